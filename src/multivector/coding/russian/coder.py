"""A Russian document into its events and claims."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.acts.repeats import is_mention_of
from multivector.coding.claims.cues import load_cues
from multivector.coding.claims.stances import load_stances
from multivector.coding.coder import Coded
from multivector.coding.naming.mentions import Mention, MentionReader
from multivector.coding.parsing.parse import ParsedSentence
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.russian.certainty import Certainty, load_certainty
from multivector.coding.russian.claims.prefilter import RussianClaimPrefilter
from multivector.coding.russian.claims.reader import load_claim_rules, read_claims
from multivector.coding.russian.models import load_russian
from multivector.coding.russian.names import RussianNames
from multivector.coding.russian.parser import RussianParser
from multivector.coding.russian.parties import PartyReader, Surroundings
from multivector.coding.russian.prefilter import RussianPrefilter
from multivector.coding.russian.sentences import iter_russian_sentences
from multivector.coding.russian.statements import Setting, Statement
from multivector.coding.russian.vocabulary import russian_words
from multivector.domain import Document, Event
from multivector.worlds import World

_TOGETHER = 64
"""Documents whose sentences are parsed together: headlines are one sentence each."""


class RussianCoder:
    """Codes Russian documents with the knowledge of a world.

    Args:
        world: What is known of actors.
        version: The version that its events bear.
        prefilter: Whether sentences that can hold no event are passed over unparsed.
        claims: Whether claims are coded as well: more sentences are parsed for them.
        appeals: Whether mere appeals, which PLOVER does not code, are coded too.
        certainty: What tells how sure a coding is; that of the package where none is given.

    Raises:
        ModelError: If the Russian parts are not installed.
    """

    language = "ru"

    def __init__(
        self,
        world: World,
        version: str,
        *,
        prefilter: bool = True,
        claims: bool = False,
        appeals: bool = False,
        certainty: Certainty | None = None,
    ) -> None:
        models = load_russian()
        self._lexicon = load_lexicon(self.language)
        self._parser = RussianParser()
        names = RussianNames(world.names(self.language))
        self._mentions = MentionReader(world, self.language, names, names.is_first_name)
        self._prefilter = RussianPrefilter(self._lexicon, models.analyzer) if prefilter else None
        self._words = russian_words()
        self._states = frozenset(world.states)
        self._certainty = certainty or load_certainty()
        self._appeals = appeals
        self.version = version
        self._claims = load_claim_rules(self._words, world, version) if claims else None
        self._claim_filter = RussianClaimPrefilter(
            load_cues(self.language), load_stances(self.language), models.analyzer
        ) if claims and prefilter else None

    def code(self, documents: Iterable[Document]) -> Iterator[Coded]:
        """Code documents one after another, in order."""
        source = iter(documents)
        while batch := list(islice(source, _TOGETHER)):
            yield from self._code_batch(batch)

    def _code_batch(self, documents: Sequence[Document]) -> Iterator[Coded]:
        spans = [list(iter_russian_sentences(document.text)) for document in documents]
        coded = [
            {s for s in rows if self._passes(document.text[s.start : s.end])}
            for document, rows in zip(documents, spans, strict=True)
        ]
        wanted = [
            [s for s in rows if s in own or self._may_claim(document.text[s.start : s.end])]
            for document, rows, own in zip(documents, spans, coded, strict=True)
        ]
        parsed = self._parser.parse(
            (document.id, s, document.text[s.start : s.end])
            for document, rows in zip(documents, wanted, strict=True)
            for s in rows
        )
        for document, rows, passed, own in zip(documents, spans, wanted, coded, strict=True):
            mentions = self._mentions.read(document.text, document.published.end)
            trees = {span: next(parsed) for span in passed}
            events = self._events(document, trees, mentions, own)
            claims = () if self._claims is None else read_claims(
                document, rows, trees, mentions, self._claims
            )
            yield Coded(document, events, len(rows), len(rows) - len(passed), claims)

    def _events(
        self, document: Document, trees: Mapping[SentenceSpan, ParsedSentence],
        mentions: Sequence[Mention], own: Collection[SentenceSpan],
    ) -> tuple[Event, ...]:
        """The events of a document; what is parsed for its claims alone is no news to them."""
        around = Surroundings(self._words, self._states, [])
        setting = Setting(
            document.published.end, document.known_at, self.version, self._lexicon,
            self._certainty, self._appeals,
        )  # fmt: skip
        events: list[Event] = []
        for span, tree in trees.items():
            if span not in own:
                continue
            parties = PartyReader(tree, _within(mentions, span), around)
            for event in Statement(setting, parties).events():
                if not _is_told(event, events):
                    events.append(event)
            parties.remember()
        return tuple(events)

    def _may_claim(self, sentence: str) -> bool:
        if self._claims is None:
            return False
        return self._claim_filter is None or self._claim_filter.passes(sentence)

    def _passes(self, sentence: str) -> bool:
        return self._prefilter is None or self._prefilter.passes(sentence)


def _is_told(event: Event, earlier: Sequence[Event]) -> bool:
    """Whether a noun only names again an act that an earlier sentence told."""
    by_noun = bool(event.why) and event.why[0].startswith("noun ")
    return by_noun and any(is_mention_of(event, one) for one in earlier)


def _within(mentions: Sequence[Mention], span: SentenceSpan) -> list[Mention]:
    return [m for m in mentions if span.start <= m.start and m.end <= span.end]
