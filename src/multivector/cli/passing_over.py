"""Texts that were read and not counted, in words."""

from collections.abc import Iterator, Mapping

UNKNOWN_OUTLET = "of no known outlet"
"""The reason of texts whose outlet no world knows."""

_FORMS = {
    "copies": ("{:,} copy", "{:,} copies"),
    "curated": (
        "{:,} text of the world's maintainers", "{:,} texts of the world's maintainers",
    ),
    "undated": ("{:,} undated text", "{:,} undated texts"),
}


def passed_over_lines(passed_over: Mapping[str, int]) -> Iterator[str]:
    """Each reason with its texts: `34 copies`, `2 texts of other outlets`.

    >>> list(passed_over_lines({"undated": 1, "of other outlets": 1200}))
    ['1,200 texts of other outlets', '1 undated text']
    """
    for reason, number in sorted(passed_over.items()):
        if number:
            one, several = _FORMS.get(reason, (f"{{:,}} text {reason}", f"{{:,}} texts {reason}"))
            yield (one if number == 1 else several).format(number)
