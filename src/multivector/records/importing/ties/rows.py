"""Tables in which a row is a tie, or one for each of a few columns."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from multivector.records.importing.cells import Cells
from multivector.records.importing.declarations import Format
from multivector.records.importing.mapping import NO_DATE, NO_PARTY
from multivector.records.importing.tally import Tally
from multivector.records.importing.ties.parties import TieParties
from multivector.records.importing.ties.table import Ties
from multivector.records.importing.ties.words import cell_lists, find_date, find_value

NO_VALUE = "no number that can be read"
TOTAL = "a sum over parties, and none itself"


class RowReader:
    """Reads rows by what a declaration tells: `from`, `to`, `date`, `values`, `item`, `known`.

    Args:
        told: The declaration's `ties`.
        parties: Reads names.
        ties: Where ties are gathered.
        tally: Counts.
    """

    def __init__(
        self, told: Mapping[str, Any], parties: TieParties, ties: Ties, tally: Tally
    ) -> None:
        self._told = told
        self._parties = parties
        self._ties = ties
        self._tally = tally

    def wanted(self, form: Format) -> tuple[str, ...]:
        """All columns that the declaration names."""
        layout = form.layouts[0]
        return (*layout.columns, *layout.optional)

    def read(self, cells: Cells, name: str) -> None:
        """Gather the ties of a block; drop what tells none, with the reason."""
        columns = cell_lists(cells)
        for place, row in enumerate(cells.rows.tolist()):
            one = {column: words[place] for column, words in columns.items()}
            reason = self._read(one, f"{name}:{row}")
            if reason is not None:
                self._tally.drop(reason, name, [row])

    def _read(self, row: Mapping[str, str], source: str) -> str | None:
        """Gather the ties of one row; why there are none."""
        told = self._told
        when = find_date(row[told["date"]["column"]], told["date"]["form"])
        if when is None and "or" in told["date"]:
            when = find_date(row[told["date"]["or"]], told["date"]["form"])
        if when is None:
            return NO_DATE
        for side in (told["from"], told["to"]):
            if side.get("is") != "organisation" and self._parties.is_total(row[side["column"]]):
                return TOTAL
        sides = [self._party(row, told[side]) for side in ("from", "to")]
        if sides[0] is None or sides[1] is None:
            return NO_PARTY
        found = False
        for value, flow in self._values(row):
            found = True
            actor, recipient = sides[::-1] if flow in told.get("reversed", ()) else sides
            self._ties.add(
                str(actor), str(recipient), when, value, source, item=self._item(row, flow),
                known=self._known(row),
            )
        return None if found else NO_VALUE

    def _party(self, row: Mapping[str, str], side: Mapping[str, str]) -> str | None:
        name = row[side["column"]]
        read = self._parties.organisation if side.get("is") == "organisation" else (
            self._parties.country
        )
        found = read(name)
        if found is None:
            return None
        if not found.mapped:
            self._tally.unmapped[name] += 1
        return found.party

    def _values(self, row: Mapping[str, str]) -> Iterator[tuple[float, str]]:
        """Each value with the flow that it measures."""
        told = self._told
        if "values" not in told:
            yield 1.0, ""
            return
        for column, flow in told["values"].items():
            value = find_value(row[column])
            if value is not None:
                yield value * told.get("times", 1), flow or row[told["flow"]]

    def _item(self, row: Mapping[str, str], flow: str) -> str | None:
        written = str(self._told.get("item", "")).format(**{**row, "flow": flow})
        return written or None

    def _known(self, row: Mapping[str, str]) -> date | None:
        """The last day of the year of publication, where a column tells it: never too early."""
        column = self._told.get("known")
        year = None if column is None else find_date(row[column], "%Y")
        return None if year is None else year.end
