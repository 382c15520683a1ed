"""Cells of an event format as narrow events: what, who, when, in our terms."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from multivector.domain import vocabulary
from multivector.records.importing.cells import Cells
from multivector.records.importing.days import NO_DAY, day_numbers
from multivector.records.importing.declarations import EventColumns, Side
from multivector.records.importing.interning import (
    NOTHING,
    Indices,
    combine,
    translate,
)
from multivector.records.importing.narrow import NarrowEvents
from multivector.records.importing.numbered_parties import NumberedParties
from multivector.records.importing.numbering import (
    MOST_KEY,
    MOST_ROWS,
    Numbers,
    hashed_keys,
    set_prefix,
)
from multivector.records.importing.parties import make_resolver
from multivector.records.importing.places import country_reader
from multivector.records.importing.readings import reader_of
from multivector.records.importing.tally import Tally
from multivector.records.importing.words import Words
from multivector.records.pairs import PartyCodes
from multivector.worlds import World

NO_DATE = "no day that can be read"
NO_PARTY = "names no party"
NO_KEY = "no number of its own that can be read"
TOO_MANY = "beyond the rows that a file can have"


class EventMapper:
    """Maps the cells of one event format.

    Args:
        columns: Where the format says what.
        missing: Cells that say nothing.
        world: What is known.
        codes: The codes of parties; new ones are added.
    """

    def __init__(
        self, columns: EventColumns, missing: Sequence[str], world: World, codes: PartyCodes
    ) -> None:
        self._columns = columns
        self._missing = frozenset(missing) | {""}
        self.words = Words.none()
        self._read = reader_of(columns.scheme)
        self._actors = self._parties(columns.actor, world, codes)
        self._recipients = (
            self._actors if columns.recipient.scheme == columns.actor.scheme
            else self._parties(columns.recipient, world, codes)
        )
        self._country = country_reader(columns.place[2], world) if columns.place else None
        self._placed: dict[tuple[str, ...], int] = {}
        self._integer_keys: bool | None = None

    @property
    def wanted(self) -> tuple[str, ...]:
        """The columns that are read."""
        one = self._columns
        key = (one.key[1],) if one.key else ()
        known = (one.known.column,) if one.known else ()
        contexts = (one.contexts,) if one.contexts else ()
        place = one.place[:2] if one.place else ()
        return tuple(dict.fromkeys((
            *key, one.date.column, *known, *one.code, *contexts, *one.actor.columns,
            *one.recipient.columns, *place,
        )))

    def map(self, cells: Cells, part: str, prefix: int, tally: Tally) -> NarrowEvents:
        """The events of a block; what is dropped is counted with its reason.

        Args:
            cells: The block.
            part: The name by which evidence names the file.
            prefix: What ids of rows without a key begin with.
            tally: Counts.
        """
        one, columns = self._columns, cells.columns
        days = day_numbers(columns[one.date.column], one.date.forms)
        known = days if one.known is None else day_numbers(
            columns[one.known.column], one.known.forms
        )
        codes, places = combine([columns[name] for name in one.code], self._missing)
        reading = translate(codes, places, self._reading)
        actor, actor_names = self._side(self._actors, one.actor, columns, days, tally)
        recipient, recipient_names = self._side(
            self._recipients, one.recipient, columns, days, tally
        )
        turned = [read.swapped for read in self.words.readings.values] or [False]
        swapped = np.array(turned)[reading]
        numbers, no_key = self._numbers(cells, prefix)
        events = NarrowEvents(
            number=numbers, row=cells.rows,
            part=np.full(len(days), self.words.names.number(part), np.int32),
            reading=reading, code=translate(codes, places, self._code),
            actor=np.where(swapped, recipient, actor),
            recipient=np.where(swapped, actor, recipient),
            actor_name=actor_names, recipient_name=recipient_names, day=days, known=known,
            contexts=self._contexts(cells), place=self._places(cells),
        )
        return self._kept(events, no_key, part, tally)

    def _kept(
        self, events: NarrowEvents, no_key: npt.NDArray[np.bool_], part: str, tally: Tally
    ) -> NarrowEvents:
        reason = NO_KEY if self._columns.key else TOO_MANY
        reasons = np.full(len(events), NOTHING, np.int32)
        why = [read.why_not for read in self.words.readings.values]
        kinds = [reason, NO_DATE, NO_PARTY, *dict.fromkeys(one for one in why if one)]
        of_reading = np.array([kinds.index(one) if one else NOTHING for one in why] or [NOTHING])
        nobody = (events.actor == NOTHING) & (events.recipient == NOTHING)
        reasons[nobody] = 2
        dropped = of_reading[events.reading]
        reasons = np.where(dropped != NOTHING, dropped, reasons)
        reasons[events.day == NO_DAY] = 1
        reasons[no_key] = 0
        for number in np.unique(reasons[reasons != NOTHING]).tolist():
            tally.drop(kinds[number], part, events.row[reasons == number].tolist())
        return events.only(reasons == NOTHING)

    def _side(
        self, parties: NumberedParties, side: Side, columns: dict[str, pa.DictionaryArray],
        days: Indices, tally: Tally,
    ) -> tuple[Indices, Indices]:
        numbered, names, named = parties.number(
            [columns[name] for name in side.columns], days, tally.unmapped
        )
        own = np.array([self.words.names.number(name) for name in names] or [NOTHING], np.int32)
        return numbered, np.where(named == NOTHING, NOTHING, own[named]).astype(np.int32)

    def _numbers(
        self, cells: Cells, prefix: int
    ) -> tuple[Numbers, npt.NDArray[np.bool_]]:
        """Ids, and which rows cannot have one."""
        if self._columns.key is None:
            return np.uint64(prefix) + cells.rows.astype(np.uint64), cells.rows > MOST_ROWS
        name, column = self._columns.key
        written = cells.columns[column].dictionary_decode()
        if self._integer_keys is not False:
            keys = integers(written)
            self._integer_keys = self._integer_keys or bool((keys >= 0).any()) or not len(keys)
            if self._integer_keys:
                unfit = (keys < 0) | (keys > MOST_KEY)
                fit = np.where(unfit, 0, keys).astype(np.uint64)
                return np.uint64(set_prefix(name)) + fit, unfit
        words = [str(one).strip() for one in written.to_pylist()]
        return hashed_keys(name, words), np.array([not word for word in words], bool)

    def _contexts(self, cells: Cells) -> Indices:
        column = self._columns.contexts
        if column is None:
            return np.full(len(cells.rows), NOTHING, np.int32)
        return translate(*combine([cells.columns[column]], self._missing), self._context)

    def _places(self, cells: Cells) -> Indices:
        if self._columns.place is None:
            return np.full(len(cells.rows), NOTHING, np.int32)
        name, country, _ = self._columns.place
        return translate(
            *combine([cells.columns[name], cells.columns[country]], self._missing), self._place
        )

    def _reading(self, cells: tuple[str, ...]) -> int:
        return self.words.readings.number(self._read(cells))

    def _code(self, cells: tuple[str, ...]) -> int:
        return self.words.names.number("/".join(cell for cell in cells if cell))

    def _context(self, cells: tuple[str, ...]) -> int:
        known = vocabulary().contexts
        words = (word.strip().lower().replace(" ", "_") for word in cells[0].split(";"))
        return self.words.contexts.number(tuple(sorted({word for word in words if word in known})))

    def _place(self, cells: tuple[str, ...]) -> int:
        known = self._placed.get(cells)
        if known is None:
            name, country = cells
            state = self._country(country) if self._country and country else None
            shown = name or country
            known = self.words.places.number((shown, state)) if shown else NOTHING
            self._placed[cells] = known
        return known

    def _parties(self, side: Side, world: World, codes: PartyCodes) -> NumberedParties:
        return NumberedParties(make_resolver(side.scheme, world), world, codes, self._missing)


def integers(written: pa.StringArray) -> npt.NDArray[np.int64]:
    """Each cell as a whole number; -1 where it is none."""
    try:
        return np.asarray(written.cast(pa.int64()).to_numpy(zero_copy_only=False))
    except pa.ArrowInvalid:
        return np.array(
            [int(one) if one.isascii() and one.isdigit() and len(one) < 19 else -1
             for one in (cell.strip() for cell in written.to_pylist())], np.int64,
        )
