"""Headlines read for what they hold of one party."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from multivector.coding.headlines import HeadlineReader, Light, make_headline_reader
from multivector.domain import Document
from multivector.narratives.outlets import Outlets, outlet_state
from multivector.narratives.utterances import Body, Utterance
from multivector.worlds import World

_LONGEST = 300  # characters of a first line that may still be a headline


def headline_of(document: Document) -> str:
    """A document's headline: its title, else its first line."""
    first = document.title or next(iter(document.text.strip().splitlines()), "")
    return first.replace("\u00a0", " ").strip()[:_LONGEST]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose words about whom.

    Attributes:
        of: A state, whose outlets and speakers count, or one outlet.
        about: The party that is spoken of.
        since: The first day; None for any.
        until: The last day; None for any.
        unknown_outlets: The state of outlets that the world does not know; None leaves them out.
    """

    of: str
    about: str
    since: date | None = None
    until: date | None = None
    unknown_outlets: str | None = None

    def covers(self, day: date) -> bool:
        """Whether a day lies within."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


class HeadlineRoom:
    """Reads the headlines of documents in every language that can be read here.

    Args:
        world: What is known of parties and outlets.
        wanted: Whose words about whom.
    """

    def __init__(self, world: World, wanted: Wanted) -> None:
        self._world = world
        self._wanted = wanted
        self._readers: dict[str, HeadlineReader | None] = {}
        self.outlets = Outlets(world)
        self._met: set[str] = set()
        self.coverage: Counter[tuple[str, date]] = Counter()
        self.passed_over: Counter[str] = Counter()

    def read_all(
        self, documents: Iterable[Document], advance: Callable[[], None] = lambda: None
    ) -> Body:
        """What all documents hold.

        Args:
            documents: The documents.
            advance: Called after each.
        """
        return Body(tuple(self.iter_read(documents, advance)), self.coverage, self.passed_over)

    def iter_read(
        self, documents: Iterable[Document], advance: Callable[[], None] = lambda: None
    ) -> Iterator[Utterance]:
        """The headlines that name the target; what was covered is counted on the way."""
        for document in documents:
            found = self._read(document)
            if found is not None:
                yield found
            advance()

    def outlet_of(self, named: str | None, on: date | None) -> str | None:
        """The name under which an outlet counts; None where it is not one of those asked for."""
        if named is None:
            return None
        name, outlet = self.outlets.name(named), self.outlets.find(named)
        state = self._wanted.unknown_outlets if outlet is None else outlet_state(outlet, on)
        return name if self._wanted.of in (name, named, state) else None

    def _read(self, document: Document) -> Utterance | None:
        day = document.known_at
        if day is None:
            self.passed_over["undated"] += 1
            return None
        if not self._wanted.covers(day):
            return None
        is_copy = document.copy_of is not None or document.id in self._met
        if is_copy or document.curated:
            self.passed_over["copies" if is_copy else "curated"] += 1
            return None
        self._met.add(document.id)
        outlet = self.outlet_of(document.outlet, day)
        if outlet is None:
            unknown = self.outlets.find(document.outlet) is None
            self.passed_over["of no known outlet" if unknown else "of other outlets"] += 1
            return None
        light = self._light(document, day)
        if light is None:
            return None
        return Utterance(
            outlet, day, headline_of(document), light.stance, light.reported, light.registers,
            light.words, document.id,
        )

    def _light(self, document: Document, day: date) -> Light | None:
        language = document.language or "en"
        if language not in self._readers:
            self._readers[language] = make_headline_reader(self._world, language)
        reader = self._readers[language]
        if reader is None:
            self.passed_over[f"in {language}"] += 1
            return None
        self.coverage[self.outlet_of(document.outlet, day) or "", day] += 1
        headline = headline_of(document)
        about = self._wanted.about
        return reader.read(headline, day, about).get(about) if headline else None
