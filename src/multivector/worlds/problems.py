"""What is wrong with a world's text, where, and how it is mended."""

from dataclasses import dataclass

from pydantic import ValidationError

from multivector.worlds.texts import Folder

_FIXES = {
    "extra_forbidden": "Take it out, or see docs/worlds.md for the key that is meant",
    "missing": "Add it",
    "list_type": "Write a list: [...]",
    "dict_type": "Write fields: {...}",
    "string_pattern_mismatch": "Write it as docs/worlds.md shows",
    "string_too_short": "Write it or take the key out",
    "bool_type": "Write true or false",
    "bool_parsing": "Write true or false",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and an entry in it."""

    folder: Folder
    file: str
    section: str | None = None
    index: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One rule that a text breaks.

    Attributes:
        what: Entry, field and rule in words.
        fix: What to do, without a full stop.
        is_missing_field: Whether a field of the entry itself is not there; another world may
            have it.
    """

    place: Place
    what: str
    fix: str
    is_missing_field: bool = False

    def write(self, line: int | None) -> str:
        """One line of a report."""
        where = f"{self.place.folder.name}/{self.place.file}"
        return f"  {where}{f':{line}' if line else ''}: {self.what}. {self.fix}"


def describe(error: ValidationError, place: Place, raw: object) -> list[Problem]:
    """The problems that pydantic found in one entry, in our words."""
    name = raw.get("id") if isinstance(raw, dict) else None
    entry = str(name) if name else f"{place.section or 'world'}[{place.index}]"
    found = []
    for one in error.errors(include_url=False):
        path = ".".join(str(step) for step in one["loc"])
        text = one["msg"].removeprefix("Value error, ")
        found.append(Problem(
            place, f"{entry}: `{path}`: {text}", _FIXES.get(one["type"], "Mend the value"),
            one["type"] == "missing" and len(one["loc"]) == 1,
        ))
    return found
