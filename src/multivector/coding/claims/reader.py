"""The claims of one document, from its parsed sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.constructions import find_all
from multivector.coding.claims.continuing import continue_quotations
from multivector.coding.claims.cues import CueLexicon
from multivector.coding.claims.editorial import find_editorial
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.claims.making import Told, make_claims
from multivector.coding.claims.nesting import find_outer
from multivector.coding.claims.parties import TargetReader
from multivector.coding.claims.quotations import Quotations
from multivector.coding.claims.speakers import NOBODY, Speaker, SpeakerReader
from multivector.coding.claims.stance import Contribution, StanceReader
from multivector.coding.claims.voices import NarrativeVoice, is_own_speech
from multivector.coding.discourse import Discourse, told_by_names
from multivector.coding.mentions import Mention
from multivector.coding.parse import ParsedSentence, Token
from multivector.coding.phrases import Known, PhraseReader
from multivector.coding.places import PlaceReader
from multivector.coding.sentences import SentenceSpan
from multivector.coding.timing import DateReader
from multivector.domain import Claim, Document
from multivector.worlds import World

_HELD = 2  # targets of the claim before that "they" may mean


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """What claims are read with.

    Attributes:
        cues: The cues of the language.
        stances: Its stance words.
        known: Its party words and places.
        world: What is known of persons and outlets.
        shown: Place id to the name under which it is shown.
        coder: Version of the coder.
    """

    cues: CueLexicon
    stances: StanceReader
    known: Known
    world: World
    shown: Mapping[str, str]
    coder: str


def read_claims(
    document: Document, spans: Sequence[SentenceSpan],
    parsed: Mapping[SentenceSpan, ParsedSentence], mentions: Sequence[Mention],
    rules: ClaimRules,
) -> tuple[Claim, ...]:
    """The claims of a document, in order of their cues.

    Args:
        document: The document.
        spans: All its sentences.
        parsed: Those that were parsed; the others hold no claim.
        mentions: Its registered names.
        rules: What claims are read with.
    """
    quotations = Quotations(document.text)
    return _Document(document, spans, parsed, mentions, rules, quotations).claims()


@dataclass(slots=True)
class _Document:
    document: Document
    spans: Sequence[SentenceSpan]
    parsed: Mapping[SentenceSpan, ParsedSentence]
    mentions: Sequence[Mention]
    rules: ClaimRules
    quotations: Quotations
    discourse: Discourse = field(default_factory=Discourse)

    def claims(self) -> tuple[Claim, ...]:
        found = list(self._find(self.quotations))
        continue_quotations(self.document.text, self.quotations, found)
        told = self._tell(found, find_outer(found))
        return make_claims(self.document, told, self.quotations, self.rules.coder)

    def _phrases(self, span: SentenceSpan) -> PhraseReader:
        here = [m for m in self.mentions if span.start <= m.start and m.end <= span.end]
        return PhraseReader(self.parsed[span], here, self.discourse, self.rules.known)

    def _find(self, quotations: Quotations) -> Iterator[Found]:
        for number, span in enumerate(self.spans):
            if span in self.parsed:
                sentence = Sentence(
                    self.parsed[span], quotations.within(span.start, span.end), self.rules.cues
                )
                for one in find_all(sentence, self._phrases(span)):
                    one.sentence = number
                    yield one

    def _tell(self, found: Sequence[Found], outer: Sequence[int | None]) -> list[Told]:
        """Speakers, targets and stances, sentence by sentence as the text tells them."""
        words = self.rules.cues.words
        speakers = SpeakerReader(self.rules.world, words, self.discourse)
        voice = NarrativeVoice(words["narratives"])
        told = [Told(one, around) for one, around in zip(found, outer, strict=True)]
        for number, span in enumerate(self.spans):
            if span not in self.parsed:
                here = [m for m in self.mentions if span.start <= m.start and m.end <= span.end]
                self.discourse.add(*told_by_names(self.document.text[span.start : span.end], here))
                continue
            phrases = self._phrases(span)
            voice.hear(phrases, number)
            for one in told:
                if one.found.sentence == number:
                    self._name(one, told, phrases, speakers, voice)
            self._judge(told, phrases, number)
            before = [one for one in told if one.found.sentence <= number]
            targets = self._targets(phrases, NOBODY, ())
            own = find_editorial(phrases, before, targets, self.rules, self.document.outlet)
            for one in own:
                one.found.sentence = number
            told.extend(own)
            readings, pairs = phrases.told()
            # "its" tells of nobody anew: what is named in the sentence is what "these" point to.
            self.discourse.add([r for r in readings if r.token.tag != "PRP$"], pairs)
        return told

    def _name(
        self, one: Told, told: Sequence[Told], phrases: PhraseReader, speakers: SpeakerReader,
        voice: NarrativeVoice,
    ) -> None:
        """Tell the speaker of an attribution, and when and where he spoke."""
        found = one.found
        outer = None if one.outer is None else told[one.outer]
        if outer is not None and is_own_speech(found):
            one.speaker, one.own = replace(outer.speaker, at=found.source), True
            return
        span = phrases.sentence.span
        near = any(
            t.speaker.name and t.found.cue < found.cue and t.found.frame != "editorial"
            and self._paragraph(t) == span.paragraph
            for t in told
        )
        speaker = speakers.read(found, phrases, near=near, outermost=outer is None)
        if speaker.name is None:
            speaker = voice.speaks_in(found, phrases, found.sentence)
        state = voice.state_of(speaker, self.rules.cues.words["unnamed"], found.sentence)
        one.speaker = replace(speaker, state=state)
        heads = (found.head,)
        published = self.document.published.end
        one.date = DateReader(phrases.sentence, published).read(heads, set())
        places = PlaceReader(
            self.document.id, phrases.mentions, self.rules.shown, self.rules.known.cities
        )
        one.place = places.read(heads)

    def _paragraph(self, one: Told) -> int:
        return self.spans[one.found.sentence].paragraph

    def _judge(self, told: Sequence[Told], phrases: PhraseReader, number: int) -> None:
        """Give each claim what the words of this sentence hold of those whom it is about."""
        tokens = phrases.sentence.tokens
        span = phrases.sentence.span
        for place, one in enumerate(told):
            parts = [p for p in one.found.parts if p[0] < span.end and span.start < p[1]]
            if not parts and one.found.sentence != number:
                continue
            targets = self._targets(phrases, one.speaker, _held(told, place))
            quoted = self.quotations.within(span.start, span.end)
            inner = [t for t in told if t.outer == place and not t.own]
            said = [t for t in tokens if _lies_in(t, parts) and not _is_told_inside(t, inner)]
            if one.found.sentence == number:
                one.contributions += self.rules.stances.judged(one.found, targets)
            for word in self.rules.stances.said(said, targets, quoted):
                one.contributions.append(self._turned(_portrayed(word, one.found, targets), one))
            about = targets.mentioned([t for t in tokens if _lies_in(t, parts)])
            one.about = tuple(dict.fromkeys((*one.about, *about)))

    def _turned(self, word: Contribution, one: Told) -> Contribution:
        """What a denial tells, turned round at half its weight, in no register."""
        if one.found.lemma not in self.rules.cues.words["reversing"] or not one.found.parts:
            return word
        inside = any(s <= word.at[0] < e for s, e in one.found.parts)
        return replace(word, value=-word.value / 2, registers=()) if inside else word

    def _targets(
        self, phrases: PhraseReader, speaker: Speaker, held: Sequence[str]
    ) -> TargetReader:
        other = self.discourse.find_counterpart(self.rules.known.states - {speaker.state or ""})
        return TargetReader(
            phrases, speaker.state, None if other is None else other.base, held,
            self.rules.cues.words["mutual"],
        )


def _portrayed(word: Contribution, found: Found, targets: TargetReader) -> Contribution:
    """In a portrayal what is said of nobody else is said of the one portrayed."""
    if word.parties or not word.value or found.frame not in ("as", "name"):
        return word
    target = found.target
    if target is not None and target.tag == "WP":
        return word  # "what they called a plot": something else is meant
    if target is None or target.tag in ("WDT", "PRP", "DT"):
        return replace(word, parties=targets.held)
    return replace(word, parties=targets.of(target))


def _held(told: Sequence[Told], place: int) -> tuple[str, ...]:
    """Whom the claim before was about."""
    for one in reversed(told[max(0, place - 2) : place]):
        parties = [p for c in one.contributions for p in c.parties] or list(one.about)
        if parties:
            return tuple(dict.fromkeys(parties))[:_HELD]
    return ()


def _lies_in(token: Token, parts: Sequence[Stretch]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in parts)


def _is_told_inside(token: Token, inner: Sequence[Told]) -> bool:
    return any(_lies_in(token, one.found.parts) for one in inner)
