"""Which words of a sentence name an act, and in which sense."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from multivector.coding.clauses import find_object, find_subject, is_passive, iter_complements
from multivector.coding.conjuncts import conjuncts
from multivector.coding.frames import Carrier, FrameReader
from multivector.coding.lexicon import Entry, Lexicon
from multivector.coding.parse import ParsedSentence, Token
from multivector.coding.phrases import PhraseReader


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word in a sense of the lexicon.

    Attributes:
        token: The word.
        entry: The sense.
        words: All words that make it up: particle, object of a light verb.
        carrier: The verb that carries a noun, or None.
        others: Further senses that fit, less strict: for where this one lacks its parties.
    """

    token: Token
    entry: Entry
    words: tuple[Token, ...]
    carrier: Carrier | None = None
    others: tuple["Trigger", ...] = ()


class TriggerFinder:
    """Finds the triggers of one sentence."""

    def __init__(self, lexicon: Lexicon, phrases: PhraseReader, frames: FrameReader) -> None:
        self._lexicon = lexicon
        self._phrases = phrases
        self._frames = frames

    def find(self, sentence: ParsedSentence) -> list[Trigger]:
        """Triggers in order of the sentence; a noun inside a verb's trigger is not one more."""
        found: list[Trigger] = []
        taken: set[int] = set()
        for token in sorted(sentence.tokens, key=lambda t: (not _is_verbal(t), t.index)):
            if token.index in taken:
                continue
            trigger = self._match(token)
            if trigger is None:
                continue
            taken.update(word.index for word in trigger.words)
            if trigger.entry.type is not None:
                found.append(trigger)
        return sorted(found, key=lambda t: t.token.index)

    def _match(self, token: Token) -> Trigger | None:
        pos = _part_of_speech(token)
        if pos is None or self._is_part_of_name(token):
            return None
        carrier = self._carrier(token) if pos == "noun" else None
        fitting: list[Trigger] = []
        for entry in self._lexicon.senses(pos, token.lemma.lower()):
            words = self._fit(entry, token, carrier)
            if words is not None:
                fitting.append(Trigger(token, entry, words, carrier))
            if words is not None and entry.type is None:
                break  # a sense that names no act keeps away those that ask less
        return replace(fitting[0], others=tuple(fitting[1:])) if fitting else None

    def _is_part_of_name(self, token: Token) -> bool:
        return self._phrases.mention_at(token) is not None

    def _carrier(self, noun: Token) -> Carrier | None:
        """The verb whose object the noun is, when that verb only carries it."""
        head = noun
        while head.dep in ("conj", "appos") and head.head.is_noun:
            head = head.head
        governor = head.head
        support, undergo = self._lexicon.classes["support"], self._lexicon.classes["undergo"]
        if head.dep in ("dobj", "nsubjpass", "dative") and governor.is_verb:
            if governor.lemma in support:
                return Carrier(governor, undergone=False)
            if governor.lemma in undergo:
                return Carrier(governor, undergone=True)
        if head.dep == "pobj" and governor.head.is_verb:
            verb, preposition = governor.head, governor.lemma
            if preposition == "under" and verb.lemma in ("come", "be", "remain"):
                return Carrier(verb, undergone=True)
            if preposition in ("in", "on", "with", "out") and verb.lemma in (
                "engage",
                "participate",
                "embark",
                "join",
                "involve",
                "take",
                "part",
                "continue",
                "proceed",
                "press",
                "be",
                "go",
                "meet",
            ):
                return Carrier(verb, undergone=False)
        if noun.dep == "relcl" or noun.is_root:
            return None
        for child in noun.all("relcl", "acl"):
            if child.lemma in support and is_passive(child):
                return Carrier(child, undergone=False)
        return None

    def _fit(self, entry: Entry, token: Token, carrier: Carrier | None) -> tuple[Token, ...] | None:
        """The words of the trigger if the sense fits, else None."""
        words = [token]
        if entry.particle is not None:
            particle = _particle(token, entry.particle)
            if particle is None:
                return None
            words.append(particle)
        if entry.object or entry.not_object:
            held = self._held(entry, token)
            lemmas = [word for word in held if self._marks(word, entry.object)]
            if entry.object and not lemmas:
                return None
            if any(self._marks(word, entry.not_object) for word in held):
                return None
            if entry.pos == "verb":
                words.extend(word for word in lemmas if not word.is_verb)
        if not self._fits_subject(entry, token) or not _fits_modifiers(entry, token):
            return None
        if entry.complement is not None and not _has_complement(token, entry.complement):
            return None
        suffers = carrier is not None and carrier.undergone
        if not suffers and any(
            not self._frames.tokens_at(place, token, carrier) for place in entry.needs
        ):
            return None
        return tuple(words)

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
            if child.lemma in ("of", "on", "for", "to", "with", "over")
            for pobj in child.all("pobj")
        ]
        return [*inner, *token.all("compound", "amod", "nmod")]

    def _marks(self, word: Token, asked: frozenset[str]) -> bool:
        """Whether a word is one of those that an entry asks for, or of a kind that it asks for."""
        if word.lemma.lower() in asked:
            return True
        return bool(asked) and not word.is_verb and not asked.isdisjoint(self._kinds(word))

    def _kinds(self, word: Token) -> set[str]:
        """Sectors of a phrase, and `@party`, `@people`, `@state`, `@place` where it is one."""
        readings = self._phrases.read_alone(word)
        own = [r for r in readings if r.base and not r.indirect]
        kinds = {r.sector for r in readings if r.sector and not r.indirect}
        if own:
            kinds.add("@party")
        if any(r.is_person or r.is_plural or r.sector for r in own):
            kinds.add("@people")
        if any(r.is_known and r.sector in (None, "GOV", "MIL", "IGO") for r in own):
            kinds.add("@state")
        if self._phrases.is_place(word):
            kinds.add("@place")
        return kinds

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
        if entry.not_subject & marks:
            return False
        return not entry.subject or bool(entry.subject & marks)


_PARTICLES = ("prt", "prep", "advmod", "agent", "acomp", "oprd", "xcomp", "ccomp", "dobj")


def _is_verbal(token: Token) -> bool:
    return token.is_verb and token.pos != "NOUN"


def _part_of_speech(token: Token) -> str | None:
    if _is_verbal(token):
        if token.dep in ("aux", "auxpass"):
            return None
        return "verb" if token.dep != "amod" else None
    if token.pos == "NOUN" or token.tag in ("NN", "NNS"):
        return "noun"
    if token.pos == "ADJ" and token.dep in ("acomp", "ROOT", "conj", "oprd"):
        return "adjective"
    # Headlines capitalise common nouns; a tagger then takes them for names.
    return "noun" if token.tag in ("NNP", "NNPS") and token.lemma.lower() != token.lemma else None


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


def _has_complement(token: Token, kind: str) -> bool:
    for clause in iter_complements(token):
        infinitive = any(child.text.lower() == "to" for child in clause.all("aux"))
        if kind == "to" and infinitive:
            return True
        if kind == "that" and not infinitive and clause.dep == "ccomp":
            return True
        if kind == "ing" and clause.tag == "VBG":
            return True
    return False
