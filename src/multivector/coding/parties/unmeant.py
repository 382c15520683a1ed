"""Whom the words of an act name without meaning that it is done to them.

"Opened an inquiry into the sale of a bank's shares", "demanded the release of two editors", "left
its barracks": the bank is not investigated, nothing is asked of the editors, and nobody is at the
other end of what is one's own ground.
"""

from collections.abc import Collection, Sequence

from multivector.coding.acts.triggers import Trigger
from multivector.coding.parties.readings import Reading

# What befell a thing or was dealt in: an inquiry into it accuses nobody by name.
_UNDERGONE = frozenset({
    "crash", "explosion", "fire", "purchase", "sale", "theft", "leak", "spill", "collapse",
})  # fmt: skip
_SET_FREE = frozenset({"release", "freeing", "return", "liberation", "acquittal", "pardon"})
_ROADS = frozenset({"road", "street", "highway", "motorway", "bridge", "crossing"})
_LEAVING = frozenset({"withdraw", "access"})


def without_unmeant(
    trigger: Trigger, actors: Sequence[Reading], recipients: tuple[Reading, ...],
    grounds: Collection[str],
) -> tuple[Reading, ...]:
    """The recipients but for those whom the act only names.

    Args:
        trigger: The act.
        actors: Those who do it, each with its state.
        recipients: Those whom its words tell.
        grounds: Words for buildings and lands.
    """
    entry = trigger.entry
    if entry.mode == "investigate":
        return tuple(r for r in recipients if not _is_below(r, _UNDERGONE))
    if entry.type == "REQUEST":
        return tuple(r for r in recipients if not _is_below(r, _SET_FREE))
    homes = {r.base for r in actors if r.base}
    if entry.type == "RETREAT" and entry.mode in _LEAVING:
        return tuple(r for r in recipients if r.base not in homes or not _is_thing(r, grounds))
    if entry.type == "MOBILIZE":
        return tuple(r for r in recipients if r.base not in homes or not _is_own(r))
    return recipients


def _is_below(reading: Reading, nouns: Collection[str]) -> bool:
    """Whether somebody is only told after such a noun: "the release of two editors"."""
    if (reading.thing or reading.token).lemma in nouns:
        return True
    preposition = reading.token.head
    after = reading.token.dep == "pobj" and preposition.lemma == "of"
    return after and preposition.head.lemma in nouns


def _is_own(reading: Reading) -> bool:
    """Whether it is no more than one's road or one's own forces: "the dispatch of troops"."""
    return reading.token.lemma in _ROADS or reading.sector == "MIL"


def _is_thing(reading: Reading, grounds: Collection[str]) -> bool:
    return reading.thing is not None or reading.token.lemma in grounds
