"""Dependence: the share of a state's trade, arms, migrants and transit that one power holds.

Beside the share stand the largest alternative, and the concentration of all partners (Herfindahl
1950, Hirschman 1945): the sum of squared shares. Substitution is told from period to period: how
far the power's share moved, and which partner gained most meanwhile.

>>> from multivector.measures import MemoryRecord, Options
>>> dependence(MemoryRecord({}), Options(parties=("KGZ", "RUS"))).num_rows
0
"""

from collections.abc import Iterable, Mapping
from datetime import date

import pyarrow as pa

from multivector.domain import UsageError
from multivector.measures.flows import SHARES, Flow, read_flows
from multivector.measures.record import Record
from multivector.measures.shelf import Column, Measure, Options, Subject, table_of

COLUMNS = (
    Column("period", pa.date32(), "first day of the period", True),
    Column("party", pa.string(), "the state that depends", True),
    Column("on", pa.string(), "the power, or any partner", True),
    Column("flow", pa.string(), "trade, exports, imports, export share, import share, arms,"
                                " emigrants, immigrants, transit, investment, loans, remittances",
           True),
    Column("value", pa.float64(), "what goes to or comes from it, in the unit of the ties", True),
    Column("total", pa.float64(), "of all partners; 100 where ties are percent of all", True),
    Column("share", pa.float64(), "value over total, 0 to 1", True),
    Column("rank", pa.int64(), "1 for the largest partner; one after the last where it has none",
           True),
    Column("alternative", pa.string(), "the largest other partner; null if there is none"),
    Column("alternative_share", pa.float64(), "its share, 0 to 1"),
    Column("concentration", pa.float64(), "sum of squared shares of the partners told, 0 to 1; 1"
                                          " is a single partner", True),
    Column("change", pa.float64(), "share less that of the period before, in shares; null in the"
                                   " first"),
    Column("gainer", pa.string(), "the other partner whose share grew most since then; null if"
                                  " none grew"),
    Column("gain", pa.float64(), "by how much, in shares"),
    Column("passed_by", pa.list_(pa.string()), "partners that were smaller in the period before and"
                                               " are larger now", True),
    Column("ties", pa.list_(pa.string()), "ids of some of the ties, the largest first", True),
    Column("curated", pa.bool_(), "false: ties are imported, no world states them", True),
)


def dependence(record: Record, options: Options) -> pa.Table:
    """The dependence of the first party on the second, on each partner, or of all on all.

    Args:
        record: The record.
        options: Two parties, one (all its partners) or none; `since` and `until` choose rows.

    Raises:
        UsageError: If more than two parties are named, or one twice.
    """
    if len(options.parties) > 2 or len(set(options.parties)) < len(options.parties):
        raise UsageError("dependence is of one state on one power", item=" ".join(options.parties),
                         hint="Name two, such as KGZ --on RUS")
    values: dict[str, list[object]] = {column.name: [] for column in COLUMNS}
    for (party, flow), course in read_flows(record, options).items():
        before: Mapping[str, float] | None = None
        for period, found in course.items():
            shares = shares_of(found, flow)
            for partner in _partners(options, party, shares):
                if _is_shown(options, period):
                    row = _row(found, flow, shares, before, partner, options.evidence)
                    row |= {"period": period, "party": party, "on": partner, "flow": flow}
                    for name, value in row.items():
                        values[name].append(value)
            before = shares
    return table_of(COLUMNS, values)


def shares_of(flow: Flow, name: str) -> Mapping[str, float]:
    """The share of each partner; of percent ties as they are told."""
    total = _total(flow, name)
    return {partner: value / total for partner, value in flow.values.items()}


def concentration(shares: Iterable[float]) -> float:
    """The index of Herfindahl and Hirschman, 0 to 1.

    >>> concentration([0.5, 0.5])
    0.5
    """
    return sum(share * share for share in shares)


def _total(flow: Flow, name: str) -> float:
    told = sum(flow.values.values())
    return max(100.0, told) if name in SHARES else told  # rounding may tell a little over 100


def _partners(options: Options, party: str, shares: Mapping[str, float]) -> list[str]:
    if len(options.parties) == 2:
        return [options.parties[1]]
    return sorted((one for one in shares if one != party), key=lambda one: (-shares[one], one))


def _is_shown(options: Options, period: date) -> bool:
    return (options.since is None or period >= date(options.since.year, 1, 1)) and (
        options.until is None or period <= options.until)


def _row(
    flow: Flow, name: str, shares: Mapping[str, float], before: Mapping[str, float] | None,
    partner: str, most: int,
) -> dict[str, object]:
    share = shares.get(partner, 0.0)
    others = sorted((-one, other) for other, one in shares.items() if other != partner)
    row: dict[str, object] = {
        "value": flow.values.get(partner, 0.0), "total": _total(flow, name), "share": share,
        "rank": 1 + sum(-one > share for one, _ in others) if share else len(shares) + 1,
        "alternative": others[0][1] if others else None,
        "alternative_share": -others[0][0] if others else None,
        "concentration": concentration(shares.values()),
        "ties": flow.ties.get(partner, [])[:most], "curated": False,
        "change": None, "gainer": None, "gain": None, "passed_by": [],
    }
    if before is not None:
        had = before.get(partner, 0.0)
        gains = sorted((before.get(other, 0.0) + one, other) for one, other in others)
        row["change"] = share - had
        if gains and gains[0][0] < 0:
            row["gain"], row["gainer"] = -gains[0][0], gains[0][1]
        row["passed_by"] = sorted(
            other for one, other in others if -one > share and before.get(other, 0.0) < had
        )
    return row


MEASURE = Measure(
    name="dependence",
    title="The share of a state's trade, arms, migrants or transit that one power holds",
    papers=(
        "Hirschman, National Power and the Structure of Foreign Trade (1945)",
        "Herfindahl, Concentration in the Steel Industry (1950)",
    ),
    formula="share = value over total of all partners; concentration = sum of squared shares",
    unit="share; values in the unit of the ties (US dollars, percent, TIV, persons)",
    scale="0 to 1",
    uncertainty="None is published with such figures; what partners report of the same trade often"
                " differs by a tenth and more, and is not used",
    blind="Whether the goods could be had elsewhere; trade that passes through others or is not"
          " declared; partners under the least that a source lists",
    subject=Subject.PAIR,
    columns=COLUMNS,
    function=dependence,
)
