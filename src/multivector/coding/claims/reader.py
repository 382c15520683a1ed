"""The claims of one English document, from its parsed sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.constructions import find_all
from multivector.coding.claims.cues import CueLexicon
from multivector.coding.claims.editorial import find_editorial
from multivector.coding.claims.found import Found
from multivector.coding.claims.making import Told
from multivector.coding.claims.parties import TargetReader
from multivector.coding.claims.quotations import Quotation
from multivector.coding.claims.speakers import NOBODY, SpeakerReader
from multivector.coding.claims.stance import StanceReader
from multivector.coding.claims.telling import DocumentClaims
from multivector.coding.claims.voices import NarrativeVoice, is_own_speech
from multivector.coding.naming.mentions import Mention
from multivector.coding.naming.places import PlaceReader
from multivector.coding.parsing.parse import ParsedSentence
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.parties.discourse import Discourse, told_by_names
from multivector.coding.parties.phrases import Known, PhraseReader
from multivector.coding.times.timing import DateReader
from multivector.domain import Claim, Document
from multivector.worlds import World


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
    return _EnglishClaims(document, spans, parsed, mentions, rules).claims()


class _EnglishClaims(DocumentClaims[PhraseReader, TargetReader]):
    def __init__(
        self, document: Document, spans: Sequence[SentenceSpan],
        parsed: Mapping[SentenceSpan, ParsedSentence], mentions: Sequence[Mention],
        rules: ClaimRules,
    ) -> None:
        super().__init__(document, spans, parsed, rules.cues, rules.stances, rules.coder)
        self._trees = parsed
        self._mentions = mentions
        self._rules = rules
        self._discourse = Discourse()
        words = rules.cues.words
        self._speakers = SpeakerReader(rules.world, words, self._discourse)
        self._voice = NarrativeVoice(words["narratives"])

    def phrases(self, span: SentenceSpan) -> PhraseReader:
        """The sentence's phrases."""
        return PhraseReader(
            self._trees[span], self._here(span), self._discourse, self._rules.known
        )

    def find(self, phrases: PhraseReader, quotations: Sequence[Quotation]) -> list[Found]:
        """All constructions of English."""
        return find_all(Sentence(phrases.sentence, quotations, self.cues), phrases)

    def pass_over(self, span: SentenceSpan) -> None:
        """Names alone are told."""
        text = self.document.text[span.start : span.end]
        self._discourse.add(*told_by_names(text, self._here(span)))

    def hear(self, phrases: PhraseReader, number: int) -> None:
        """Whose narratives a paragraph retells."""
        self._voice.hear(phrases, number)

    def name(self, one: Told, told: Sequence[Told], phrases: PhraseReader) -> None:
        """The speaker, with the narrative in force where nobody is named."""
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
        speaker = self._speakers.read(found, phrases, near=near, outermost=outer is None)
        if speaker.name is None:
            speaker = self._voice.speaks_in(found, phrases, found.sentence)
        state = self._voice.state_of(speaker, self.cues.words["unnamed"], found.sentence)
        one.speaker = replace(speaker, state=state)
        heads = (found.head,)
        published = self.document.published.end
        one.date = DateReader(phrases.sentence, published).read(heads, set())
        places = PlaceReader(
            self.document.id, phrases.mentions, self._rules.shown, self._rules.known.cities
        )
        one.place = places.read(heads)

    def targets(
        self, phrases: PhraseReader, one: Told | None, held: Sequence[str]
    ) -> TargetReader:
        """Of whom words are; "our ties" are with the one told of beside the speaker's state."""
        speaker = NOBODY if one is None else one.speaker
        other = self._discourse.find_counterpart(
            self._rules.known.states - {speaker.state or ""}
        )
        return TargetReader(
            phrases, speaker.state, None if other is None else other.base, held,
            self.cues.words["mutual"],
        )

    def portrayed(self, found: Found, targets: TargetReader) -> tuple[str, ...] | None:
        """Whom a portrayal is for; "what they called a plot" means something else."""
        target = found.target
        if target is not None and target.tag == "WP":
            return None
        if target is None or target.tag in ("WDT", "PRP", "DT"):
            return targets.held
        return targets.of(target)

    def judge_itself(self, phrases: PhraseReader, before: Sequence[Told]) -> list[Told]:
        """At most one plain judgement."""
        targets = self.targets(phrases, None, ())
        return find_editorial(phrases, before, targets, self._rules, self.document.outlet)

    def remember(self, phrases: PhraseReader) -> None:
        """Parties told; "its" tells of nobody anew, what is named is what "these" point to."""
        readings, pairs = phrases.told()
        self._discourse.add([r for r in readings if r.token.tag != "PRP$"], pairs)

    def _paragraph(self, one: Told) -> int:
        return self.spans[one.found.sentence].paragraph

    def _here(self, span: SentenceSpan) -> list[Mention]:
        return [m for m in self._mentions if span.start <= m.start and m.end <= span.end]
