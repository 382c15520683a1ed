"""Of which state a party is whose words do not say it: "police", "President Fujimori"."""

from collections.abc import Sequence
from dataclasses import replace

from multivector.coding.parties.readings import Reading
from multivector.domain import Place

# Sectors whose deeds are mostly done at home.
_DOMESTIC = frozenset({
    "COP", "JUD", "LEG", "PTY", "OPP", "LAB", "AGR", "EDU", "CVL", "REL", "PRM", "CRM", "HLH",
})  # fmt: skip
# Those who prey on others, and those whose nationality is told because they are foreigners.
_PREYING = frozenset({"REB", "UAF", "CRM", "PRM"})
_CIVIL = frozenset({"CVL", "MED", "EDU", "SOC", "BUS", "LAB", "HLH", "REL", "REF", "AGR"})
_OWN = frozenset({"citizen", "national", "compatriot"})  # whoever deals with them, they are his
_RULING = frozenset({"GOV", "LEG", "MIL"})


def locate(
    readings: tuple[Reading, ...],
    others: Sequence[Reading],
    place: Place | None,
    located: set[str],
    named: set[str],
    filed_in: str | None,
    before: str | None,
) -> tuple[Reading, ...]:
    """Give homeless parties the state that the words around them tell.

    In order: the place of the act, the other side where that acts at home, the one state in which
    the sentence is set, the dateline, the only state that it names, the state told of last. Where
    none of these tells it, it stays unknown.

    Args:
        readings: The parties of one side.
        others: Those of the other side.
        place: Where the act was.
        located: States in which the sentence says that something is.
        named: States that the sentence names.
        filed_in: Country of the dateline.
        before: The state that was told of last before the sentence.
    """
    if not any(is_homeless(reading) for reading in readings):
        return readings
    states = {r.base for r in others if r.sector in (None, "GOV") and r.is_known}
    if len(states) == 1 and all(r.token.lemma in _OWN and r.sector == "CVL" for r in readings):
        return tuple(replace(r, base=next(iter(states))) for r in readings)
    home = _home(others, place, located, named, filed_in, before)
    if home is None:
        return readings
    untold = place is None and not located and filed_in is None
    if untold and _is_foreign(readings, others, home):
        return readings
    # "The president threatened Iran": who rules acts on another state than his own.
    met = any(r.base == home and r.sector is None and not r.indirect for r in others)
    if untold and met and all(r.sector in _RULING for r in readings):
        return readings
    # Of two armies the one whose state is not told is not that of the other.
    armies = {r.base for r in others if r.sector == "MIL"}
    return tuple(r if r.sector == "MIL" and home in armies else at_home(r, home) for r in readings)


def _home(
    others: Sequence[Reading],
    place: Place | None,
    located: set[str],
    named: set[str],
    filed_in: str | None,
    before: str | None,
) -> str | None:
    if place is not None and place.country is not None:
        return place.country
    domestic = {r.base for r in others if r.base and r.base != "?" and r.sector in _DOMESTIC}
    if len(domestic) == 1:
        return domestic.pop()
    if len(located) == 1:
        return next(iter(located))
    if filed_in is not None:
        return filed_in
    if not named:
        return before
    return next(iter(named)) if len(named) == 1 else None


def is_homeless(reading: Reading) -> bool:
    """Whether the words say what a party is, but not of which state."""
    if reading.base == "?":
        return reading.sector is not None and not reading.abroad
    return reading.base is not None and reading.title is not None


def at_home(reading: Reading, state: str) -> Reading:
    """A homeless party as one of a state."""
    if not is_homeless(reading):
        return reading
    if reading.base == "?":
        return replace(reading, base=state)
    return replace(reading, base=state, sector=reading.title, agent=reading.base)


def _is_foreign(readings: Sequence[Reading], others: Sequence[Reading], home: str) -> bool:
    """Whether a state is only that of whom captors hold: "Rebels freed a Swedish engineer"."""
    if not any(reading.sector in _PREYING for reading in readings):
        return False
    held = (r for r in others if r.base == home and r.sector in _CIVIL)
    return any(r.token.pos == "PROPN" or r.token.first("amod") is not None for r in held)
