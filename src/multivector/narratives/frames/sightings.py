"""Texts of a watch that are told in a frame: its claims, and the headlines of its outlets."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from typing import Any

from multivector.coding.headlines import make_headline_reader
from multivector.narratives.frames.matching import FrameReader
from multivector.narratives.outlets import Outlets
from multivector.records import Snapshot
from multivector.worlds import World

_HEADLINES = (
    "SELECT id, outlet, coalesce(title, split_part(ltrim(text), chr(10), 1)) AS said, language,"
    " known_at FROM documents WHERE copy_of IS NULL AND NOT curated AND known_at IS NOT NULL"
    " AND ($as_of IS NULL OR known_at <= $as_of) ORDER BY known_at, id"
)
_CLAIMS = (
    "SELECT claims.id, claims.document, documents.outlet, claims.content.text AS said,"
    " documents.language, claims.known_at, claims.about, claims.stance, claims.registers,"
    " claims.speaker, claims.speaker_name, claims.speaker_state FROM claims"
    " JOIN documents ON documents.id = claims.document"
    " WHERE claims.known_at IS NOT NULL AND documents.copy_of IS NULL AND NOT documents.curated"
    " AND ($as_of IS NULL OR claims.known_at <= $as_of)"
    " ORDER BY claims.known_at, claims.document, claims.content.start, claims.id"
)


_COVERED = (
    "SELECT known_at, count(*) AS texts FROM documents WHERE copy_of IS NULL AND NOT curated"
    " AND known_at IS NOT NULL AND ($as_of IS NULL OR known_at <= $as_of)"
    " GROUP BY known_at ORDER BY known_at"
)

_PASSED_OVER = (
    "SELECT count(*) FILTER (curated) AS curated,"
    " count(*) FILTER (NOT curated AND copy_of IS NOT NULL) AS copies,"
    " count(*) FILTER (NOT curated AND copy_of IS NULL AND known_at IS NULL) AS undated"
    " FROM documents WHERE $as_of IS NULL OR known_at IS NULL OR known_at <= $as_of"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim or headline, before it is known what frames it is told in.

    Attributes:
        id: The claim's id; for a headline its document's.
        document: The document's id.
        day: When it could be known.
        outlet: Who published it.
        carrier: Who tells it: the speaker's name, registered or as written; else the outlet.
        state: The state that the speaker or outlet answers to, or None.
        about: Parties that it is about; of a headline, once they were read.
        stance: Party to -1..+1.
        registers: Ways of speaking.
        language: ISO 639-1 code.
        text: What is said.
    """

    id: str
    document: str
    day: date
    outlet: str
    carrier: str
    state: str | None
    about: tuple[str, ...]
    stance: Mapping[str, float]
    registers: tuple[str, ...]
    language: str
    text: str

    @property
    def is_headline(self) -> bool:
        """Whether it is a headline, and no claim."""
        return self.id == self.document


@dataclass(frozen=True, slots=True)
class Sighting:
    """A statement that is told in a frame.

    Attributes:
        frame: The frame's id.
        statement: The statement.
        words: The words that make it so.
    """

    frame: str
    statement: Statement
    words: str


def iter_statements(
    snapshot: Snapshot, world: World, as_of: date | None = None
) -> Iterator[Statement]:
    """The claims of a watch, then its headlines; a headline that is a claim too comes once."""
    claimed: dict[str, list[str]] = {}
    outlets = Outlets(world)
    for row in snapshot.query(_CLAIMS, {"as_of": as_of}).to_pylist():
        claimed.setdefault(row["document"], []).append(row["said"])
        outlet, (carrier, state) = outlets.name(row["outlet"]), _carrier(row, outlets)
        yield Statement(
            row["id"], row["document"], row["known_at"], outlet, carrier, state,
            tuple(row["about"]), {one["party"]: one["value"] for one in row["stance"]},
            tuple(row["registers"]), row["language"] or "", row["said"],
        )
    for row in snapshot.query(_HEADLINES, {"as_of": as_of}).to_pylist():
        if not any(said in row["said"] for said in claimed.get(row["id"], ())):
            name, day = outlets.name(row["outlet"]), row["known_at"]
            yield Statement(
                row["id"], row["id"], day, name, name, outlets.state(row["outlet"], day),
                (), {}, (), row["language"] or "", row["said"],
            )


def _carrier(row: Mapping[str, Any], outlets: Outlets) -> tuple[str, str | None]:
    """Who tells a claim, and his state: where its own outlet judges, as for its headlines."""
    speaker = row["speaker_name"] or row["speaker"] or "nobody named"
    if row["outlet"] is not None and speaker.casefold() == row["outlet"].casefold():
        state = row["speaker_state"] or outlets.state(row["outlet"], row["known_at"])
        return outlets.name(row["outlet"]), state
    return speaker, row["speaker_state"]


def coverage_of(snapshot: Snapshot, as_of: date | None = None) -> Counter[date]:
    """Texts by day, whatever they tell."""
    rows = snapshot.query(_COVERED, {"as_of": as_of}).to_pylist()
    return Counter({row["known_at"]: row["texts"] for row in rows})


def passed_over_by(snapshot: Snapshot, as_of: date | None = None) -> dict[str, int]:
    """Texts that are not counted, by reason: curated, copies, undated."""
    (row,) = snapshot.query(_PASSED_OVER, {"as_of": as_of}).to_pylist()
    return dict(row)


def find_sightings(
    statements: Iterable[Statement], readers: Mapping[str, FrameReader], world: World
) -> tuple[list[Sighting], list[Statement]]:
    """What is told in a frame, once for each, and the claims that fit none.

    Whom a headline is about is read here: of those with a frame's words, which are few.
    """
    found: list[Sighting] = []
    rest: list[Statement] = []
    names = _HeadlineNames(world)
    for one in statements:
        reader = readers.get(one.language)
        told = () if reader is None else reader.read(one.text)
        said = replace(one, about=names.of(one)) if told and one.is_headline else one
        own = [
            Sighting(hit.frame, said, one.text[hit.start : hit.end])
            for hit in told if hit.is_of(said.about)
        ]
        found += own
        if not own and reader is not None and not one.is_headline:
            rest.append(one)
    return found, rest


class _HeadlineNames:
    """Finds the parties of headlines in every language that can be read here."""

    def __init__(self, world: World) -> None:
        self._reader = cache(partial(make_headline_reader, world))

    def of(self, headline: Statement) -> tuple[str, ...]:
        reader = self._reader(headline.language)
        return () if reader is None else reader.parties(headline.text, headline.day)
