"""A Russian document into the causal links that it argues."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from multivector.coding.causes.argued import ArguedLink, ReadArgument
from multivector.coding.causes.found import Found, Sentence, each_once
from multivector.coding.causes.lexicon import load_causes
from multivector.coding.causes.linking import make_link
from multivector.coding.causes.named import with_implied
from multivector.coding.causes.quantities import load_quantities
from multivector.coding.naming.mentions import Mention, MentionReader
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.russian.causes.connectives import find_connectives
from multivector.coding.russian.causes.naming import name_end
from multivector.coding.russian.causes.nouns import find_nouns
from multivector.coding.russian.causes.patterns import find_patterns
from multivector.coding.russian.causes.verbs import find_verbs
from multivector.coding.russian.dates import iter_dates
from multivector.coding.russian.names import RussianNames
from multivector.coding.russian.parser import RussianParser
from multivector.coding.russian.parties import PartyReader, Surroundings
from multivector.coding.russian.sentences import iter_russian_sentences
from multivector.coding.russian.speakers import SpeakerReader
from multivector.coding.russian.vocabulary import russian_words
from multivector.coding.times.timing import DateReader
from multivector.domain import Document
from multivector.worlds import World

_TOGETHER = 64
"""Documents whose sentences are parsed together."""


class RussianArgumentReader:
    """Reads Russian documents with the knowledge of a world.

    Args:
        world: What is known of actors.

    Raises:
        ModelError: If the Russian parts are not installed.
    """

    language = "ru"

    def __init__(self, world: World) -> None:
        self._parser = RussianParser()
        names = RussianNames(world.names(self.language))
        self._mentions = MentionReader(world, self.language, names, names.is_first_name)
        self._words = russian_words()
        self._states = frozenset(world.states)
        self._lexicon = load_causes(self.language)
        self._quantities = load_quantities(self.language)

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """The links of a sentence's words, without who argues them; in order of the text."""
        sentence = Sentence(tokens, self._lexicon)
        if not tokens or tokens[-1].text == "?":
            return []
        return each_once(
            (*find_patterns(sentence), *find_connectives(sentence), *find_nouns(sentence),
             *find_verbs(sentence))
        )  # fmt: skip

    def read(self, documents: Iterable[Document]) -> Iterator[ReadArgument]:
        """Read documents one after another, in order."""
        source = iter(documents)
        while batch := list(islice(source, _TOGETHER)):
            spans = [list(iter_russian_sentences(one.text)) for one in batch]
            parsed = self._parser.parse(
                (one.id, s, one.text[s.start : s.end])
                for one, rows in zip(batch, spans, strict=True)
                for s in rows
            )
            for document, rows in zip(batch, spans, strict=True):
                yield self._read_one(document, list(islice(parsed, len(rows))))

    def _read_one(self, document: Document, sentences: Sequence[ParsedSentence]) -> ReadArgument:
        on = document.published.end
        mentions = self._mentions.read(document.text, on)
        around = Surroundings(self._words, self._states, [])
        links: list[ArguedLink] = []
        for parsed in sentences:
            parties = PartyReader(parsed, _within(mentions, parsed.span), around)
            links.extend(self._links(parties, on))
            parties.remember()
        return ReadArgument(document, tuple(links), len(sentences))

    def _links(self, parties: PartyReader, on: date | None) -> list[ArguedLink]:
        parsed = parties.sentence
        found = self.find(parsed.tokens)
        if not found:
            return []
        sentence = Sentence(parsed.tokens, self._lexicon)
        dates = DateReader(parsed, on, list(iter_dates(parsed.text, on)))
        speakers = SpeakerReader(parties, self._words)
        return [
            ArguedLink(
                make_link(one, sentence, parsed.document, self._speaker(one, speakers), dates),
                *with_implied(
                    name_end(one.cause, parties, self._quantities),
                    name_end(one.effect, parties, self._quantities),
                ),
                one.rule,
            )
            for one in found
        ]

    def _speaker(self, found: Found, speakers: SpeakerReader) -> str | None:
        told = speakers.read(found.act, "")
        return None if told is None else told.id or told.name


def _within(mentions: Sequence[Mention], span: SentenceSpan) -> list[Mention]:
    return [m for m in mentions if span.start <= m.start and m.end <= span.end]
