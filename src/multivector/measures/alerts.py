"""Alerts: a threshold on a pair's figure, as people write it: `balance RUS AZE < -0.5`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from multivector.domain import UsageError
from multivector.measures.dyads import dyads
from multivector.measures.record import Record
from multivector.measures.shelf import Options, Period

_FORM = re.compile(
    r"\s*(?P<figure>[a-z_]+)\s+(?P<one>\S+)\s+(?P<other>\S+)\s*(?P<sign>[<>]=?)\s*"
    r"(?P<threshold>[+-]?\d+(?:\.\d+)?)\s*"
)
_SIGNS: Mapping[str, Callable[[float, float], bool]] = MappingProxyType({
    "<": lambda value, threshold: value < threshold,
    "<=": lambda value, threshold: value <= threshold,
    ">": lambda value, threshold: value > threshold,
    ">=": lambda value, threshold: value >= threshold,
})
FIGURES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "balance": ("balance",),
    "decayed": ("decayed",),
    "cooperation": ("verbal_cooperation", "material_cooperation"),
    "conflict": ("verbal_conflict", "material_conflict"),
    "violence": ("material_conflict",),
})
"""What an alert may be about, and the columns of `dyads` that it adds up."""


@dataclass(frozen=True, slots=True)
class Alert:
    """A threshold.

    Attributes:
        written: As it was written.
        figure: One of `FIGURES`.
        pair: The two parties.
        sign: `<`, `<=`, `>` or `>=`.
        threshold: The number.
    """

    written: str
    figure: str
    pair: tuple[str, str]
    sign: str
    threshold: float


@dataclass(frozen=True, slots=True)
class Checked:
    """An alert and how it stands.

    Attributes:
        alert: The alert.
        value: The figure in the window; None where it cannot be told.
        crossed: Whether the threshold is; False where it cannot be told.
        events: Ids of acts behind it.
    """

    alert: Alert
    value: float | None
    crossed: bool
    events: tuple[str, ...]


def parse_alert(written: str) -> Alert:
    """An alert from its written form.

    Raises:
        UsageError: If it is none.

    >>> parse_alert("balance RUS AZE < -0.5").threshold
    -0.5
    """
    match = _FORM.fullmatch(written)
    if match is None or match["figure"] not in FIGURES:
        raise UsageError(
            "this is no alert", item=written,
            hint=f"Write such as `balance RUS AZE < -0.5`; figures are {', '.join(FIGURES)}",
        )
    return Alert(written, match["figure"], (match["one"], match["other"]), match["sign"],
                 float(match["threshold"]))


def check_alert(record: Record, options: Options, alert: Alert) -> Checked:
    """How an alert stands in the window from `since` to `until`, by acts of both on each other."""
    asked = options.but(parties=alert.pair, by=Period.ALL, replicates=0)
    rows = dyads(record, asked, directed=False).to_pylist()
    if not rows:
        return Checked(alert, None, False, ())
    values = [rows[0][name] for name in FIGURES[alert.figure]]
    if None in values:
        return Checked(alert, None, False, ())
    value = float(sum(values))
    return Checked(alert, value, _SIGNS[alert.sign](value, alert.threshold),
                   tuple(rows[0]["events"]))
