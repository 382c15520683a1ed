"""The words by which texts attribute, with the frames in which they do, read from review text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from multivector.coding.acts.lexicon import yaml_text
from multivector.coding.languages import language_folder
from multivector.coding.parsing.parse import Token
from multivector.coding.vocabulary import word_lists
from multivector.domain import WorldError

FRAMES = (
    "clause", "infinitive", "demand", "as", "name", "charge", "topic", "object", "noun",
)
"""How a cue is built: `clause` said that, `infinitive` refused to, `demand` urged X to, `as`
branded X as, `name` called X a, `charge` accused X of, `topic` called for, `object` denied X,
`noun` the claim that."""

_WORDS = "words.yaml"
_KEYS = frozenset({"frame", "attributes_events", "cues"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes, in one frame.

    Attributes:
        lemma: The word.
        frame: One of `FRAMES`.
        links: Prepositions that lead to what is said, where the frame needs one.
        example: A sentence of ours in which it attributes.
        attributes_events: Whether events in its clause are told by its subject (`said_by`).
        needs_speaker: Whether it is no cue where nobody is named: an attack may be a deed.
    """

    lemma: str
    frame: str
    links: frozenset[str]
    example: str
    attributes_events: bool = False
    needs_speaker: bool = False


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """All cues of a language.

    Attributes:
        verbs: Lemma to its cues by frame.
        nouns: Lemma to its cue.
        forms: Forms of verbs to their lemmas, for words that the parser gives another.
        words: Named lists of words around cues (`words.yaml`).
    """

    verbs: Mapping[str, Mapping[str, Cue]]
    nouns: Mapping[str, Cue]
    words: Mapping[str, frozenset[str]]
    forms: Mapping[str, str]

    def verb_of(self, token: Token) -> str:
        """The lemma of a verb: its own where that is a cue, else that of its form."""
        lemma = token.lemma.lower()
        for particle in token.children:
            phrasal = f"{lemma} {particle.text.lower()}"
            if particle.dep in ("prt", "advmod") and phrasal in self.verbs:
                return phrasal
        return lemma if lemma in self.verbs else self.forms.get(token.text.lower(), lemma)

    def __iter__(self) -> Iterator[Cue]:
        for frames in self.verbs.values():
            yield from frames.values()
        yield from self.nouns.values()

    @property
    def attributing(self) -> Mapping[str, frozenset[str]]:
        """The word lists by which events are told by somebody (`AttributionReader`).

        `say` verbs, `nouns`, and the lists of `cues.yaml`: `passive`, `accuse`, `adverbs`.
        """
        own = [cue for cue in self if cue.attributes_events]
        return {
            **self.words,
            "say": frozenset(cue.lemma for cue in own if cue.frame != "noun"),
            "nouns": frozenset(cue.lemma for cue in own if cue.frame == "noun"),
        }

    @property
    def lemmas(self) -> frozenset[str]:
        """Every word that can be a cue."""
        return frozenset(self.verbs) | frozenset(self.nouns)


@cache
def load_cues(language: str) -> CueLexicon:
    """The cues of a language, from `claims/*.yaml` of its folder.

    Raises:
        WorldError: If a file breaks the format.
    """
    folder = language_folder(language).joinpath("claims")
    # The lists that tell who says that an event is so hold for claims as well.
    words = dict(word_lists(language, "cues"))
    verbs: dict[str, dict[str, Cue]] = {}
    nouns: dict[str, Cue] = {}
    for path in sorted(folder.iterdir(), key=lambda one: one.name):
        if not path.name.endswith(".yaml"):
            continue
        raw = yaml_text(path.read_text(encoding="utf-8"))
        if path.name == _WORDS:
            words.update((name, frozenset(listed)) for name, listed in raw.items())
        elif "frame" in raw:
            for cue in _read_file(path.name, raw):
                if cue.frame == "noun":
                    nouns[cue.lemma] = cue
                else:
                    verbs.setdefault(cue.lemma, {})[cue.frame] = cue
    return CueLexicon(
        MappingProxyType({lemma: MappingProxyType(frames) for lemma, frames in verbs.items()}),
        MappingProxyType(nouns), MappingProxyType(words), MappingProxyType(_forms(language, verbs)),
    )


def _forms(language: str, lemmas: Iterable[str]) -> dict[str, str]:
    """Forms to lemmas; a form of two lemmas is of neither."""
    if language != "en":
        return {}
    from multivector.coding.english.forms import word_forms  # noqa: PLC0415 -- of one language

    found: dict[str, str] = {}
    for lemma in (one for one in lemmas if " " not in one):
        for form in word_forms(lemma):
            found[form] = "" if form in found else lemma
    return {form: lemma for form, lemma in found.items() if lemma}


def _read_file(name: str, raw: Mapping[str, Any]) -> Iterator[Cue]:
    unknown = sorted(set(raw) - _KEYS)
    if unknown or raw["frame"] not in FRAMES:
        raise WorldError(
            f"no such {'field' if unknown else 'frame'} of cues",
            item=f"{name}: {unknown[0] if unknown else raw['frame']}",
            hint=f"fields are {', '.join(sorted(_KEYS))}; frames are {', '.join(FRAMES)}",
        )
    for lemma, given in raw["cues"].items():
        entry = {"example": given} if isinstance(given, str) else given
        if not isinstance(entry, Mapping) or not entry.get("example"):
            raise WorldError("a cue without an example", item=f"{name}: {lemma}")
        yield Cue(
            str(lemma), raw["frame"], frozenset(entry.get("links", ())), entry["example"],
            bool(raw.get("attributes_events", False)), bool(entry.get("needs_speaker", False)),
        )
