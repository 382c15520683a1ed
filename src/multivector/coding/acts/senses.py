"""Which senses of a word fit where it stands, and what keeps the others from fitting."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from multivector.coding.acts.lexicon import Entry
from multivector.coding.acts.surroundings import Surroundings
from multivector.coding.parsing.clauses import DATES
from multivector.coding.parsing.parse import Token
from multivector.coding.parsing.pronouns import things_meant
from multivector.coding.parties.frames import Carrier, FrameReader
from multivector.coding.parties.phrases import PhraseReader


@dataclass(frozen=True, slots=True)
class Fit:
    """How a sense fits a word.

    Attributes:
        words: The word, its particle, and the object that the sense asks for.
        failed: What the sense asks for and does not find: `particle`, `object`, `not_object`,
            `subject`, `modifier`, `complement`, `needs`, `without`; empty where it fits.
    """

    words: tuple[Token, ...]
    failed: frozenset[str]


class SenseFitter:
    """Compares what an entry asks for with what stands around a word.

    Args:
        phrases: The sentence.
        frames: Where the parties of its words stand.
        things: Words for places and things; whosever they are, they are no people.
        thorough: Whether all that a sense misses is told; else a sense that misses something is
            left at that.
    """

    def __init__(
        self, phrases: PhraseReader, frames: FrameReader, things: frozenset[str] = frozenset(),
        *, thorough: bool = True,
    ) -> None:
        self._thorough = thorough
        self._phrases = phrases
        self._frames = frames
        self._things = things
        self._kinds: dict[int, frozenset[str]] = {}
        self._forms: dict[int, frozenset[str]] = {}
        self._around: Surroundings | None = None  # of the word that was compared last

    def fit(self, entry: Entry, token: Token, carrier: Carrier | None) -> Fit | None:
        """How a sense fits; None where its particle is missing, which makes it another word."""
        around = self._surroundings(token)
        words = [token]
        if entry.particle is not None:
            particle = around.particle(entry.particle)
            if particle is None or (not entry.object and around.is_fronted(particle)):
                return None
            words.append(particle)
        held = around.held(entry.pos, entry.particle) if entry.object or entry.not_object else ()
        asked = [word for word in held if self._is_asked(word, entry.object)]
        failed: set[str] = set()
        for missing in self._misses(entry, token, carrier, held, asked):
            failed.add(missing)
            if not self._thorough:
                break
        if entry.pos == "verb":
            words.extend(word for word in asked if not word.is_verb)
            words.extend(word.head for word in asked if word.dep == "compound")
        return Fit(tuple(words), frozenset(failed))

    def _misses(
        self, entry: Entry, token: Token, carrier: Carrier | None, held: Sequence[Token],
        asked: Sequence[Token],
    ) -> Iterator[str]:
        """What a sense asks for and does not find."""
        around = self._surroundings(token)
        if entry.object and not asked:
            yield "object"
        if any(self._is_asked(word, entry.not_object) for word in held):
            yield "not_object"
        if (entry.subject or entry.not_subject) and not _fits(
            around.subject(entry.pos), entry.subject, entry.not_subject
        ):
            yield "subject"
        if not _fits(around.modifiers, entry.modifier, entry.not_modifier):
            yield "modifier"
        if entry.complement is not None and entry.complement not in around.complements:
            yield "complement"
        suffers = carrier is not None and carrier.undergone
        named = {place for group in entry.frame.recipient for place in group}
        told = ((p, self._frames.tokens_at(p, token, carrier)) for p in entry.needs)
        if not suffers and any(
            all(place in named and _is_date(word) for word in words) for place, words in told
        ):
            yield "needs"
        if any(
            reading.base
            for place in entry.without
            for word in self._frames.tokens_at(place, token, carrier)
            for reading in self._phrases.read(word)
        ):
            yield "without"

    def kinds(self, word: Token) -> frozenset[str]:
        """Sectors of a phrase, and `@party`, `@people`, `@person`, `@state`, `@place`, if so."""
        known = self._kinds.get(word.index)
        if known is None:
            known = self._kinds[word.index] = self._kinds_of(word)
        return known

    def _surroundings(self, token: Token) -> Surroundings:
        if self._around is None or self._around.token is not token:
            self._around = Surroundings(token, self._phrases)
        return self._around

    def _kinds_of(self, word: Token) -> frozenset[str]:
        readings = self._phrases.read_alone(word)
        own = [r for r in readings if r.base and not r.indirect]
        kinds = {r.sector for r in readings if r.sector and not r.indirect}
        if own:
            kinds.add("@party")
        if any(r.is_person for r in own):
            kinds.add("@person")
        is_thing = word.lemma.lower() in self._things
        if not is_thing and any(
            r.is_person or r.is_plural or r.sector not in (None, "IGO") for r in own
        ):
            kinds.add("@people")
        if any(r.is_known and r.sector in (None, "GOV", "MIL", "IGO") for r in own):
            kinds.add("@state")
        if self._phrases.is_place(word):
            kinds.add("@place")
        return frozenset(kinds)

    def _is_asked(self, word: Token, asked: frozenset[str]) -> bool:
        """Whether a word is one of those that an entry asks for, or of a kind that it asks for."""
        if not asked:
            return False
        if not asked.isdisjoint(self._forms_of(word)):
            return True
        if word.is_verb:
            return False
        kinds = self.kinds(word)
        titled = "@people" in kinds and not asked.isdisjoint(_titles_of(word))
        return titled or not asked.isdisjoint(kinds)

    def _forms_of(self, word: Token) -> frozenset[str]:
        """What an entry may ask for it by: its lemma, and that with what specifies it.

        Of a pronoun also those of the things that it may mean.
        """
        known = self._forms.get(word.index)
        if known is None:
            meant = (word, *things_meant(word, self._phrases.sentence))
            forms = {form for one in meant for form in _names_of(one)}
            known = self._forms[word.index] = frozenset(forms)
        return known


def _names_of(word: Token) -> Iterator[str]:
    lemma = word.lemma.lower()
    yield lemma
    if word.pos == "PROPN":  # the plural of a name stays as it is: "nineteen Christians"
        yield lemma.removesuffix("s")
    yield from _phrases_of(word)


def _phrases_of(word: Token) -> Iterator[str]:
    """Its lemma with each word that specifies it: "customs union"; with any lemma: "joint *".

    What is said of it after it counts too: "women accused of theft" are "accused *".
    Of a name also what it is called: "the newspaper Opinar".
    """
    for part in word.all("compound", "amod"):
        yield f"{part.text.lower()} {word.lemma.lower()}"
        yield f"{part.text.lower()} *"
        if word.tag == "NNP" and part.tag in ("NN", "NNS") and part.text.islower():
            yield part.lemma  # "ordered the newspaper Opinar to close"
    for part in word.all("acl"):
        if part.tag in ("VBN", "VBD"):
            yield f"{part.text.lower()} *"


def _titles_of(name: Token) -> frozenset[str]:
    """The titles before the name of a person: "received President Sako"."""
    met = name.dep in ("dobj", "nsubjpass") or (name.dep == "pobj" and name.head.lemma == "on")
    if name.tag != "NNP" or not met:
        return frozenset()
    return frozenset(part.lemma.lower() for part in name.all("compound") if part.text.istitle())


def _fits(marks: frozenset[str], asked: frozenset[str], forbidden: frozenset[str]) -> bool:
    return forbidden.isdisjoint(marks) and (not asked or not asked.isdisjoint(marks))


def _is_date(word: Token) -> bool:
    """Whether a word is a day or month: "on Monday called in" tells nobody on whom."""
    return word.text.rstrip(".") in DATES
