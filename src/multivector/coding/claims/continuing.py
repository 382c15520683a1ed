"""Quotations that go on after their cue: “A,” he said. “B. C.” by the same speaker."""

from collections.abc import Sequence

from multivector.coding.claims.extents import joined
from multivector.coding.claims.found import Found
from multivector.coding.claims.quotations import Quotation, Quotations

_MARKS = "“”\"«»„'’‘` \t\r\n"


def continue_quotations(
    text: str, quotations: Quotations, found: Sequence[Found]
) -> None:
    """Give quotations that no cue of their own introduces to the one that quoted before.

    They stand in the same paragraph, or are paragraphs by themselves.

    Args:
        text: The whole text.
        quotations: Its quotations.
        found: The attributions of all its sentences, in order; those that go on are changed.
    """
    taken = sorted((part, number) for number, one in enumerate(found) for part in one.parts)
    place, last = 0, None
    for quotation in quotations.within(0, len(text)):
        while place < len(taken) and taken[place][0][0] < quotation.start:
            number = taken[place][1]
            last = number if last is None or not _is_inside(found[number], found[last]) else last
            place += 1
        if not quotation.is_statement or _is_told(quotation, found):
            continue
        if last is not None and _goes_on(text, found[last], quotation):
            one = found[last]
            one.parts = joined([*one.parts, (quotation.start, quotation.end)])


def _is_inside(one: Found, other: Found) -> bool:
    return one is not other and any(s <= one.cue[0] < e for s, e in other.parts)


def _is_told(quotation: Quotation, found: Sequence[Found]) -> bool:
    return any(
        quotation.overlaps(*part)
        for one in found for part in one.parts
        if not quotation.contains(*one.cue)
    )


def _goes_on(text: str, one: Found, quotation: Quotation) -> bool:
    end = max(one.cue[1], *(e for _, e in one.parts))
    if end > quotation.start or one.frame not in ("clause", "according", "colon"):
        return False
    between = text[end : quotation.start]
    quoted = any(text[s : s + 1] in "“\"«„" or text[s : s + 2] == "''" for s, _ in one.parts)
    if "\n" not in between:
        return quoted
    paragraph = text[quotation.start : _line_end(text, quotation.start)]
    alone = len(paragraph.strip(_MARKS)) <= quotation.end - quotation.start
    return alone and not between.strip(_MARKS + ".,:;") and one.frame == "clause"


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
