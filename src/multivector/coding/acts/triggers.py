"""Which words of a sentence name an act, and in which sense."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, Protocol

from multivector.coding.acts.ended import is_ended
from multivector.coding.acts.idioms import is_idle
from multivector.coding.acts.lexicon import Entry, Lexicon
from multivector.coding.acts.senses import SenseFitter
from multivector.coding.parsing.clauses import DATES, is_passive
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.pronouns import things_meant
from multivector.coding.parties.answered import is_answered
from multivector.coding.parties.fights import fall_in
from multivector.coding.parties.frames import Carrier, FrameReader
from multivector.coding.parties.phrases import PhraseReader

if TYPE_CHECKING:
    from multivector.coding.explaining.tracing import Trace

_THINGS = ("territory", "infrastructure", "property", "weapons")  # classes of what is no people
_MOST_FAILURES = 2  # a sense that misses more of what it asks for is hardly ever meant
_DATING = frozenset({
    "in", "since", "until", "till", "by", "of", "from", "before", "after", "during",
})  # fmt: skip
_WHICH = frozenset({"this", "last", "next", "every", "each", "late", "early", "mid", "past"})
_COUNTING = frozenset({
    "hour", "day", "week", "month", "round", "series", "string", "wave", "set", "couple", "spate",
})  # fmt: skip
_JOINING = ("in", "on", "with", "out")  # before the noun of an act: "engaged in talks"
# Before people these tell what they do: "police beat protesting farmers".
_DOING = frozenset({"striking", "protesting"})
_ANSWERING = frozenset({
    "answer", "respond", "reply", "retaliate", "begin", "open", "start", "counter", "react",
})  # fmt: skip
# What crowds do "in the largest demonstration" of the year.
_THRONGING = frozenset({"fill", "throng", "pack", "flood", "jam", "march", "gather", "turn"})
_TAKING_PART = frozenset(
    "engage participate embark join involve take part continue proceed press be go meet".split()
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word in a sense of the lexicon.

    Attributes:
        token: The word.
        entry: The sense.
        words: All words that make it up: particle, object of a light verb.
        carrier: The verb that carries a noun, or None.
        failed: What the sense asks for and does not find; empty where it fits.
        blocked: Whether a sense that names no act fits and asks for more.
        probability: That it is meant, 0 to 1, where a judge said so.
        others: Further senses that may be meant, less likely: for where this one lacks its parties.
    """

    token: Token
    entry: Entry
    words: tuple[Token, ...]
    carrier: Carrier | None = None
    failed: frozenset[str] = frozenset()
    blocked: bool = False
    probability: float | None = None
    others: tuple["Trigger", ...] = ()

    @property
    def fits(self) -> bool:
        """Whether the sense finds all that it asks for and no other keeps it away."""
        return not self.failed and not self.blocked

    @property
    def carried(self) -> str | None:
        """What the verb that carries a noun says of its subject, or None where none does."""
        if self.carrier is None:
            return None
        side = "suffers" if self.carrier.undergone else "does"
        return f"the subject of “{self.carrier.verb.text}” {side} it"


class TriggerJudge(Protocol):
    """Who says which sense of a word is meant, if any."""

    def choose(self, candidates: Sequence[Trigger], fitter: SenseFitter) -> Trigger | None:
        """One of the senses of one word, with its rivals as `others`, or None."""


class RuleJudge:
    """The strictest sense that fits is meant."""

    def choose(self, candidates: Sequence[Trigger], fitter: SenseFitter) -> Trigger | None:  # noqa: ARG002 -- rules need no more
        """The first sense that fits and is not kept away; the others in their order."""
        fitting = [c for c in candidates if c.fits]
        return replace(fitting[0], others=tuple(fitting[1:])) if fitting else None


