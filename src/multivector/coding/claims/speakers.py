"""Who a claim's speaker is: party, name and the state that he answers to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from multivector.coding.claims.found import Found, Stretch
from multivector.coding.parsing.conjuncts import is_plural
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.discourse import Discourse
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.worlds import World

# Who speaks for a state or under its law; experts, firms, parties and rebels answer to no state.
_ANSWERING = frozenset({None, "GOV", "MIL", "COP", "LEG", "JUD", "SPY", "MED", "PRE"})
_LIMIT = 120  # characters of a speaker's name
_OWNING = re.compile(r"(?:['’]s|(?<=s)['’])$")
_SIGNS = re.compile(r"^[^\w«“\"‘'(]+")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as told.

    Attributes:
        id: His party id, or None.
        name: His registered name, else the words that name him; None where nobody is told.
        state: The state that he answers to, or None.
        base: The state or body of the party id, or None.
        at: Where this claim names him, or None.
        lemma: The word that names him, in small letters.
        is_utterance: Whether it is a paper or a film that speaks.
        is_several: Whether it is an outlet or more than one who speak.
    """

    id: str | None = None
    name: str | None = None
    state: str | None = None
    base: str | None = None
    at: Stretch | None = None
    lemma: str = ""
    is_utterance: bool = False
    is_several: bool = False


NOBODY = Speaker()


def known_speaker(
    reading: Reading, written: str, at: Stretch, lemma: str, world: World, *, utterance: bool,
    several: bool,
) -> Speaker:
    """The speaker that a reading of his phrase tells.

    Args:
        reading: The party.
        written: The words that name him.
        at: Where they stand.
        lemma: The word that names him.
        world: What is known of persons and outlets.
        utterance: Whether it is a paper or a film that speaks.
        several: Whether it is an outlet or more than one who speak.
    """
    name = written
    registered = reading.agent is not None and world.get(reading.agent) is not None
    if registered and reading.agent is not None and not utterance:
        name = world.title_of(reading.agent)
    elif not reading.named and reading.agent is not None:
        name = reading.agent
    elif not reading.named and reading.base is not None:
        name = world.title_of(reading.base)
    base = reading.base
    in_world = base is not None and base in world.states
    state = base if in_world and reading.sector in _ANSWERING else None
    return Speaker(reading.id, name, state, base, at, lemma, utterance, several)


@dataclass(slots=True)
class SpeakerReader:
    """Tells speakers, one claim after the other of one document.

    Attributes:
        world: What is known of persons and outlets.
        words: Named word lists (`words.yaml`).
        discourse: What was told before.
        told: Speakers so far, the last one last.
    """

    world: World
    words: Mapping[str, frozenset[str]]
    discourse: Discourse
    told: list[Speaker] = field(default_factory=list)

    def read(
        self, found: Found, phrases: PhraseReader, *, near: bool, outermost: bool
    ) -> Speaker:
        """The speaker of an attribution.

        Args:
            found: The attribution.
            phrases: The phrases of its sentence.
            near: Whether the last claim stands in the same paragraph.
            outermost: Whether it stands inside no other: only then later words point back to him.
        """
        speaker = self._read(found, phrases, near=near)
        if speaker.name is not None and outermost:
            self.told.append(speaker)
        return speaker

    def _read(self, found: Found, phrases: PhraseReader, *, near: bool) -> Speaker:
        head, at = found.speaker, found.source
        if head is None or at is None:
            return NOBODY
        head = _voice_above(head, at, phrases)
        lemma = head.lemma.lower()
        pointed = self._pointed(head, lemma, at) if near or lemma not in ("it", "they") else None
        if pointed is not None:
            return pointed
        readings = [r for r in phrases.read(head) if r.base is not None]
        readings = [r for r in readings if not self._is_only_quoted(r, found, phrases)]
        best = next((r for r in readings if r.is_known), readings[0] if readings else None)
        written = _bare(phrases.text_of(*self._name_stretch(head, at, phrases)), head)[:_LIMIT]
        utterance = lemma in self._list("utterances")
        known = None if best is None or best.base == "?" else best.base
        state = known or next(iter(phrases.states_of(head)), None)
        if near and lemma == "it" and self._spoke_last_for(state):
            return _again(self.told[-1], at)
        if best is None or best.base == "?":
            several = is_plural(head) or head.first("conj") is not None
            return Speaker(None, written, state, state, at, lemma, utterance, several)
        several = is_plural(best.token) or best.is_plural or (
            best.sector == "MED" and not best.is_person
        )
        return known_speaker(
            best, written, at, lemma, self.world, utterance=utterance, several=several
        )

    def _spoke_last_for(self, state: str | None) -> bool:
        """Whether who spoke last is a body of a state: "it" in its words is itself."""
        return state is not None and bool(self.told) and self.told[-1].state == state

    def _is_only_quoted(self, reading: Reading, found: Found, phrases: PhraseReader) -> bool:
        """Whether a party that "the senator" would be of is told only in what he says."""
        if reading.named or reading.base is None or self.discourse.tells(reading.base):
            return False
        places = [m.start for m in phrases.mentions.values() if m.id == reading.base]
        return bool(places) and all(any(s <= p < e for s, e in found.parts) for p in places)

    def _pointed(self, head: Token, lemma: str, at: Stretch) -> Speaker | None:
        """A speaker whom "it", "they", "the article" point back to, or None."""
        if not self.told:
            return None
        last = self.told[-1]
        pronoun = lemma == "it" and last.is_utterance
        plural = lemma == "they" and last.is_several
        if pronoun or plural:
            return _again(last, at)
        definite = any(c.lemma.lower() in ("the", "this", "that") for c in head.all("det"))
        if lemma not in self._list("utterances") or not definite or len(list(head.children)) > 1:
            return None
        same = next((s for s in reversed(self.told[-6:]) if s.lemma == lemma), None)
        if same is not None:
            return _again(same, at)
        outlets = [s for s in self.told[-3:] if s.id is not None and s.id.endswith(":MED")]
        return _again(outlets[-1], at) if outlets else None

    @staticmethod
    def _name_stretch(head: Token, at: Stretch, phrases: PhraseReader) -> Stretch:
        """Where the name stands: with its modifiers and what follows "of", no description."""
        span = phrases.sentence.span
        low, high = at
        if not (low <= head.start < high):  # a relative pronoun: the noun that it stands for
            tokens = [t for c in head.children if c.dep != "relcl" for t in c.subtree()]
            near = [t for t in (head, *tokens) if span.start <= t.start < at[0]]
            if not near:
                return at
            low, high = min(t.start for t in near), max(t.end for t in near)
        comma = phrases.text_of(low, high).find(",")
        return (low, low + comma) if comma > 0 and low + comma >= head.end else (low, high)

    def _list(self, name: str) -> frozenset[str]:
        return self.words.get(name, frozenset())


def _voice_above(head: Token, at: Stretch, phrases: PhraseReader) -> Token:
    """Of "channels close to the Kremlin, which said" the channels: media speak before states."""
    if head.start >= at[0] or head.dep != "pobj":
        return head
    for above in head.ancestors():
        if above.is_verb and above.dep not in ("acl", "relcl"):
            break
        if above.is_noun and any(r.sector == "MED" for r in phrases.read(above)):
            return above
    return head


def _again(speaker: Speaker, at: Stretch) -> Speaker:
    return replace(speaker, at=at)


def _bare(written: str, head: Token) -> str:
    """A name without the mark of possession, and without signs before it: "💬 #Keita"."""
    name = _OWNING.sub("", written) if head.dep == "poss" else written
    return _SIGNS.sub("", name) or written
