"""The claims of one Russian document, from its parsed sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.cues import CueLexicon, load_cues
from multivector.coding.claims.found import Found
from multivector.coding.claims.making import Told
from multivector.coding.claims.quotations import Quotation, Quotations
from multivector.coding.claims.speakers import NOBODY
from multivector.coding.claims.stances import load_stances
from multivector.coding.claims.telling import DocumentClaims
from multivector.coding.naming.mentions import Mention
from multivector.coding.parsing.parse import ParsedSentence
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.russian.claims.constructions import find_all
from multivector.coding.russian.claims.editorial import find_editorial
from multivector.coding.russian.claims.inserts import find_inserts
from multivector.coding.russian.claims.speakers import SpeakerReader
from multivector.coding.russian.claims.stance import StanceReader
from multivector.coding.russian.claims.targets import TargetReader
from multivector.coding.russian.dates import iter_dates
from multivector.coding.russian.models import load_russian
from multivector.coding.russian.parties import PartyReader, Surroundings
from multivector.coding.russian.prefilter import LemmaFilter
from multivector.coding.russian.surroundings import find_place
from multivector.coding.russian.vocabulary import RussianWords
from multivector.coding.times.timing import DateReader
from multivector.domain import Claim, Document
from multivector.worlds import World

_FIRST_PERSON = frozenset(("я", "мы"))


@dataclass(frozen=True, slots=True)
class RussianClaimRules:
    """What Russian claims are read with.

    Attributes:
        words: Word lists of parties.
        world: What is known of persons and outlets.
        coder: Version of the coder.
        cues: The cues.
        stances: What reads the stance words.
        speech: Passes words that may hold a verb of saying.
    """

    words: RussianWords
    world: World
    coder: str
    cues: CueLexicon
    stances: StanceReader
    speech: LemmaFilter


def load_claim_rules(words: RussianWords, world: World, coder: str) -> RussianClaimRules:
    """The rules of the package.

    Args:
        words: Word lists of parties.
        world: What is known of persons and outlets.
        coder: Version of the coder.
    """
    cues = load_cues("ru")
    saying = (lemma for lemma, frames in cues.verbs.items() if "clause" in frames)
    return RussianClaimRules(
        words, world, coder, cues, StanceReader(load_stances("ru")),
        LemmaFilter(saying, load_russian().analyzer),
    )


def read_claims(
    document: Document, spans: Sequence[SentenceSpan],
    parsed: Mapping[SentenceSpan, ParsedSentence], mentions: Sequence[Mention],
    rules: RussianClaimRules,
) -> tuple[Claim, ...]:
    """The claims of a document, in order of their cues.

    Args:
        document: The document.
        spans: All its sentences.
        parsed: Those that were parsed; the others hold no claim.
        mentions: Its registered names.
        rules: What claims are read with.
    """
    return _RussianClaims(document, spans, parsed, mentions, rules).claims()


class _RussianClaims(DocumentClaims[PartyReader, TargetReader]):
    def __init__(
        self, document: Document, spans: Sequence[SentenceSpan],
        parsed: Mapping[SentenceSpan, ParsedSentence], mentions: Sequence[Mention],
        rules: RussianClaimRules,
    ) -> None:
        self._rules = rules
        super().__init__(document, spans, parsed, rules.cues, rules.stances, rules.coder)
        self._trees = parsed
        self._mentions = mentions
        self._around = Surroundings(rules.words, frozenset(rules.world.states), [])
        self._speakers = SpeakerReader(rules.world, rules.cues.words)

    def quotations_of(self, text: str) -> Quotations:
        """Quotations, broken where who speaks stands inside the marks."""
        return Quotations(text, partial(find_inserts, self._rules.speech.passes))

    def phrases(self, span: SentenceSpan) -> PartyReader:
        """The sentence's parties."""
        here = [m for m in self._mentions if span.start <= m.start and m.end <= span.end]
        return PartyReader(self._trees[span], here, self._around)

    def find(self, phrases: PartyReader, quotations: Sequence[Quotation]) -> list[Found]:
        """All constructions of Russian."""
        return find_all(Sentence(phrases.sentence, quotations, self.cues), phrases)

    def pass_over(self, span: SentenceSpan) -> None:
        """Names alone tell too little of who acts for pronouns to point back to them."""

    def hear(self, phrases: PartyReader, number: int) -> None:
        """Nothing: narratives in force are told in English alone so far."""

    def name(self, one: Told, told: Sequence[Told], phrases: PartyReader) -> None:
        """The speaker; who speaks of his own saying ("я считаю") makes no claim of its own."""
        found = one.found
        outer = None if one.outer is None else told[one.outer]
        head = found.speaker
        if outer is not None and head is not None and head.lemma in _FIRST_PERSON:
            one.speaker, one.own = replace(outer.speaker, at=found.source), True
            return
        one.speaker = self._speakers.read(found, phrases, outermost=outer is None)
        published = self.document.published.end
        dates = list(iter_dates(phrases.sentence.text, published))
        one.date = DateReader(phrases.sentence, published, dates).read((found.head,), set())
        one.place = find_place((found.head,), phrases)

    def targets(
        self, phrases: PartyReader, one: Told | None, held: Sequence[str]
    ) -> TargetReader:
        """Of whom words are; "наши отношения" are with the state told of last."""
        speaker = NOBODY if one is None else one.speaker
        told = reversed(self._around.told)
        others = (r.base for r in told if r.base in self._around.states)
        other = next((base for base in others if base != speaker.state), None)
        mutual = self.cues.words["mutual"]
        return TargetReader(phrases, speaker.state, other, held, mutual)

    def portrayed(self, found: Found, targets: TargetReader) -> tuple[str, ...] | None:
        """Whom a portrayal is for; "то, что он назвал" means something else."""
        target = found.target
        if target is None or target.pos in ("PRON", "DET"):
            return targets.held
        return targets.of(target)

    def judge_itself(self, phrases: PartyReader, before: Sequence[Told]) -> list[Told]:
        """At most one plain judgement."""
        outlet = self.document.outlet
        name = None if outlet is None else self._rules.world.title_of(outlet)
        targets = self.targets(phrases, None, ())
        return find_editorial(phrases, before, targets, self._rules.stances, name)

    def remember(self, phrases: PartyReader) -> None:
        """The parties of the sentence."""
        phrases.remember()
