"""Which words of a Russian sentence name an act, and in which sense."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from multivector.coding.acts.lexicon import Entry, Lexicon
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.russian.arcs import feature, in_case, is_passive, preposition
from multivector.coding.russian.parties import PartyReader
from multivector.coding.russian.slots import (
    SlotReader,
    Trigger,
    has_particle,
    lemmas_of,
    subject_of,
    undergoer,
)
from multivector.coding.russian.vocabulary import RussianWords

# Types whose content is no deed of its own.
_HOLDERS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"})
_CONFLICT = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})
_SPEECH = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
_CONTENT_DEPS = frozenset({
    "xcomp", "ccomp", "obj", "obl", "nmod", "iobj", "conj", "acl", "amod", "nsubj:pass", "advcl",
    "csubj",
})  # fmt: skip
_PAST_LINKS = frozenset({
    "после", "за", "из-за", "в ходе", "во время", "в связи с", "вслед за", "накануне",
    "на фоне", "в ответ на", "при", "в", "с", "по",
})  # fmt: skip


class TriggerFinder:
    """Finds the triggers of one sentence.

    Args:
        lexicon: The senses.
        words: Word lists.
        parties: Reads parties of the sentence.
        slots: Reads the places of frames.
    """

    def __init__(
        self, lexicon: Lexicon, words: RussianWords, parties: PartyReader, slots: SlotReader
    ) -> None:
        self._lexicon = lexicon
        self._senses: dict[tuple[str, str], tuple[Entry, ...]] = {}
        self._words = words
        self._parties = parties
        self._slots = slots

    def find(self, sentence: ParsedSentence) -> list[Trigger]:
        """Triggers in order of the text, none within the words of another."""
        found: list[Trigger] = []
        taken: set[int] = set()
        for token in sorted(sentence.tokens, key=lambda t: (not t.is_verb, t.index)):
            if token.index in taken:
                continue
            trigger = self._trigger(token)
            if trigger is None:
                continue
            taken.update(word.index for word in trigger.words)
            if trigger.entry.type is not None:
                found.append(trigger)
        return sorted(found, key=lambda t: t.token.index)

    def _trigger(self, token: Token) -> Trigger | None:
        """The strictest sense that fits a word, with the others that fit."""
        fitting: list[Trigger] = []
        for pos in _parts_of_speech(token):
            for entry in self._ordered(pos, token.lemma):
                words = self._fit(entry, token)
                if words is not None:
                    fitting.append(Trigger(token, entry, words, self._carrier(entry, token)))
                    if entry.type is None:
                        break  # a sense that names no act keeps the looser ones away
        if not fitting:
            return None
        others = tuple(one for one in fitting[1:] if one.entry.type is not None)
        return replace(fitting[0], others=others)

    def _ordered(self, pos: str, lemma: str) -> tuple[Entry, ...]:
        """The senses of a word: those of fixed phrases first, then the strictest."""
        found = self._senses.get((pos, lemma))
        if found is None:
            senses = self._lexicon.senses(pos, lemma)
            found = tuple(sorted(senses, key=lambda one: (not one.particle, -one.strictness)))
            self._senses[pos, lemma] = found
        return found

    def _fit(self, entry: Entry, token: Token) -> tuple[Token, ...] | None:
        """The words of a sense where it fits, else None."""
        words = [token]
        thing, lemmas = self._things(entry, token)
        if entry.object:
            if not self._match(entry.object, thing, lemmas):
                listed = (c for c in token.children if c.lemma in entry.object and c.is_noun)
                thing = next(listed, None) if entry.pos == "verb" else None
                if thing is None:
                    return None
            named = thing is not None and lemmas_of(thing) & entry.object
            if thing is not None and named and self._absorbs(entry, thing):
                words.append(thing)
        if entry.not_object and self._match(entry.not_object, thing, lemmas):
            return None
        if entry.particle:
            particle = has_particle(token, entry.particle)
            if particle is None:
                return None
            words.append(particle)
        if not self._subject_fits(entry, token) or not _modifiers_fit(entry, token):
            return None
        if entry.complement and not _has_complement(token, entry.complement):
            return None
        trigger = Trigger(token, entry, tuple(words), self._carrier(entry, token))
        if any(not self._slots.tokens(place, trigger) for place in entry.needs):
            return None
        return trigger.words

    def _things(self, entry: Entry, token: Token) -> tuple[Token | None, set[str]]:
        """What a verb is done to or a noun is of, and all words that may name it."""
        if entry.pos != "verb":
            thing = _complement(token)
            return thing, lemmas_of(thing)
        thing = undergoer(token)
        lemmas = lemmas_of(thing)
        if is_passive(token):
            return thing, lemmas
        for held in in_case(token, "Ins"):
            lemmas |= lemmas_of(held)
            thing = thing or held
        for said in token.all("xcomp", "obl", "iobj"):
            if feature(said, "Case") == "Ins" and preposition(said) is None:
                lemmas.add(said.lemma)
        for counted in token.all("obl"):
            if counted.pos == "NUM":
                lemmas |= lemmas_of(counted)
        return thing, lemmas

    def _absorbs(self, entry: Entry, thing: Token) -> bool:
        """Whether an object is part of the trigger, and neither a party nor an act of its own."""
        if thing.lemma in self._words.sectors:
            return False
        types = {sense.type for sense in self._lexicon.senses("noun", thing.lemma)} - {None}
        return not types or entry.type in types

    def _subject_fits(self, entry: Entry, token: Token) -> bool:
        if not entry.subject and not entry.not_subject:
            return True
        subject = subject_of(token) if entry.pos == "verb" else None
        if entry.subject and not self._match(entry.subject, subject, lemmas_of(subject)):
            return False
        return not (
            entry.not_subject and self._match(entry.not_subject, subject, lemmas_of(subject))
        )

    def _match(self, wanted: Iterable[str], token: Token | None, lemmas: set[str]) -> bool:
        """Whether a noun is one of some words, of a sector or of a kind."""
        wanted = frozenset(wanted)
        if lemmas & wanted:
            return True
        if token is None or not any(w.isupper() or w.startswith("@") for w in wanted):
            return False
        readings = self._parties.read(token)
        for reading in readings:
            if reading.base is None:
                continue
            if "@party" in wanted:
                return True
            if (
                "@people" in wanted
                and not reading.indirect
                and feature(reading.token, "Animacy") == "Anim"
            ):
                return True
            if "@state" in wanted and reading.sector in (None, "GOV") and not reading.indirect:
                return True
            if reading.sector in wanted:
                return True
        return False

    def _carrier(self, entry: Entry, token: Token) -> Token | None:
        """The verb whose subject does what a noun names: "армия начала обстрел"."""
        if entry.pos != "noun":
            return None
        below, head = token, token.head
        while head is not below and head.is_noun and head.lemma in self._words["phase_nouns"]:
            below, head = head, head.head
        if (
            head is below
            or not head.is_verb
            or below.dep not in ("obj", "obl", "iobj", "nsubj:pass")
        ):
            return None
        if head.lemma not in self._words["carriers"]:
            return None
        return head if preposition(below) in (None, "о", "к", "на", "в") else None


def drop_contents(triggers: Sequence[Trigger]) -> list[Trigger]:
    """The triggers that tell an act of their own, without what is only promised or demanded."""
    triggers = [t for t in triggers if not _is_only_promise(t, triggers)]
    holders = {t.token.index: t for t in triggers if t.entry.type in _HOLDERS}
    for trigger in triggers:
        if trigger.entry.type in _HOLDERS:
            for word in trigger.words:
                holders.setdefault(word.index, trigger)
            if trigger.carrier is not None:
                holders.setdefault(trigger.carrier.index, trigger)
    return [t for t in triggers if not _is_held(t, holders) and not _is_forced(t, triggers)]


def _is_only_promise(trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Whether what is promised or decided is conflict, which stays an act to come."""
    if trigger.entry.type != "AGREE" or not trigger.token.is_verb:
        return False
    return any(
        t.token.head is trigger.token and t.token.dep == "xcomp" and t.entry.type in _CONFLICT
        for t in triggers
    )


