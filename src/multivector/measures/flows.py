"""What a state sends to, gets from and shares with each partner, from ties that are amounts.

| flow | ties | the state is |
|---|---|---|
| exports, imports, trade | `trade`; actor sends, recipient gets | actor; recipient; either |
| export share, import share | `trade-share`, percent of all, by `item` | actor |
| arms | `arms`, summed over five years, for deliveries come in lumps | recipient |
| emigrants | `migrants` | actor, the origin |
| immigrants | `migrants` | recipient, the destination |
| transit | `transit`; the recipient is the state passed through | actor |
| investment, loans, remittances | of these kinds; actor gives, recipient gets | recipient |

Of trade that says who reports it (`item` ends with `reported by KAZ`), a state's is what it reports
itself: what some partners report of it gives no total to take shares of.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from multivector.measures.choosing import Choice, period_of
from multivector.measures.flow_names import FLOWS
from multivector.measures.record import Record
from multivector.measures.shelf import Options
from multivector.measures.vote_ties import item_column

SHARES = ("export share", "import share")
"""Flows told in percent of all, so that partners that are not listed are known to exist."""

_YEARS_OF_ARMS = 5  # as SIPRI compares: five years, for deliveries fluctuate
_SQL = """
WITH told AS (
    SELECT kind, actor, recipient, value, id, {item} AS item, {period} AS period,
        nullif(regexp_extract({item}, 'reported by (\\S+)$', 1), '') AS reporter
    FROM ties WHERE value > 0 AND coalesce("date".start, "date"."end") IS NOT NULL AND {where}
), sided AS (
    SELECT 'exports' AS flow, actor AS party, recipient AS partner, * FROM told
        WHERE kind = 'trade'
    UNION ALL SELECT 'imports', recipient, actor, * FROM told WHERE kind = 'trade'
    UNION ALL SELECT CASE WHEN item ILIKE 'export%' THEN 'export share' ELSE 'import share' END,
        actor, recipient, * FROM told WHERE kind = 'trade-share' AND item IS NOT NULL
    UNION ALL SELECT 'arms', recipient, actor, * FROM told WHERE kind = 'arms'
    UNION ALL SELECT 'emigrants', actor, recipient, * FROM told WHERE kind = 'migrants'
    UNION ALL SELECT 'immigrants', recipient, actor, * FROM told WHERE kind = 'migrants'
    UNION ALL SELECT kind, actor, recipient, * FROM told WHERE kind = 'transit'
    UNION ALL SELECT kind, recipient, actor, * FROM told
        WHERE kind IN ('investment', 'loans', 'remittances')
)
SELECT flow, party, partner, period, sum(value) AS value,
    list(id ORDER BY value DESC, id)[:$evidence] AS ids
FROM sided WHERE coalesce(reporter = party, true) AND {parties}
GROUP BY flow, party, partner, period ORDER BY flow, party, partner, period
"""
_LAST_ARMS = """
SELECT max(coalesce("date"."end", "date".start)) AS last FROM ties WHERE kind = 'arms' AND {where}
"""


@dataclass(slots=True)
class Flow:
    """A state's flow in one period.

    Attributes:
        values: By partner, in the unit of the ties; percent for `SHARES`.
        ties: Ids of ties by partner, the largest first.
    """

    values: dict[str, float] = field(default_factory=dict)
    ties: dict[str, list[str]] = field(default_factory=dict)

    def add(self, partner: str, value: float, ties: list[str]) -> None:
        """One partner more."""
        self.values[partner] = self.values.get(partner, 0.0) + value
        self.ties.setdefault(partner, []).extend(ties)


Course = Mapping[date, Flow]
"""A flow over its periods, ascending."""


def read_flows(record: Record, options: Options) -> Mapping[tuple[str, str], Course]:
    """The courses by state and flow; of the first party asked about, or of all.

    `trade` is the sum of exports and imports, in periods that have both.
    """
    choice, parties = Choice(), Choice()
    if options.as_of is not None:
        choice.add("known_at <= $as_of", as_of=options.as_of)
    if options.parties:
        parties.add("party = $party", party=options.parties[0])
    elif options.world is not None:
        parties.add("party IN (SELECT unnest($states))", states=sorted(options.world.states))
    sql = _SQL.format(
        item=item_column(record), where=choice.where, parties=parties.where,
        period=period_of(options.by, 'coalesce("date".start, "date"."end")'),
    )
    found: dict[tuple[str, str], dict[date, Flow]] = defaultdict(dict)
    values = {**choice.values, **parties.values, "evidence": options.evidence}
    for row in record.query(sql, values).to_pylist():
        course = found[row["party"], row["flow"]]
        flow = course.setdefault(row["period"], Flow())
        flow.add(row["partner"], row["value"], row["ids"] or [])
    for party in {party for party, _ in found}:
        both = _together(found.get((party, "exports"), {}), found.get((party, "imports"), {}))
        if both:
            found[party, "trade"] = both
    last = record.query(_LAST_ARMS.format(where=choice.where), choice.values).to_pylist()[0]["last"]
    for key, course in found.items():
        if key[1] == "arms":
            found[key] = _over_years(course, last)
    return {
        key: dict(sorted(found[key].items()))
        for key in sorted(found, key=lambda one: (one[0], FLOWS.index(one[1])))
    }


def _together(exports: Course, imports: Course) -> dict[date, Flow]:
    both: dict[date, Flow] = {}
    for period in sorted(set(exports) & set(imports)):
        both[period] = Flow()
        for side in (exports[period], imports[period]):
            for partner, value in side.values.items():
                both[period].add(partner, value, side.ties[partner])
    return both


def _over_years(course: Course, last: date) -> dict[date, Flow]:
    """Deliveries of the five years that end in each year, up to the last with any delivery."""
    summed: dict[date, Flow] = {}
    for year in range(min(course).year, last.year + 1):
        flow = Flow()
        for period in sorted(course):
            if 0 <= year - period.year < _YEARS_OF_ARMS:
                for partner, value in course[period].values.items():
                    flow.add(partner, value, course[period].ties[partner])
        if flow.values:
            summed[date(year, 1, 1)] = flow
    return summed
