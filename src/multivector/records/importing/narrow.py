"""Imported events as narrow columns of numbers, before they become rows of the store."""

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from multivector.records.importing.interning import Indices
from multivector.records.importing.numbering import Numbers
from multivector.records.importing.tally import Tally


@dataclass(frozen=True, slots=True)
class NarrowEvents:
    """Events of one file, column by column; all columns have the same length.

    Attributes:
        number: Ids.
        row: Row of the file's part.
        part: Number of the part's name.
        reading: Number of what the code became.
        code: Number of the code as written.
        actor: Code of the acting party after any change of sides, or `NOTHING`.
        recipient: Likewise.
        actor_name: Number of the actor as written, before any change of sides, or `NOTHING`.
        recipient_name: Likewise.
        day: The day, from 1 January 1970.
        known: When it became known, likewise, or `NO_DAY`.
        contexts: Number of the row's own contexts, or `NOTHING`.
        place: Number of the place, or `NOTHING`.
    """

    number: Numbers
    row: npt.NDArray[np.int64]
    part: Indices
    reading: Indices
    code: Indices
    actor: Indices
    recipient: Indices
    actor_name: Indices
    recipient_name: Indices
    day: Indices
    known: Indices
    contexts: Indices
    place: Indices

    def __len__(self) -> int:
        """How many events."""
        return len(self.number)

    def only(self, wanted: npt.NDArray[np.bool_]) -> "NarrowEvents":
        """The events at which `wanted` is true."""
        return NarrowEvents(*(getattr(self, one.name)[wanted] for one in fields(self)))

    def drop(
        self, unwanted: npt.NDArray[np.bool_], reason: str, name: str, tally: Tally
    ) -> "NarrowEvents":
        """The events without the unwanted ones, which are counted with the reason."""
        if not unwanted.any():
            return self
        tally.drop(reason, name, self.row[unwanted].tolist())
        return self.only(~unwanted)


def join(parts: list[NarrowEvents]) -> NarrowEvents:
    """Several stretches as one, in their order."""
    if len(parts) == 1:
        return parts[0]
    return NarrowEvents(*(
        np.concatenate([getattr(part, one.name) for part in parts])
        for one in fields(NarrowEvents)
    ))
