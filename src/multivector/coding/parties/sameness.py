"""Readings beside readings: which mean one party, what they share, and lists of them as one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from multivector.coding.parsing.parse import Token
from multivector.coding.parties.readings import Reading

# Whom a government shares its state with.
_OF_THE_HOUSE = ("OPP", "LEG", "PTY")


def is_same_party(reading: Reading, other: Reading) -> bool:
    """Whether two phrases mean one party; two persons, or two bodies, of a state are two."""
    if reading.id is None or reading.id != other.id:
        return False
    if _only_points(reading) or _only_points(other) or reading.start == other.start:
        return True
    alike = reading.token.pos == other.token.pos == "PROPN" or (
        reading.token.lemma == other.token.lemma
    )
    return alike and reading.agent == other.agent and reading.sector in (None, "GOV", "IGO")


def others_than(
    actors: Sequence[Reading], readings: Iterable[Reading]
) -> tuple[Reading, ...]:
    """The parties but for those who act; a state's own people are others to it."""
    own = {r.id for r in actors} | {r.base for r in actors if r.sector is None}
    return tuple(r for r in readings if r.base and r.id not in own)


def join_readings(
    readings: Sequence[Reading], others: Sequence[Reading]
) -> tuple[Reading, ...]:
    """Both lists, each phrase once."""
    joined: dict[tuple[str | None, int], Reading] = {}
    for reading in (*readings, *others):
        joined.setdefault((reading.id, reading.start), reading)
    return tuple(joined.values())


def without_topics(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Those who act on each other, but for things where parties are told: "agreed on a budget"."""
    parties = tuple(r for r in readings if r.base is not None or r.token.pos != "NOUN")
    return parties if any(r.base is not None for r in parties) else readings


def without_unknown(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Those who act on each other, but for a rule of nowhere beside two who are known.

    "With new governments in office, Chad and Mali signed".
    """
    several = len({r.base for r in readings if r.is_known}) > 1
    return tuple(r for r in readings if not (several and r.base == "?" and r.sector == "GOV"))


def share_modifier(
    before: Sequence[Reading], readings: Sequence[Reading], token: Token
) -> Sequence[Reading]:
    """In "Kenyan police and soldiers" the modifier of the first holds for the second.

    So it does in "the Kenyan president and the leader of the opposition".
    """
    if not before:
        return readings
    first, own = before[-1], token.first("det", "poss") is not None
    if first.base in (None, "?") or (own and first.sector != "GOV"):
        return readings
    owner = first.indirect and first.token.dep == "poss"  # "Chad's roads and railways"
    if not own and (first.agent is not None or (first.sector is None and not owner)):
        # "Kenya's president and opposition leader Odinga"
        return [replace(r, base=first.base) if _opposes(first, r) else r for r in readings]
    # "the Kenyan president and the leader of the opposition": of others it may be another state.
    return [
        replace(r, base=first.base)
        if r.base == "?" and (not own or r.sector in _OF_THE_HOUSE)
        else r
        for r in readings
    ]


def _opposes(ruler: Reading, reading: Reading) -> bool:
    """Whether somebody told beside a ruler is of the opposition, and no more is told of him."""
    return ruler.is_person and reading.base == "?" and reading.sector == "OPP"


def _only_points(reading: Reading) -> bool:
    """Whether a phrase says nothing of its own: a pronoun, "the country", not "the government"."""
    token = reading.token
    own = any(child.tag == "PRP$" for child in token.all("poss"))
    return not reading.named and (token.pos == "PRON" or own or reading.sector is None)
