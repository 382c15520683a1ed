"""Single people of whom only the kind is told: "a man", whom "him" may mean later."""

from collections.abc import Mapping
from dataclasses import replace

from multivector.coding.parsing.conjuncts import is_plural
from multivector.coding.parties.homes import is_homeless
from multivector.coding.parties.readings import Reading

_PEOPLE = frozenset({
    "man", "woman", "boy", "girl", "teenager", "youth", "citizen", "national", "suspect", "student",
    "journalist", "reporter", "editor", "blogger", "publisher", "activist", "dissident", "lawyer",
    "teacher", "professor", "worker", "miner", "farmer", "fisherman", "priest", "imam", "bishop",
    "monk", "pastor", "nurse", "doctor", "singer", "writer", "poet", "businessman", "businesswoman",
    "banker", "driver", "tourist", "soldier", "sergeant", "captain", "colonel", "officer",
    "policeman", "policewoman", "gunman", "militant", "prisoner", "inmate", "detainee", "hostage",
    "refugee", "migrant", "protester", "demonstrator", "campaigner", "engineer", "villager",
})  # fmt: skip


def is_individual(reading: Reading) -> bool:
    """Whether a party is one person by a common noun: "a Kenyan miner"."""
    word = reading.token
    single = not reading.is_plural and not is_plural(word) and word.tag == "NN"
    told = single and reading.sector is not None and not reading.indirect
    return told and word.lemma.lower() in _PEOPLE and word.dep not in ("compound", "appos")


def is_someone(reading: Reading) -> bool:
    """Whether a later "the man" may mean a party: one person by a common noun, no ruler."""
    told = reading.is_person and reading.token.pos == "NOUN" and not reading.indirect
    return is_individual(reading) or (told and reading.sector not in (None, "GOV"))


def told_at_home(reading: Reading, homes: Mapping[int, str]) -> Reading:
    """A party with the state that an act of its sentence gave to it, if any.

    Args:
        reading: The party.
        homes: State by where a phrase begins.
    """
    state = homes.get(reading.start)
    if state is None or not is_homeless(reading) or reading.base != "?":
        return reading
    return replace(reading, base=state)
