"""The words that make a causal claim: verbs, idioms, nouns, connectives, and how ends move."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from multivector.coding.acts.lexicon import yaml_text
from multivector.coding.english.forms import word_forms
from multivector.coding.languages import language_folder
from multivector.coding.parsing.parse import Token
from multivector.domain import LinkKind, WorldError

_FOLDER = "causes"


@dataclass(frozen=True, slots=True)
class CauseWord:
    """One verb, idiom, noun or adjective that says that something bears on something.

    Attributes:
        lemma: Dictionary form, with its particle ("bring about").
        cause: Where the cause stands: `subject`, `object` or prepositions.
        effect: Where the effect stands.
        sign: +1 if it furthers the effect, -1 if it hinders it.
        kind: How it bears.
        example: A sentence of our own that holds the link.
        noun: The object that belongs to an idiom ("way" in "pave the way"), or None.
        thing: Whether somebody who acts as subject only does something.
        passive: Whether it stands in the passive.
        says: Whether the subject argues it.
        complement: Whether more than an object must follow ("leaves the city exposed").
    """

    lemma: str
    cause: tuple[str, ...]
    effect: tuple[str, ...]
    sign: int
    kind: LinkKind
    example: str
    noun: str | None = None
    thing: bool = False
    passive: bool = False
    says: bool = False
    complement: bool = False


@dataclass(frozen=True, slots=True)
class Connective:
    """Words that join cause and effect.

    Attributes:
        words: Lower-case words in order.
        form: `clause`, `preposition`, `necessary` or `moderating`.
        leads_cause: Whether the cause follows them; else the effect does.
        kind: How the cause bears.
        doubtful: Whether they also tell of time or manner.
        example: A sentence of our own that holds the link.
    """

    words: tuple[str, ...]
    form: str
    leads_cause: bool
    kind: LinkKind
    doubtful: bool
    example: str


@dataclass(frozen=True, slots=True)
class CauseLexicon:
    """All of them for one language.

    Attributes:
        verbs: By lemma with particle.
        idioms: By verb.
        nouns: By lemma of noun or adjective.
        connectives: Longest first.
        ends: Named word lists of `ends.yaml`.
        strength: Named word lists of `strength.yaml`.
        ranges: Strength to the share of the strongest influence that it stands for, 0 to 1.
        forms: Every form of a verb, lower-case, to its lemma.
    """

    verbs: Mapping[str, tuple[CauseWord, ...]]
    idioms: Mapping[str, tuple[CauseWord, ...]]
    nouns: Mapping[str, tuple[CauseWord, ...]]
    connectives: tuple[Connective, ...]
    ends: Mapping[str, frozenset[str]]
    strength: Mapping[str, frozenset[str]]
    ranges: Mapping[str, tuple[float, float]]
    forms: Mapping[str, str]

    def lemma_of(self, token: Token) -> str:
        """A verb's lemma; that of our own forms where the parser's is none of ours."""
        if token.lemma in self.verbs or token.lemma in self.idioms:
            return token.lemma
        return self.forms.get(token.text.lower(), token.lemma)

    def examples(self) -> Iterator[tuple[str, str, int | None]]:
        """Entry, example and sign, for every entry; the sign of a connective is not stated."""
        for table in (self.verbs, self.idioms, self.nouns):
            for words in table.values():
                for word in words:
                    name = f"{word.lemma} {word.noun}" if word.noun else word.lemma
                    yield name, word.example, word.sign
        for one in self.connectives:
            yield " ".join(one.words), one.example, None


@cache
def load_causes(language: str) -> CauseLexicon:
    """The causal words of a language.

    Raises:
        WorldError: If a file breaks its format.
    """
    try:
        ends = _file(language, "ends")
        strength = _file(language, "strength")
        ranges = {
            name: (float(low), float(high)) for name, (low, high) in strength.pop("ranges").items()
        }
        verbs = _gather(_verbs(_file(language, "verbs")))
        return CauseLexicon(
            verbs,
            _gather(_idioms(_file(language, "idioms"))),
            _gather(_nouns(_file(language, "nouns"))),
            tuple(
                sorted(_connectives(_file(language, "connectives")), key=lambda c: -len(c.words))
            ),
            {name: frozenset(words) for name, words in ends.items()},
            {name: frozenset(words) for name, words in strength.items()},
            ranges,
            _english_forms(verbs) if language == "en" else {},
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise WorldError(
            f"the causal words cannot be read ({error})",
            item=f"{language}/{_FOLDER}",
            hint="See the head of each file there for its format",
        ) from error


def _english_forms(verbs: Iterable[str]) -> dict[str, str]:
    first = (verb.split()[0] for verb in verbs)
    return {form: lemma for lemma in first for form in word_forms(lemma)}


def _file(language: str, name: str) -> Any:  # noqa: ANN401 -- YAML holds any shape
    path = language_folder(language).joinpath(_FOLDER, f"{name}.yaml")
    return yaml_text(path.read_text(encoding="utf-8"))


def _gather(words: Iterator[CauseWord]) -> dict[str, tuple[CauseWord, ...]]:
    table: dict[str, tuple[CauseWord, ...]] = {}
    for word in words:
        table[word.lemma] = (*table.get(word.lemma, ()), word)
    return table


def _places(written: str) -> tuple[str, ...]:
    return tuple(place.strip() for place in written.split("|"))


def _verbs(groups: Any) -> Iterator[CauseWord]:  # noqa: ANN401 -- as read
    for group in groups:
        cause, effect = group["frame"].split(">")
        told = ((one, text) for written, text in group["verbs"].items() for one in _places(written))
        for lemma, example in told:
            yield CauseWord(
                lemma, _places(cause), _places(effect), group["sign"], LinkKind(group["kind"]),
                example, thing=group.get("subject") == "thing",
                passive=bool(group.get("passive")), says=bool(group.get("says")),
                complement=bool(group.get("complement")),
            )  # fmt: skip


def _idioms(groups: Any) -> Iterator[CauseWord]:  # noqa: ANN401 -- as read
    for group in groups:
        for written, example in group["idioms"].items():
            words, effect = written.split(">")
            verb, *noun = words.split()
            ends = (("subject",), _places(effect))
            cause, effect_places = ends[::-1] if group.get("direction") == "backward" else ends
            yield CauseWord(
                verb, cause, effect_places, group["sign"], LinkKind(group["kind"]), example,
                noun=" ".join(noun) or None,
            )  # fmt: skip


def _nouns(groups: Any) -> Iterator[CauseWord]:  # noqa: ANN401 -- as read
    for group in groups:
        forward = {"forward": True, "backward": False}[group["direction"]]
        for written, example in group["words"].items():
            lemma, after = (part.strip() for part in written.split(">"))
            ends = (("subject",), _places(after))
            cause, effect = ends if forward else ends[::-1]
            yield CauseWord(lemma, cause, effect, group["sign"], LinkKind(group["kind"]), example)


def _connectives(groups: Any) -> Iterator[Connective]:  # noqa: ANN401 -- as read
    for group in groups:
        doubtful = frozenset(group.get("doubtful", ()))
        for words, example in group["words"].items():
            yield Connective(
                tuple(words.split()), group["form"], group["leads"] == "cause",
                LinkKind(group["kind"]), words in doubtful, example,
            )  # fmt: skip
