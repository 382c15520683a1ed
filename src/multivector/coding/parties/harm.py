"""Things that are hit, and weapons that hit: whose they are.

A weapon of nobody that is told is no party; a house that is shelled is its people's.
"""

from collections.abc import Mapping
from dataclasses import replace

from multivector.coding.parties.homes import is_homeless
from multivector.coding.parties.readings import Reading

_PEOPLE = frozenset({"bomber", "gun"})  # "a suicide bomber", "a hired gun"
_HANDS = frozenset({"pilot", "sailor", "seaman", "flier"})
_ON = frozenset({"on", "against"})
_OPEN_GROUND = frozenset({"border", "road", "territory", "land", "area", "position", "line"})


class Harm:
    """Reads the sides of acts of harm.

    Args:
        classes: The lexicon's classes of words.
    """

    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        self._attacks = classes["attacks"]
        self._weapons = classes["weapons"] - _PEOPLE
        self._homes = (classes["infrastructure"] | classes["territory"]) - _OPEN_GROUND

    def actors(self, act: str, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """Those who act, without weapons of which nobody tells whose they are."""
        if act == "PROTEST":
            return tuple(_as_worker(r) for r in readings)
        if act != "ASSAULT":
            return readings
        return tuple(
            r for r in readings
            if not (is_homeless(r) and r.token.lemma.lower() in self._weapons)
            and not self._is_attacked(r)
        )

    def _is_attacked(self, reading: Reading) -> bool:
        """Whether a party is only whom the attack is on that did it: "a raid on Chad killed"."""
        thing, token = reading.thing, reading.token
        struck = thing is not None and thing.lemma in self._attacks
        return struck and token.dep == "pobj" and token.head.lemma in _ON

    def recipients(self, act: str, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """Those whom it hurts: the people of what is hit, where nobody is named."""
        if act != "ASSAULT" or any(r.base for r in readings):
            return readings
        return tuple(self._as_people(r) for r in readings)

    def _as_people(self, reading: Reading) -> Reading:
        if reading.base is None and reading.token.lemma.lower() in self._homes:
            return replace(reading, base="?", sector="CVL", named=False)
        return reading


def _as_worker(reading: Reading) -> Reading:
    """Pilots and sailors who strike are no soldiers."""
    strikes = reading.sector == "MIL" and reading.token.lemma in _HANDS
    return replace(reading, sector="LAB") if strikes else reading
