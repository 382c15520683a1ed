"""Roll calls of the United Nations, a column for each state.

A vote is a tie from the state to the assembly: 1 yes, 0 abstention, -1 no; `item` is the roll call.
Who belonged and did not vote has a tie of kind `absence`; who did not belong has none.
"""

import re
from collections.abc import Mapping
from typing import Any

from multivector.domain import DateInterval
from multivector.records.importing.cells import Cells
from multivector.records.importing.declarations import Format
from multivector.records.importing.mapping import NO_DATE
from multivector.records.importing.tally import Tally
from multivector.records.importing.ties.parties import TieParties
from multivector.records.importing.ties.table import Ties
from multivector.records.importing.ties.words import cell_lists, find_date

OTHER_BODY = "a vote of another body"
NO_ROLL_CALL = "no name of a roll call"
UNKNOWN_VOTES = "votes in words that the form does not have (left out)"

_STATE = re.compile(r"[A-Z]{3}")


class VoteReader:
    """Reads roll calls by what a declaration tells: `votes`, `absent`, `item`, `assembly`, `only`.

    Args:
        told: The declaration's `ties`.
        parties: Reads the states of columns.
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

    def wanted(self, form: Format) -> None:
        """All columns: which states there are is for the file to say."""

    def read(self, cells: Cells, name: str) -> None:
        """Gather the votes of a block of roll calls."""
        columns = cell_lists(cells)
        states = {column: self._parties.country(column)
                  for column in columns if _STATE.fullmatch(column)}
        told = self._told
        only = told.get("only")
        for place, row in enumerate(cells.rows.tolist()):
            when = find_date(columns[told["date"]["column"]][place], told["date"]["form"])
            item = columns[told["item"]["column"]][place]
            if only and columns[only["column"]][place] != only["is"]:
                self._tally.drop(OTHER_BODY, name, [row])
            elif when is None:
                self._tally.drop(NO_DATE, name, [row])
            elif not item:
                self._tally.drop(NO_ROLL_CALL, name, [row])
            else:
                source = f"{name}:{row}"
                for column, state in states.items():
                    if state is not None:
                        self._vote(columns[column][place], state.party, when, item, source)

    def _vote(
        self, written: str, state: str, when: DateInterval, item: str, source: str
    ) -> None:
        told = self._told
        vote = written.removesuffix(".0")
        item = f"{told['item'].get('name', '')}{item}"
        if vote in told["votes"]:
            self._ties.add(state, told["assembly"], when, told["votes"][vote], source,
                           item=item, known=when.end)
        elif vote in told["absent"]:
            self._ties.add(state, told["assembly"], when, 1.0, source, item=item,
                           known=when.end, kind="absence", unit="roll call")
        elif vote not in told.get("outside", ()):
            self._tally.noted[UNKNOWN_VOTES] += 1
