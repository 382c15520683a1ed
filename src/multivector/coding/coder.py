"""A document into its events and claims."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import groupby, islice, pairwise
from typing import TYPE_CHECKING

from multivector.coding.acts.prefilter import Prefilter, points_back
from multivector.coding.acts.repeats import is_mention_of
from multivector.coding.claims.cues import load_cues
from multivector.coding.claims.prefilter import ClaimPrefilter
from multivector.coding.claims.reader import ClaimRules, read_claims
from multivector.coding.claims.stance import StanceReader
from multivector.coding.claims.stances import load_stances
from multivector.coding.explaining.retelling import retell
from multivector.coding.explaining.traces import SentenceTrace
from multivector.coding.explaining.tracing import Trace
from multivector.coding.models import ENGLISH_MODEL
from multivector.coding.naming.gazetteer import fold
from multivector.coding.naming.mentions import Mention, MentionReader
from multivector.coding.naming.places import city_countries
from multivector.coding.naming.short_names import member_words, words_of_names
from multivector.coding.parsing.parse import ParsedSentence
from multivector.coding.parsing.sentences import SentenceSpan, find_dateline, iter_sentences
from multivector.coding.parties.discourse import Discourse
from multivector.coding.parties.phrases import Known, PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.rules import Rules, load_rules
from multivector.coding.statements import SentenceCoder, Setting
from multivector.coding.times.meetings import known_meetings
from multivector.coding.times.tenures import known_tenures
from multivector.domain import Claim, Document, Event
from multivector.worlds import World

# How often another state is named, and how much oftener, before a dateline tells nothing.
_OFTEN = 4
_BACK = 3  # sentences before one that may hold an act that are read for those it points to
_TOGETHER = 64  # documents whose sentences are parsed together

if TYPE_CHECKING:
    from multivector.coding.causes.argued import ArguedLink
    from multivector.coding.russian.coder import RussianCoder


@dataclass(frozen=True, slots=True)
class Coded:
    """What a document was coded to.

    Attributes:
        document: The document.
        events: Its events, in order of the text.
        sentences: How many sentences it has.
        passed_over: How many of them the pre-filter did not parse.
        claims: What it tells that others say, where claims are coded.
        traces: What was weighed in each sentence, where that was asked for.
        links: What it argues to bring about what, where causal links are read.
    """

    document: Document
    events: tuple[Event, ...]
    sentences: int
    passed_over: int
    claims: tuple[Claim, ...] = ()
    traces: tuple[SentenceTrace, ...] = ()
    links: tuple["ArguedLink", ...] = ()


@dataclass(frozen=True, slots=True)
class _Draft:
    """A document before it is parsed.

    Attributes:
        document: The document.
        spans: Its sentences.
        mentions: Whom it names.
        coded: The sentences that may hold an event.
        wanted: Those that are parsed, for events or claims, in order.
    """

    document: Document
    spans: Sequence[SentenceSpan]
    mentions: Sequence[Mention]
    coded: Collection[SentenceSpan]
    wanted: Sequence[SentenceSpan]


class Coder:
    """Codes documents with the knowledge of a world: English by itself, Russian by its own coder.

    Args:
        world: What is known of actors.
        prefilter: Whether sentences that can hold no event are passed over unparsed.
        rules: The rules of its language; those of the package where none are given.
        traced: Whether what is weighed in each sentence is told.
        claims: Whether claims are coded as well: more sentences are parsed for them.
        appeals: Whether mere appeals, which PLOVER does not code, are coded too.
    """

    language = "en"

    def __init__(
        self, world: World, *, prefilter: bool = True, rules: Rules | None = None,
        traced: bool = False, claims: bool = False, appeals: bool = False,
    ) -> None:
        self._world = world
        self._rules = rules or load_rules(self.language)
        self._mentions = MentionReader(world, self.language)
        self._traced = traced
        self._prefilter = Prefilter(self._rules.lexicon) if prefilter else None
        self._known = Known(
            self._rules.words, frozenset(world.states), city_countries(),
            {
                body: frozenset(world.members(body, None))
                for body in (*world.groups, *world.organisations)
            },
            words_of_names(world, self._rules.language),
            member_words(world, self._rules.language),
        )  # fmt: skip
        self._meetings, self._tenures = known_meetings(world), known_tenures(world)
        self._claims = claims
        self._appeals = appeals
        filtered = claims and prefilter
        self._claim_filter = (
            ClaimPrefilter(load_cues(self.language), load_stances(self.language))
            if filtered else None
        )
        self._shown = {place: world.title_of(place) for place in (*world.places, *world.states)}

    def with_claims(self) -> "Coder":
        """A coder like this one that codes claims as well."""
        return self if self._claims else self._made(claims=True, appeals=self._appeals)

    def with_appeals(self) -> "Coder":
        """A coder like this one that codes mere appeals as well."""
        return self if self._appeals else self._made(claims=self._claims, appeals=True)

    def _made(self, *, claims: bool, appeals: bool) -> "Coder":
        return Coder(
            self._world, prefilter=self._prefilter is not None, rules=self._rules,
            traced=self._traced, claims=claims, appeals=appeals,
        )

    @cached_property
    def version(self) -> str:
        """Digest of the coder's code and lexicon, the world and the model; what it adds."""
        digest = hashlib.sha256()
        for path in sorted(_package_files(), key=str):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
        return (
            f"{digest.hexdigest()[:8]}-{self._world.version[:8]}-{ENGLISH_MODEL.rsplit('-', 1)[1]}"
            f"{'-appeals' * self._appeals}"
        )

    def code(self, documents: Iterable[Document]) -> Iterator[Coded]:
        """Code documents one after another, in order, each by the rules of its language.

        Raises:
            ModelError: If a document is in Russian and the Russian parts are not installed.
        """
        for language, group in groupby(documents, key=lambda document: document.language):
            if language == "ru":
                yield from self._russian.code(group)
            elif self._traced:
                for document in group:
                    yield from self._code_together([document], Trace())
            else:
                while together := list(islice(group, _TOGETHER)):
                    yield from self._code_together(together, None)

    def explain(self, document: Document) -> tuple[SentenceTrace, ...]:
        """What is weighed in each sentence of a document, and what becomes of it."""
        return next(self._code_together([document], Trace())).traces

    def read_party(self, phrase: str, on: date | None) -> tuple[Reading, ...]:
        """The parties that a phrase alone names, as of a day: "the Kenyan foreign minister"."""
        from multivector.coding.english.parser import (  # noqa: PLC0415 -- spaCy loads with the first text
            parse_english,
        )

        span = SentenceSpan(0, len(phrase), 0)
        sentence = next(parse_english([("", span, phrase)]))
        mentions = self._mentions.read(phrase, on)
        phrases = PhraseReader(sentence, mentions, Discourse(), self._known)
        roots = [token for token in sentence.tokens if token.is_root]
        nouns = [token for token in sentence.tokens if token.is_noun]
        named = [token for token in sentence.tokens if phrases.mention_at(token) is not None]
        for head in (*roots, *nouns, *named):
            found = tuple(r for r in phrases.read(head) if r.base is not None)
            if found:
                return found
        return ()

    @cached_property
    def _russian(self) -> "RussianCoder":
        from multivector.coding.russian.coder import (  # noqa: PLC0415 -- an extra
            RussianCoder,
        )

        return RussianCoder(
            self._world, self.version, prefilter=self._prefilter is not None, claims=self._claims,
            appeals=self._appeals,
        )

    def _code_together(
        self, documents: Sequence[Document], trace: Trace | None
    ) -> Iterator[Coded]:
        """Code documents whose sentences are parsed together: one line alone takes far longer."""
        from multivector.coding.english.parser import (  # noqa: PLC0415 -- spaCy loads with the first text
            parse_english,
        )

        drafts = [self._draft(document) for document in documents]
        wanted = [(draft, span) for draft in drafts for span in draft.wanted]
        parsed = parse_english(
            ((d.document.id, span, d.document.text[span.start : span.end]) for d, span in wanted),
            (self._named(d, span) for d, span in wanted),
        )
        for draft in drafts:
            yield self._code_one(draft, parsed, trace)

    def _named(self, draft: "_Draft", span: SentenceSpan) -> list[tuple[int, int]]:
        """Where in a sentence actors are named."""
        here = _within(draft.mentions, span)
        return [(m.start - span.start, m.end - span.start) for m in here]

    def _draft(self, document: Document) -> "_Draft":
        text = document.text
        spans = list(iter_sentences(text))
        mentions = self._mentions.read(text, document.published.end)
        coded = self._select(spans, text)
        wanted = [s for s in spans if s in coded or self._may_claim(text[s.start : s.end])]
        return _Draft(document, spans, mentions, coded, wanted)

    def _code_one(
        self, draft: "_Draft", parsed: Iterator[ParsedSentence], trace: Trace | None
    ) -> Coded:
        document, spans, mentions = draft.document, draft.spans, draft.mentions
        text, on = document.text, document.published.end
        trees: dict[SentenceSpan, ParsedSentence] = {}
        setting = Setting(
            on, document.known_at, self._known, self._shown, self._filed_in(text, on, mentions),
            self.version, self._meetings, self._tenures, self._appeals,
        )  # fmt: skip
        paragraphs = _paragraphs(text, spans)
        sentences = SentenceCoder(self._rules, setting, trace)
        events: list[Event] = []
        chosen = set(draft.wanted)
        for span in spans:
            here = _within(mentions, span)
            if span in chosen:
                trees[span] = next(parsed)
            # What is parsed for its claims alone is no news to the events: they stay the same.
            if span not in draft.coded:
                sentences.pass_over(text[span.start : span.end], text, here)
                if trace is not None:
                    trace.pass_over(document, span)
                continue
            for event in sentences.code(trees[span], here, paragraphs[span.paragraph]):
                earlier = _told_before(event, events)
                if earlier is None:
                    events.append(event)
                elif trace is not None:
                    trace.repeat(event, earlier)
        traces = () if trace is None else retell(trace, text)
        claims = self._read_claims(document, spans, trees, mentions)
        passed_over = len(spans) - len(draft.wanted)
        return Coded(document, tuple(events), len(spans), passed_over, claims, traces)

    def _read_claims(
        self, document: Document, spans: Sequence[SentenceSpan],
        trees: Mapping[SentenceSpan, ParsedSentence], mentions: Sequence[Mention],
    ) -> tuple[Claim, ...]:
        if not self._claims:
            return ()
        return read_claims(document, spans, trees, mentions, self._claim_rules)

    @cached_property
    def _claim_rules(self) -> ClaimRules:
        return ClaimRules(
            load_cues(self.language), StanceReader(load_stances(self.language)), self._known,
            self._world, self._shown, self.version,
        )

    def _select(self, spans: Sequence[SentenceSpan], text: str) -> set[SentenceSpan]:
        """Sentences that may hold an act, and those before them to which a word may point."""
        written = ["", *(text[span.start : span.end] for span in spans)]
        passing = {n for n, pair in enumerate(pairwise(written)) if self._passes(*pair)}
        asked = set(passing)
        for number in passing:
            for earlier in range(number - 1, max(-1, number - 1 - _BACK), -1):
                later = spans[earlier + 1]
                if not points_back(text[later.start : later.end]):
                    break
                asked.add(earlier)
        return {spans[number] for number in asked}

    def _may_claim(self, sentence: str) -> bool:
        if not self._claims:
            return False
        return self._claim_filter is None or self._claim_filter.passes(sentence)

    def _passes(self, before: str, sentence: str) -> bool:
        return self._prefilter is None or self._prefilter.passes(sentence, before)

    def _filed_in(
        self, text: str, on: date | None, mentions: Sequence[Mention]
    ) -> str | None:
        """The country from which the text says that it was filed, where it is about that country.

        A correspondent reports from afar: a text that keeps naming another state is about that.
        """
        dateline = find_dateline(text)
        if dateline is None:
            return None
        place = dateline.split("(")[0].split(",")[0].strip(" -–—:\n").title()
        states = self._known.states
        named = [m.id for m in self._mentions.read(f"{place}.", on) if m.id in states]
        country = named[0] if named else city_countries().get(fold(place))
        told = Counter(mention.id for mention in mentions if mention.id in states)
        most = max(told.values(), default=0)
        is_afar = most >= _OFTEN and told[country or ""] * _OFTEN <= most
        return None if is_afar else country


def _told_before(event: Event, earlier: Sequence[Event]) -> Event | None:
    """The event of an earlier sentence that told the act that a noun only names again."""
    by_noun = bool(event.why) and event.why[0].startswith("noun ")
    return next((one for one in earlier if by_noun and is_mention_of(event, one)), None)


def _within(mentions: Sequence[Mention], span: SentenceSpan) -> list[Mention]:
    return [m for m in mentions if span.start <= m.start and m.end <= span.end]


def _paragraphs(text: str, spans: Sequence[SentenceSpan]) -> dict[int, str]:
    bounds: dict[int, tuple[int, int]] = {}
    for span in spans:
        start, _ = bounds.get(span.paragraph, (span.start, span.end))
        bounds[span.paragraph] = (start, span.end)
    return {number: text[start:end] for number, (start, end) in bounds.items()}


def _package_files() -> Iterator[Traversable]:
    pending = [files("multivector.coding")]
    while pending:
        for item in pending.pop().iterdir():
            if item.is_dir():
                pending.append(item)
            elif item.name.endswith((".py", ".yaml", ".tsv", ".json", ".npz")):
                yield item
