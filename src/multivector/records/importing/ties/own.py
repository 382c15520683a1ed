"""Ties in our own columns: `kind,actor,recipient,date,value,unit[,item,known_at]`."""

from collections.abc import Mapping
from typing import Any

from multivector.domain import DateInterval, Precision
from multivector.records.importing.cells import Cells
from multivector.records.importing.days import find_day
from multivector.records.importing.declarations import Format
from multivector.records.importing.mapping import NO_DATE, NO_PARTY
from multivector.records.importing.tally import Tally
from multivector.records.importing.ties.parties import TieParties
from multivector.records.importing.ties.rows import NO_VALUE
from multivector.records.importing.ties.table import Ties
from multivector.records.importing.ties.words import cell_lists, find_value

NO_KIND = "no kind or no unit"


class OwnTieReader:
    """Reads ties in our columns; parties are ids, or names of countries.

    Args:
        told: The declaration's `ties`; nothing in it is used.
        parties: Reads names.
        ties: Where ties are gathered.
        tally: Counts.
    """

    def __init__(
        self, told: Mapping[str, Any], parties: TieParties, ties: Ties, tally: Tally  # noqa: ARG002 -- readers are made alike
    ) -> None:
        self._parties = parties
        self._ties = ties
        self._tally = tally

    def wanted(self, form: Format) -> tuple[str, ...]:
        """Our columns."""
        return (*form.layouts[0].columns, *form.layouts[0].optional)

    def read(self, cells: Cells, name: str) -> None:
        """Gather the ties of a block."""
        columns = cell_lists(cells)
        for place, row in enumerate(cells.rows.tolist()):
            one = {column: words[place] for column, words in columns.items()}
            reason = self._read(one, f"{name}:{row}")
            if reason is not None:
                self._tally.drop(reason, name, [row])

    def _read(self, row: Mapping[str, str], source: str) -> str | None:
        try:
            when = DateInterval.parse(row["date"])
        except ValueError:
            return NO_DATE
        if when.precision is Precision.UNKNOWN:
            return NO_DATE
        value = find_value(row["value"])
        if value is None:
            return NO_VALUE
        if not row["kind"] or not row["unit"]:
            return NO_KIND
        actor, recipient = (self._parties.party(row[side]) for side in ("actor", "recipient"))
        if actor is None or recipient is None:
            return NO_PARTY
        for side, name in ((actor, row["actor"]), (recipient, row["recipient"])):
            if not side.mapped:
                self._tally.unmapped[name] += 1
        self._ties.add(
            actor.party, recipient.party, when, value, source, item=row["item"] or None,
            known=find_day(row["known_at"], ("%Y-%m-%d",)), kind=row["kind"], unit=row["unit"],
        )
        return None
