"""Which senses of a word fit where it stands, and what keeps the others from fitting."""

from collections.abc import Iterator
from dataclasses import dataclass

from multivector.coding.clauses import find_object, find_subject, iter_complements
from multivector.coding.conjuncts import conjuncts
from multivector.coding.frames import Carrier, FrameReader
from multivector.coding.lexicon import Entry
from multivector.coding.parse import Token
from multivector.coding.phrases import PhraseReader

_PARTICLES = ("prt", "prep", "advmod", "agent", "acomp", "oprd", "xcomp", "ccomp", "dobj")
_HELD_AFTER_NOUNS = ("of", "on", "for", "to", "with", "over")


@dataclass(frozen=True, slots=True)
class Fit:
    """How a sense fits a word.

    Attributes:
        words: The word, its particle, and the object that the sense asks for.
        failed: What the sense asks for and does not find: `particle`, `object`, `not_object`,
            `subject`, `modifier`, `complement`, `needs`; empty where it fits.
    """

    words: tuple[Token, ...]
    failed: frozenset[str]


class SenseFitter:
    """Compares what an entry asks for with what stands around a word.

    Args:
        phrases: The sentence.
        frames: Where the parties of its words stand.
        things: Words for places and things; whosever they are, they are no people.
    """

    def __init__(
        self, phrases: PhraseReader, frames: FrameReader, things: frozenset[str] = frozenset()
    ) -> None:
        self._phrases = phrases
        self._frames = frames
        self._things = things

    def fit(self, entry: Entry, token: Token, carrier: Carrier | None) -> Fit | None:
        """How a sense fits; None where its particle is missing, which makes it another word."""
        words = [token]
        if entry.particle is not None:
            particle = _particle(token, entry.particle)
            if particle is None:
                return None
            words.append(particle)
        failed: set[str] = set()
        if entry.object or entry.not_object:
            held = self._held(entry, token)
            asked = [word for word in held if self._is_asked(word, entry.object)]
            if entry.object and not asked:
                failed.add("object")
            if any(self._is_asked(word, entry.not_object) for word in held):
                failed.add("not_object")
            if entry.pos == "verb":
                words.extend(word for word in asked if not word.is_verb)
        if not self._fits_subject(entry, token):
            failed.add("subject")
        if not _fits_modifiers(entry, token):
            failed.add("modifier")
        if entry.complement is not None and not _has_complement(token, entry.complement):
            failed.add("complement")
        suffers = carrier is not None and carrier.undergone
        if not suffers and any(
            not self._frames.tokens_at(place, token, carrier) for place in entry.needs
        ):
            failed.add("needs")
        return Fit(tuple(words), frozenset(failed))

    def kinds(self, word: Token) -> set[str]:
        """Sectors of a phrase, and `@party`, `@people`, `@state`, `@place` where it is one."""
        readings = self._phrases.read_alone(word)
        own = [r for r in readings if r.base and not r.indirect]
        kinds = {r.sector for r in readings if r.sector and not r.indirect}
        if own:
            kinds.add("@party")
        is_thing = word.lemma.lower() in self._things
        if not is_thing and any(
            r.is_person or r.is_plural or r.sector not in (None, "IGO") for r in own
        ):
            kinds.add("@people")
        if any(r.is_known and r.sector in (None, "GOV", "MIL", "IGO") for r in own):
            kinds.add("@state")
        if self._phrases.is_place(word):
            kinds.add("@place")
        return kinds

    def _is_asked(self, word: Token, asked: frozenset[str]) -> bool:
        """Whether a word is one of those that an entry asks for, or of a kind that it asks for."""
        if word.lemma.lower() in asked:
            return True
        return bool(asked) and not word.is_verb and not asked.isdisjoint(self.kinds(word))

    def _held(self, entry: Entry, token: Token) -> list[Token]:
        """The heads that an entry's `object` is compared with."""
        if entry.pos == "verb":
            held = find_object(token)
            heads = list(conjuncts(held)) if held is not None else []
            particle = _particle(token, entry.particle) if entry.particle else None
            if particle is not None:
                heads += particle.all("pobj", "pcomp")
                heads += [pobj for inner in particle.all("prep") for pobj in inner.all("pobj")]
            clauses = [c for c in iter_complements(token) if c.dep in ("xcomp", "ccomp")]
            return [inner for head in heads for inner in _through_partitives(head)] + clauses
        inner = [
            pobj
            for child in token.all("prep")
            if child.lemma in _HELD_AFTER_NOUNS
            for pobj in child.all("pobj")
        ]
        return [*inner, *token.all("compound", "amod", "nmod")]

    def _fits_subject(self, entry: Entry, token: Token) -> bool:
        if not entry.subject and not entry.not_subject:
            return True
        subject = find_subject(token) if entry.pos == "verb" else token.first("poss")
        marks: set[str] = set()
        if subject is not None:
            marks = {word.lemma.lower() for word in conjuncts(subject)}
            readings = self._phrases.read(subject)
            marks |= {r.sector for r in readings if r.sector}
            if any(r.base and not r.indirect for r in readings):
                marks.add("@party")
            if any(
                r.is_known and not r.indirect and r.sector in (None, "GOV", "MIL", "IGO")
                for r in readings
            ):
                marks.add("@state")
            if self._phrases.is_place(subject):
                marks.add("@place")
        if entry.not_subject & marks:
            return False
        return not entry.subject or bool(entry.subject & marks)


def _through_partitives(head: Token) -> Iterator[Token]:
    yield head
    for child in head.all("prep"):
        if child.lemma == "of":
            yield from child.all("pobj")


def _particle(token: Token, particle: str) -> Token | None:
    """The particle or preposition of a verb, also where it hangs on the verb's object."""
    for child in token.children:
        if child.dep in _PARTICLES and child.lemma.lower() == particle:
            return child
    held = find_object(token) if token.is_verb else None
    if held is None or held.index < token.index:
        return None
    later = (child for child in held.children if child.index > held.index)
    return next((child for child in later if child.lemma.lower() == particle), None)


def _fits_modifiers(entry: Entry, token: Token) -> bool:
    if not entry.modifier and not entry.not_modifier:
        return True
    lemmas = {
        child.lemma.lower()
        for child in token.all("amod", "compound", "advmod", "nmod", "npadvmod", "det")
    }
    if entry.not_modifier & lemmas:
        return False
    return not entry.modifier or bool(entry.modifier & lemmas)


def _is_bidden(clause: Token) -> bool:
    """Whether a clause says what somebody must do."""
    if any(aux.lemma in ("must", "ought") for aux in clause.all("aux")):
        return True
    bound = clause.lemma in ("have", "need") and clause.first("xcomp") is not None
    return bound and clause.tag in ("VBZ", "VBP")


def _has_complement(token: Token, kind: str) -> bool:
    for clause in iter_complements(token):
        infinitive = any(child.text.lower() == "to" for child in clause.all("aux"))
        if kind == "to" and infinitive:
            return True
        if kind == "that" and not infinitive and clause.dep == "ccomp":
            return True
        if kind == "ing" and clause.tag == "VBG":
            return True
        if kind == "must" and clause.dep == "ccomp" and _is_bidden(clause):
            return True
    return False
