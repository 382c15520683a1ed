"""The words that carry a stance or a register, read from review text."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from multivector.coding.acts.lexicon import yaml_text
from multivector.coding.languages import language_folder
from multivector.domain import REGISTERS, WorldError


@dataclass(frozen=True, slots=True)
class StanceWord:
    """What a word says of those whom it is about.

    Attributes:
        registers: The ways of speaking that it shows.
        example: A sentence of ours with it.
        value: -1..+1 towards the one of whom it is said; of a verb, towards its subject.
        object: -1..+1 towards a verb's object.
        of_subject: Whether a cue holds it against the subject of what is said.
        future: Whether a verb says so only of what is to come.
    """

    registers: tuple[str, ...]
    example: str
    value: float = 0.0
    object: float = 0.0
    of_subject: bool = False
    future: bool = False


Words = Mapping[str, StanceWord]


@dataclass(frozen=True, slots=True)
class StanceLexicon:
    """The stance words of a language.

    Attributes:
        verbs: Directed frames: X humiliates Y.
        judgments: What cues say themselves of the one whom they are about.
        predicates: What somebody is said to be or to have; "power center" has two words.
        registers: Words that carry a register alone.
        attitudes: What is had or shown towards somebody: "gratitude to".
    """

    verbs: Words
    judgments: Words
    predicates: Words
    registers: Words
    attitudes: Words


@cache
def load_stances(language: str) -> StanceLexicon:
    """The stance words of a language, from `stance/*.yaml` of its folder.

    Raises:
        WorldError: If an entry breaks the format.
    """
    return StanceLexicon(*(_read(language, name) for name in (
        "verbs", "judgments", "predicates", "registers", "attitudes",
    )))  # fmt: skip


def _read(language: str, name: str) -> Words:
    path = language_folder(language).joinpath("stance", f"{name}.yaml")
    raw = yaml_text(path.read_text(encoding="utf-8"))
    return MappingProxyType({
        str(word): _word(f"{name}.yaml: {word}", given) for word, given in raw.items()
    })


def _word(item: str, given: Any) -> StanceWord:  # noqa: ANN401 -- checked here
    if isinstance(given, list):
        *numbers, registers, example = given
        word = StanceWord(tuple(registers.split()), example, float(numbers[0]) if numbers else 0.0)
    else:
        value = given.get("value", given.get("subject", 0))
        word = StanceWord(
            tuple(given.get("registers", ())), given.get("example", ""), float(value),
            float(given.get("object", 0)), given.get("of") == "subject",
            bool(given.get("future", False)),
        )
    unknown = [name for name in word.registers if name not in REGISTERS]
    if unknown or not word.example or not (abs(word.value) <= 1 and abs(word.object) <= 1):
        raise WorldError(
            f"no such register as {unknown[0]!r}" if unknown
            else "a stance word needs an example and values between -1 and +1",
            item=item, hint=f"registers are {', '.join(REGISTERS)}",
        )
    return word