class TriggerFinder:
    """Finds the triggers of one sentence."""

    def __init__(
        self, lexicon: Lexicon, phrases: PhraseReader, frames: FrameReader, judge: TriggerJudge,
        trace: "Trace | None" = None,
    ) -> None:
        self._lexicon = lexicon
        self._phrases = phrases
        things = frozenset().union(*(lexicon.classes[name] for name in _THINGS))
        self._fitter = SenseFitter(phrases, frames, things, thorough=trace is not None)
        self._judge = judge
        self._trace = trace

    def find(self, sentence: ParsedSentence) -> list[Trigger]:
        """Triggers in order of the sentence; a noun inside a verb's trigger is not one more."""
        found: list[Trigger] = []
        taken: set[int] = set()
        for token in sorted(sentence.tokens, key=lambda t: (not _is_verbal(t), t.index)):
            if token.index in taken:
                continue
            candidates, actless = self._senses_of(token)
            trigger = self._judge.choose(candidates, self._fitter) if candidates else None
            if self._trace is not None:
                self._trace.choose(token, candidates, trigger)
            if trigger is not None:
                own = (w for w in trigger.words if not self._is_apart(w, token))
                taken.update(word.index for word in own)
                found.append(trigger)
            else:
                taken.update(word.index for word in actless)
        return sorted(found, key=lambda t: t.token.index)

    def _is_apart(self, word: Token, trigger: Token) -> bool:
        """Whether a word of a trigger may name an act of its own."""
        if word is trigger:
            return False
        ended = is_ended(word, self._lexicon.classes["stoppages"])
        return ended or is_answered(word, self._phrases) or fall_in(word) is not None

    def first_sense(self, token: Token) -> Trigger | None:
        """The strictest sense of a word that fits, whether or not it is meant."""
        candidates, _ = self._senses_of(token)
        return next((c for c in candidates if c.fits), None)

    def _senses_of(self, token: Token) -> tuple[list[Trigger], list[Token]]:
        """The senses that a word may have here, and the words of those that name no act.

        Those that fit, the strictest first; then, of those that do not, the nearest of each type.
        """
        pos = _part_of_speech(token)
        senses = self._lexicon.senses(pos, token.lemma.lower()) if pos is not None else ()
        if pos is None or not senses or self._phrases.mention_at(token) is not None:
            return [], []
        if is_idle(token, pos, self._phrases.bodies):
            return [], []
        ended = pos == "noun" and is_ended(token, self._lexicon.classes["stoppages"])
        carrier = self._carrier(token) if pos == "noun" else None
        carrier = Carrier(token.head, undergone=False) if ended else carrier
        written = self._written
        fitting: list[Trigger] = []
        nearest: dict[str, Trigger] = {}
        actless: list[Token] = []
        for entry in senses:
            if self._trace is None and _lacks_word(entry, written):
                continue
            if ended and entry.type != "PROTEST":
                continue  # what strikers end is no strike from the air
            fit = self._fitter.fit(entry, token, carrier)
            if self._trace is not None:
                self._trace.fit(token, entry, fit)
            if fit is None or (fit.failed and self._trace is None):
                continue
            if entry.type is None:
                actless += () if fit.failed else fit.words
                continue
            trigger = Trigger(token, entry, fit.words, carrier, fit.failed, bool(actless))
            if not fit.failed:
                fitting.append(trigger)
            elif len(fit.failed) <= _MOST_FAILURES:
                known = nearest.get(entry.type)
                if known is None or len(fit.failed) < len(known.failed):
                    nearest[entry.type] = trigger
        return [*fitting, *nearest.values()], actless

    @cached_property
    def _written(self) -> frozenset[str]:
        sentence = self._phrases.sentence
        meant = (thing for token in sentence.tokens for thing in things_meant(token, sentence))
        tokens = [*sentence.tokens, *meant]
        forms = {t.lemma.lower() for t in tokens} | {t.text.lower() for t in tokens}
        return frozenset(forms | {form.removesuffix("s") for form in forms})

    def _carrier(self, noun: Token) -> Carrier | None:
        """The verb whose object the noun is, when that verb only carries it."""
        head = noun
        while head.dep in ("conj", "appos") and head.head.is_noun:
            head = head.head
        head = _counted_by(head)
        governor = head.head
        support, undergo = self._lexicon.classes["support"], self._lexicon.classes["undergo"]
        if head.dep == "nsubj" and governor.lemma in self._lexicon.classes["happen"]:
            return Carrier(governor, undergone=False)
        if head.dep in ("dobj", "nsubjpass", "dative") and governor.is_verb:
            if governor.lemma in support and not _is_discussed(governor):
                return Carrier(governor, undergone=False)
            if governor.lemma in undergo:
                return Carrier(governor, undergone=True)
        if head.dep == "pobj" and governor.head.is_verb:
            carrier = _carried_after(governor)
            if carrier is not None:
                return carrier
        if noun.dep == "relcl" or noun.is_root:
            return None
        for child in noun.all("relcl", "acl"):
            if child.lemma in support and is_passive(child):
                return Carrier(child, undergone=False)
        return None


def _lacks_word(entry: Entry, written: AbstractSet[str]) -> bool:
    """Whether no word of the sentence can be what a sense asks for: quicker than to fit it."""
    if entry.particle is not None and entry.particle not in written:
        return True
    if not entry.object:
        return False
    asked = _object_words(entry.object)
    return asked is not None and asked.isdisjoint(written)


@cache
def _object_words(asked: frozenset[str]) -> frozenset[str] | None:
    """Words of which one must stand in the sentence; None where others may be the object too."""
    if any("@" in one or "*" in one or one != one.lower() for one in asked):
        return None
    return frozenset(one.rpartition(" ")[2] for one in asked)


def _is_verbal(token: Token) -> bool:
    return token.is_verb and token.pos != "NOUN"


def _is_month(token: Token) -> bool:
    """Whether "March" is the month: beside a number, or after "in"."""
    if token.text not in DATES or token.pos != "PROPN":
        return False
    dated = token.head.tag == "CD" or any(
        c.tag == "CD" or c.lemma.lower() in _WHICH for c in token.children
    )
    return dated or (token.dep == "pobj" and token.head.lemma.lower() in _DATING)


def _carried_after(preposition: Token) -> Carrier | None:
    """The verb that carries an act after its preposition: "came under fire", "engaged in talks"."""
    verb, link = preposition.head, preposition.lemma
    if link == "under" and verb.lemma in ("come", "be", "remain"):
        return Carrier(verb, undergone=True)
    if link == "to" and verb.lemma in ("lose", "succumb"):
        return Carrier(verb, undergone=True)  # "lost twenty soldiers to shelling"
    taking_part = link in _JOINING and verb.lemma in _TAKING_PART
    answering = link == "with" and verb.lemma in _ANSWERING
    if taking_part or answering or (link == "in" and verb.lemma in _THRONGING):
        return Carrier(verb, undergone=False)
    return None


def _is_discussed(verb: Token) -> bool:
    """Whether a particle makes another verb of it: "took up the arrest of two officers"."""
    return verb.lemma in ("take", "bring") and any(p.lemma == "up" for p in verb.all("prt"))


def _counted_by(noun: Token) -> Token:
    """What tells how long or how often an act was: "days" in "three days of talks"."""
    counting = noun.head.head if noun.dep == "pobj" and noun.head.lemma == "of" else noun
    return counting if counting.lemma in _COUNTING and counting is not noun else noun


def _part_of_speech(token: Token) -> str | None:
    if _is_month(token):
        return None
    if token.dep == "amod" and token.text.lower() in _DOING:
        return "adjective" if token.head.tag == "NNS" else None
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
