"""One form under which a text may name something."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class NameKind(StrEnum):
    """What a form says of what it names."""

    STATE = "state"
    CAPITAL = "capital"
    METONYM = "metonym"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    PERSON = "person"
    SURNAME = "surname"
    ORGANISATION = "organisation"
    FORMER = "former"
    GROUP = "group"
    GROUP_ADJECTIVE = "group-adjective"
    BODY = "body"
    OUTLET = "outlet"
    PLACE = "place"
    LOOKALIKE = "lookalike"


@dataclass(frozen=True, slots=True)
class Name:
    """A form, and what it names on which days.

    Attributes:
        text: The words as written; matched with the case of their first letters.
        target: The actor's id; None for a lookalike that means nobody.
        kind: What the form says of it.
        since: The first day on which the name was used, or None.
        until: The last day, or None; an old name may still be met later.
        near: Words one of which must stand in the same sentence; empty where none need.
        exact_case: Whether the form counts only with every letter in this case (US, OTS).
        derived: Whether a rule made the form, and no text of a world gives it.
    """

    text: str
    target: str | None
    kind: NameKind
    since: date | None = None
    until: date | None = None
    near: tuple[str, ...] = ()
    exact_case: bool = False
    derived: bool = False
