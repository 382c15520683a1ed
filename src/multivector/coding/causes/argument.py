"""A document into the causal links that it argues."""

from collections.abc import Iterable, Iterator
from datetime import date

from multivector.coding.causes.argued import ArguedLink, ReadArgument, ReadsArguments
from multivector.coding.causes.learned import load_learned
from multivector.coding.causes.lexicon import load_causes
from multivector.coding.causes.quantities import load_quantities
from multivector.coding.causes.reader import CauseReader
from multivector.coding.claims.cues import load_cues
from multivector.coding.naming.mentions import MentionReader
from multivector.coding.naming.places import city_countries
from multivector.coding.parsing.sentences import iter_sentences
from multivector.coding.parties.discourse import Discourse
from multivector.coding.parties.phrases import Known, PhraseReader
from multivector.coding.reality.attribution import AttributionReader
from multivector.coding.vocabulary import party_words
from multivector.domain import Document
from multivector.worlds import World


def argument_reader(language: str, world: World) -> ReadsArguments:
    """What reads the arguments of texts in a language, by its ISO 639-1 code.

    Raises:
        KeyError: If arguments are not read in the language.
        ModelError: If its parser is not installed.
    """
    if language == "ru":
        from multivector.coding.russian.causes import (  # noqa: PLC0415 -- an extra
            RussianArgumentReader,
        )

        return RussianArgumentReader(world)
    return {"en": ArgumentReader}[language](world)


class ArgumentReader:
    """Reads English documents with the knowledge of a world.

    Args:
        world: What is known of actors.
    """

    language = "en"

    def __init__(self, world: World) -> None:
        self._mentions = MentionReader(world, self.language)
        self._known = Known(
            party_words(self.language), frozenset(world.states), city_countries(),
            {group: frozenset(world.members(group, None)) for group in world.groups},
        )  # fmt: skip
        self._reader = CauseReader(
            load_causes(self.language),
            load_quantities(self.language),
            AttributionReader(load_cues(self.language).attributing),
            lambda: load_learned(self.language),
        )

    def read(self, documents: Iterable[Document]) -> Iterator[ReadArgument]:
        """Read documents one after another, in order."""
        for document in documents:
            yield self._read_one(document, document.published.end)

    def _read_one(self, document: Document, on: date | None) -> ReadArgument:
        from multivector.coding.english.parser import (  # noqa: PLC0415 -- spaCy loads with the first text
            parse_english,
        )

        text = document.text
        spans = list(iter_sentences(text))
        mentions = self._mentions.read(text, on)
        discourse = Discourse()
        links: list[ArguedLink] = []
        for parsed in parse_english((document.id, s, text[s.start : s.end]) for s in spans):
            span = parsed.span
            here = [m for m in mentions if span.start <= m.start and m.end <= span.end]
            phrases = PhraseReader(parsed, here, discourse, self._known)
            links.extend(self._reader.read(parsed, phrases, on))
            discourse.add(*phrases.told())
        return ReadArgument(document, tuple(links), len(spans))