def _is_forced(trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Whether an infinitive is only what somebody is forced to do."""
    token = trigger.token
    if token.dep not in ("xcomp", "ccomp") or feature(token, "VerbForm") != "Inf":
        return False
    return any(t.token is token.head and t.entry.type in ("COERCE", "REQUEST") for t in triggers)


def _is_held(trigger: Trigger, holders: dict[int, Trigger]) -> bool:
    own = {word.index for word in trigger.words}
    if trigger.carrier is not None and trigger.token.index not in holders:
        own.add(trigger.carrier.index)
    below = trigger.token
    for governor in trigger.token.ancestors():
        if below.dep not in _CONTENT_DEPS:
            return False
        held = below.dep in ("obl", "nmod", "advcl") and (
            preposition(below) in _PAST_LINKS or (below.dep == "advcl" and not _is_purpose(below))
        )
        if governor.index in holders and governor.index not in own:
            holder = holders[governor.index]
            if holder.token is trigger.token:
                return False
            if holder.entry.type == "REJECT" and trigger.entry.pos == "noun":
                return trigger.entry.type not in _SPEECH  # "отклонил просьбу": both were uttered
            joined = below.dep == "conj"
            return not held and not joined
        if below.dep == "conj" and not below.is_verb and not below.is_noun:
            return False
        if held and governor.is_verb:
            return False
        below = governor
    return False


def _is_purpose(clause: Token) -> bool:
    return any(mark.lemma in ("чтобы", "если", "дабы") for mark in clause.all("mark"))


def _modifiers_fit(entry: Entry, token: Token) -> bool:
    """Whether the adjectives of a word are those that its sense asks for, and none that it bars."""
    modifiers = {child.lemma for child in token.all("amod", "acl", "det")}
    if entry.modifier and not modifiers & entry.modifier:
        return False
    return not modifiers & entry.not_modifier


def _parts_of_speech(token: Token) -> tuple[str, ...]:
    if token.is_verb:
        return ("verb",)
    if token.pos in ("NOUN", "PROPN"):
        return ("noun",)
    if token.pos in ("ADJ", "ADV"):
        return ("adjective", "verb")
    return ()


def _complement(token: Token) -> Token | None:
    """What a noun is of: its genitive."""
    return next(in_case(token, "Gen", "nmod"), None)


def _has_complement(token: Token, kind: str) -> bool:
    if kind == "to":
        return any(
            feature(child, "VerbForm") == "Inf"
            for child in token.all("xcomp", "ccomp", "csubj", "acl", "advcl", "obj")
        )
    return any(
        child.is_verb or child.pos in ("ADJ", "NOUN", "ADV")
        for child in token.all("ccomp", "advcl", "xcomp", "acl")
    )
