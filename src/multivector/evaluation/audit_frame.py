"""What an audit draws from: the coded events and the sentences of a watch, each in its stratum.

Every item gets a number from a hash of the seed and of what it is, and a stratum's items are taken
in the order of these permanent random numbers (Ohlsson, in Business Survey Methods, 1995): any
first few are a simple random sample of it, in whatever order a watch was read, and when it has
grown most of them are the same as before.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from multivector.coding.parsing.splitting import iter_sentences_in, load_prefilter
from multivector.domain import StoreError, hash_id, vocabulary
from multivector.evaluation.audit import About
from multivector.records import Snapshot

SURE = 0.8
"""Events are parted by quad class, and by whether their confidence reaches this."""

CODED, PARSED, PASSED = "sentences with events", "sentences without", "sentences passed over"

_PAGE = 500  # documents that are held in memory at a time
_DOCUMENTS = """
SELECT id, text, language, passed_over FROM documents
WHERE coder IS NOT NULL AND copy_of IS NULL AND (NOT curated OR $curated) AND id > $after
ORDER BY id LIMIT $page
"""
_EVENTS = """
SELECT id, document, quad, confidence, trigger.start AS first, trigger."end" AS last FROM events
WHERE trigger IS NOT NULL AND list_contains($documents, document) ORDER BY document, first, id
"""


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """An event or a sentence that can be drawn; ordered as it is drawn.

    Attributes:
        number: Its permanent random number.
        about: What it is.
        document: Id of its document.
        start: Where the event's trigger, or the sentence, begins.
        end: Where it ends.
        coded: Id of the event; ids of all events that were coded in the sentence, sorted.
    """

    number: int
    about: About
    document: str
    start: int
    end: int
    coded: tuple[str, ...]

    @property
    def key(self) -> str:
        """Its id: the same words with the same coding have the same."""
        return hash_id("audit", self.about, self.document, self.start, self.end, *self.coded)


@dataclass(slots=True)
class FrameStratum:
    """The items of a stratum.

    Attributes:
        name: What sort of items they are.
        about: Events or sentences.
        most: How many are kept.
        size: How many there are.
        items: The first of them, in the order in which they are drawn.
    """

    name: str
    about: About
    most: int
    size: int = 0
    items: list[Item] = field(default_factory=list)

    def add(self, item: Item) -> None:
        """Count an item, and keep it if it is among the first."""
        self.size += 1
        if len(self.items) < self.most or (self.items and item < self.items[-1]):
            insort(self.items, item)
            del self.items[self.most :]


def read_frame(
    snapshot: Snapshot, *, seed: int, most: int, curated: bool = False
) -> tuple[FrameStratum, ...]:
    """The strata of a snapshot that have items, events first.

    Exact copies are left out, and so are events without a sentence (imported ones). Which
    sentences were passed over is told by the pre-filter of today's lexicon; where the watch was
    coded by another version this only sorts sentences otherwise, and no estimate is biased by it.

    Args:
        snapshot: A state of the store.
        seed: Another seed draws other items.
        most: Items of each stratum that are kept.
        curated: Whether the texts of a world's maintainers count.

    Raises:
        StoreError: If nothing there was coded.
    """
    quads = vocabulary().quads
    strata = {name: FrameStratum(name, About.EVENT, most) for name in _event_strata(quads)}
    for name in (CODED, PARSED, PASSED):
        strata[name] = FrameStratum(name, About.SENTENCE, most)
    for document, events in _iter_documents(snapshot, curated=curated):
        for event in events:
            place = (document["id"], event["first"], event["last"])
            name = _event_stratum(quads[event["quad"]], event["confidence"])
            strata[name].add(_item(seed, About.EVENT, place, (event["id"],)))
        for name, start, end, coded in _sort_sentences(document, events):
            place = (document["id"], start, end)
            strata[name].add(_item(seed, About.SENTENCE, place, coded))
    found = tuple(stratum for stratum in strata.values() if stratum.size)
    if not found:
        raise StoreError(
            "nothing here can be audited: no text of it was coded",
            hint="`multivector run` codes the sources; --curated adds the chronicle",
        )
    return found


def _event_strata(quads: Mapping[int, str]) -> Iterator[str]:
    return (_event_stratum(quad, sure) for quad in quads.values() for sure in (1.0, 0.0))


def _event_stratum(quad: str, confidence: float) -> str:
    return f"{quad}, {'sure' if confidence >= SURE else 'less sure'}"


def _item(
    seed: int, about: About, place: tuple[str, int, int], coded: tuple[str, ...]
) -> Item:
    # The coding is no part of a sentence's number: coded anew, it keeps its turn.
    number = int(hash_id(seed, about, *place, *(coded if about is About.EVENT else ())), 16)
    return Item(number, about, *place, coded)


def _iter_documents(
    snapshot: Snapshot, *, curated: bool
) -> Iterator[tuple[Mapping[str, Any], list[dict[str, Any]]]]:
    """Documents with their events, a page at a time."""
    after = ""
    while page := snapshot.query(
        _DOCUMENTS, {"curated": curated, "after": after, "page": _PAGE}
    ).to_pylist():
        events: dict[str, list[dict[str, Any]]] = {row["id"]: [] for row in page}
        for event in snapshot.query(_EVENTS, {"documents": list(events)}).to_pylist():
            events[event["document"]].append(event)
        yield from ((row, events[row["id"]]) for row in page)
        after = page[-1]["id"]


def _sort_sentences(
    document: Mapping[str, Any], events: list[dict[str, Any]]
) -> Iterator[tuple[str, int, int, tuple[str, ...]]]:
    """Stratum, ends and events of each sentence."""
    text, triggers = document["text"], [event["first"] for event in events]
    language = document["language"]
    prefilter = load_prefilter(language) if document["passed_over"] else None
    for sentence in iter_sentences_in(text, language):
        first = bisect_left(triggers, sentence.start)
        inside = events[first : bisect_left(triggers, sentence.end)]
        if inside:
            name = CODED
        elif prefilter is None or prefilter.passes(text[sentence.start : sentence.end]):
            name = PARSED
        else:
            name = PASSED
        yield name, sentence.start, sentence.end, tuple(sorted(event["id"] for event in inside))
