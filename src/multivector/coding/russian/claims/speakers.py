"""Who a Russian claim's speaker is: party, name and the state that he answers to."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.speakers import NOBODY, Speaker, known_speaker
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.readings import Reading
from multivector.coding.russian.arcs import feature
from multivector.coding.russian.claims.naming import in_nominative
from multivector.coding.russian.parties import PartyReader
from multivector.worlds import World

_LIMIT = 120  # characters of a speaker's name
_PERSONAL = frozenset({"он", "она", "они", "оно"})
_POSSESSIVE = frozenset({"его", "ее", "её", "их"})
_BARE = ("punct", "case", "det", "cc", "conj", "parataxis", "acl:relcl", "acl", "advmod")
_RULED = ("государство", "ведомство", "правительство", "министерство", "республика")
_NEAR = 500  # characters back to which "министр" may point
_REACH = 8  # speakers back to which "он" and "политик" may point


@dataclass(frozen=True, slots=True)
class _Spoken:
    """One who spoke before.

    Attributes:
        speaker: Who.
        gender: Grammatical gender of the word that named him, or None.
        plural: Whether it was in the plural.
        at: Where his claim has its cue.
    """

    speaker: Speaker
    gender: str | None
    plural: bool
    at: int


@dataclass(slots=True)
class SpeakerReader:
    """Tells speakers, one claim after the other of one document.

    Attributes:
        world: What is known of persons and outlets.
        words: Named word lists (`words.yaml`).
        spoken: Speakers so far, the last one last.
        told: Stretches of what was said so far: who is named in them did not speak.
    """

    world: World
    words: Mapping[str, frozenset[str]]
    spoken: list[_Spoken] = field(default_factory=list)
    told: list[Stretch] = field(default_factory=list)

    def read(self, found: Found, parties: PartyReader, *, outermost: bool) -> Speaker:
        """The speaker of an attribution.

        Args:
            found: The attribution.
            parties: Reads the parties of its sentence.
            outermost: Whether it stands inside no other: only then later words point back to him.
        """
        speaker = self._read(found, parties)
        head = found.speaker
        if speaker.name is not None and outermost and head is not None:
            gender, plural = _grammar(head, self.spoken if _points(head) else [])
            self.spoken.append(_Spoken(speaker, gender, plural, found.cue[0]))
            del self.spoken[:-_REACH]
        self.told.extend(found.parts)
        return speaker

    def _read(self, found: Found, parties: PartyReader) -> Speaker:
        head, at = found.speaker, found.source
        if head is None or at is None:
            return NOBODY
        read = self._pronoun if _points(head) else self._described
        pointed = read(head, at, parties)
        if pointed is not None:
            return pointed
        readings = [r for r in parties.read(head) if r.base is not None]
        best = next((r for r in readings if r.is_known), readings[0] if readings else None)
        written = _text_of(parties, head, at)[:_LIMIT]
        if best is None or best.base == "?":
            state = next((m.id for c in head.all("amod") if (m := parties.mention_at(c))), None)
            plural = feature(head, "Number") == "Plur"
            return Speaker(None, written, state, state, at, head.lemma, is_several=plural)
        utterance = head.lemma in self.words["utterances"]
        if best.indirect and not utterance and best.agent is None and best.sector is None:
            # "спикер в Сочи": a thing or place of a state is not the state.
            mention = parties.mention_at(head)
            if mention is None or mention.kind == "place":
                base = best.base if mention is None else None
                return Speaker(None, written, None, base, at, head.lemma)
        return known_speaker(
            best, written, at, head.lemma, self.world, utterance=utterance,
            several=best.is_plural or (best.sector == "MED" and not best.is_person),
        )

    # -- who is pointed back to -------------------------------------------------------------------

    def _pronoun(self, head: Token, at: Stretch, parties: PartyReader) -> Speaker | None:
        """Whom "он" means: who spoke last, unless a person was told of since."""
        gender, plural = _number_of(head)
        return self._last(head, at, parties, gender, plural=plural)

    def _last(
        self, head: Token, at: Stretch, parties: PartyReader, gender: str | None, *, plural: bool
    ) -> Speaker | None:
        last = next(
            (s for s in reversed(self.spoken)
             if s.plural == plural and (plural or gender is None or s.gender in (gender, None))),
            None,
        )
        person = self._person_since(head, gender, parties, plural=plural)
        if person is not None and (last is None or person.start > last.at):
            return known_speaker(
                person, person.agent or "", at, head.lemma, self.world, utterance=False,
                several=plural,
            )
        return None if last is None else replace(last.speaker, at=at)

    def _person_since(
        self, head: Token, gender: str | None, parties: PartyReader, *, plural: bool
    ) -> Reading | None:
        """The person told of last who fits, not told of only in what others say."""
        for reading in reversed(parties.around.told):
            fits = reading.is_plural == plural and (
                plural or gender is None or feature(reading.token, "Gender") in (gender, None)
            )
            inside = any(s <= reading.start < e for s, e in self.told)
            named = reading.is_person and reading.agent is not None
            if fits and not inside and named and reading.start < head.start:
                return reading.at(head)
        return None

    def _described(self, head: Token, at: Stretch, parties: PartyReader) -> Speaker | None:
        """Whom "политик", "глава государства", "в ведомстве" mean: one told of before."""
        own = [c for c in head.children if c.dep not in _BARE]
        if feature(head, "Number") == "Plur" or head.dep == "appos":
            return None
        if head.lemma in self.words["houses"] and not own:
            bodies = (s.speaker for s in reversed(self.spoken)
                      if s.speaker.lemma in self.words["within"])
            body = next(bodies, None)
            return None if body is None else replace(body, at=at)
        ruling = head.lemma == "глава" and len(own) == 1 and own[0].lemma in _RULED
        if head.lemma not in self.words["pointing"] or (own and not ruling):
            return None
        found = self._last(head, at, parties, None, plural=False)
        near = bool(self.spoken) and head.start - self.spoken[-1].at < _NEAR
        since = any(r.start > head.start - _NEAR for r in parties.around.told if r.is_person)
        named = found is not None and found.name is not None and found.name[:1].isupper()
        return found if named and (near or since) else None


def _points(head: Token) -> bool:
    return head.lemma in _PERSONAL or head.text.lower() in _POSSESSIVE


def _number_of(head: Token) -> tuple[str | None, bool]:
    """Gender and number of whom a pronoun means."""
    own = head.text.lower()
    if own in _POSSESSIVE:
        return {"ее": "Fem", "её": "Fem", "его": "Masc"}.get(own), own == "их"
    return feature(head, "Gender"), feature(head, "Number") == "Plur"


def _grammar(head: Token, before: list[_Spoken]) -> tuple[str | None, bool]:
    """Gender and number of a speaker's word; a pronoun's are those of whom it means."""
    if before:
        return before[-1].gender, before[-1].plural
    if _points(head):
        return _number_of(head)
    gender = feature(head, "Gender")
    verb = head.head
    if verb.is_verb and feature(verb, "Number") == "Sing" and feature(verb, "Gender"):
        gender = feature(verb, "Gender")  # "премьер сказала"
    return gender, feature(head, "Number") == "Plur"


def _text_of(parties: PartyReader, head: Token, at: Stretch) -> str:
    """The words that name a speaker, in the nominative, without the preposition.

    Of a relative pronoun the noun that it stands for.
    """
    low, high = at
    if not low <= head.start < high:
        low, high = head.start, head.end
    cases = [c for c in head.all("case") if low <= c.start < head.start]
    if cases:
        low = max(c.end for c in cases) + 1
    offset = parties.sentence.span.start
    low = max(low, offset)
    written = parties.sentence.text[low - offset : high - offset]
    words = [t for t in parties.sentence.tokens if low <= t.start and t.end <= high]
    return in_nominative(words, head, written, low).strip()
