"""What an event code of a data set becomes in PLOVER."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from multivector.domain import vocabulary
from multivector.domain.cameo import find_plover
from multivector.records.importing.books import book

STATEMENT = "a mere statement, which PLOVER does not code"
UNKNOWN_CODE = "a code that the codebook does not have"


@dataclass(frozen=True, slots=True)
class EventReading:
    """What a code becomes.

    Attributes:
        type: PLOVER type; None where the row is dropped.
        mode: PLOVER mode, or None.
        contexts: PLOVER contexts.
        swapped: Whether the sides change places (a host receives a visitor).
        reciprocal: Whether the sides act on each other.
        cameo: The CAMEO code, or None.
        why_not: Why the row is dropped; None where it is not.
    """

    type: str | None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    swapped: bool = False
    reciprocal: bool = False
    cameo: str | None = None
    why_not: str | None = None


Reader = Callable[[tuple[str, ...]], EventReading]


def reader_of(scheme: str) -> Reader:
    """The reader of a scheme's codes: a tuple of cells in, a reading out.

    Raises:
        KeyError: If there is no such scheme.
    """
    return {
        "cameo": read_cameo, "cameo-label": read_label, "weis": read_weis, "acled": read_acled,
        "plover": read_plover,
    }[scheme]


def read_cameo(cells: tuple[str, ...]) -> EventReading:
    """A CAMEO code; one that a spreadsheet robbed of its leading zero gets it back."""
    code = cells[0].strip().rstrip("]")
    found = find_plover(code)
    if found is None and "0" + code in book("cameo-labels")["labels"]:
        code = "0" + code
        found = find_plover(code)
    if found is None:
        return EventReading(None, why_not=UNKNOWN_CODE)
    if found.type is None:
        return EventReading(None, why_not=STATEMENT)
    return EventReading(found.type, found.mode, found.contexts, found.reversed, cameo=code)


def read_label(cells: tuple[str, ...]) -> EventReading:
    """The label of a CAMEO code, as ICEWS writes it."""
    code = _labels().get(_folded(cells[0]))
    return EventReading(None, why_not=UNKNOWN_CODE) if code is None else read_cameo((code,))


def read_weis(cells: tuple[str, ...]) -> EventReading:
    """A WEIS code."""
    code = cells[0].strip()
    known = book("weis")["to_plover"]
    for length in range(len(code), 1, -1):
        if code[:length] in known:
            return _booked(known[code[:length]])
    return EventReading(None, why_not=UNKNOWN_CODE)


def read_acled(cells: tuple[str, ...]) -> EventReading:
    """A sub-event of ACLED."""
    entry = book("acled")["to_plover"].get(cells[0].strip())
    return EventReading(None, why_not=UNKNOWN_CODE) if entry is None else _booked(entry)


def read_plover(cells: tuple[str, ...]) -> EventReading:
    """A PLOVER type and mode; a mode that the vocabulary does not have is left out."""
    kind = cells[0].strip().upper()
    entry = vocabulary().types.get(kind)
    if entry is None:
        return EventReading(None, why_not=UNKNOWN_CODE)
    mode = cells[1].strip().lower() if len(cells) > 1 else ""
    return EventReading(kind, mode if mode in entry.modes else None)


def _booked(entry: dict[str, object]) -> EventReading:
    kind, mode, contexts = entry["type"], entry.get("mode"), entry.get("contexts", ())
    if kind is None:
        return EventReading(None, why_not=STATEMENT)
    return EventReading(
        str(kind), None if mode is None else str(mode),
        tuple(contexts),  # type: ignore[arg-type]  # a list of words in the book
        bool(entry.get("reversed")), bool(entry.get("reciprocal")),
    )


@cache
def _labels() -> dict[str, str]:
    labels = book("cameo-labels")["labels"]
    return {_folded(label): code for code, some in labels.items() for label in some}


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
