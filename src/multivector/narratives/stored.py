"""What a watch holds for a question of tone: headlines of its outlets, claims of speakers."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from multivector.domain import DateInterval, Document
from multivector.narratives.headlines import HeadlineRoom, Wanted
from multivector.narratives.outlets import Outlets
from multivector.narratives.utterances import Body, Utterance
from multivector.records import ClaimFilter, Snapshot
from multivector.worlds import World

_DOCUMENTS = (
    "SELECT id, outlet, title, substr(text, 1, 400) AS head, language, known_at, copy_of, curated"
    " FROM documents WHERE $as_of IS NULL OR known_at <= $as_of ORDER BY known_at, id"
)


def read_watch(
    snapshot: Snapshot, world: World, wanted: Wanted, *, as_of: date | None = None
) -> Body:
    """All that a watch holds.

    Args:
        snapshot: The store's newest snapshot.
        world: The watch's worlds.
        wanted: Whose words about whom.
        as_of: Only what could be known by this day.
    """
    room = HeadlineRoom(world, wanted)
    headlines = tuple(room.iter_read(_documents(snapshot, as_of)))
    told = {one.document: one.text for one in headlines}
    claims = tuple(  # what a headline says is counted with it
        one for one in _claims(snapshot, wanted, room.outlets, as_of)
        if one.text not in told.get(one.document, "")
    )
    return Body((*headlines, *claims), room.coverage, room.passed_over)


def _documents(snapshot: Snapshot, as_of: date | None) -> Iterator[Document]:
    table = snapshot.query(_DOCUMENTS, {"as_of": as_of})
    dated = {None: DateInterval.unknown()}  # days recur by the hundred
    for batch in table.to_batches(max_chunksize=4096):
        for row in batch.to_pylist():
            day = row["known_at"]
            if day not in dated:
                dated[day] = DateInterval.parse(day.isoformat())
            yield Document(
                row["id"], row["head"], row["id"], row["outlet"], None, row["title"],
                row["language"], dated[day], None, row["copy_of"], row["curated"],
            )


def _claims(
    snapshot: Snapshot, wanted: Wanted, known: Outlets, as_of: date | None
) -> Iterator[Utterance]:
    outlets = {
        row["id"]: known.name(row["outlet"])
        for row in snapshot.query("SELECT id, outlet FROM documents WHERE NOT curated").to_pylist()
    }
    chosen = ClaimFilter(
        speaker=wanted.of, about=wanted.about, since=wanted.since, until=wanted.until, as_of=as_of
    )
    for row in snapshot.claims(chosen).to_pylist():
        if wanted.of in (row["speaker_state"], row["speaker"]) and row["document"] in outlets:
            claim = _utterance(row, outlets[row["document"]], wanted.about)
            if claim is not None:
                yield claim


def _utterance(row: dict[str, Any], outlet: str, about: str) -> Utterance | None:
    if row["known_at"] is None:
        return None
    stance = {one["party"]: one["value"] for one in row["stance"]}.get(about)
    start = row["content"]["start"]
    within = [
        (one["start"] - start, one["end"] - start) for one in row["expressions"]
        if start <= one["start"] and one["end"] <= row["content"]["end"]
    ]
    return Utterance(
        outlet, row["known_at"], row["content"]["text"], stance, None,
        tuple(row["registers"]) if stance is not None else (), tuple(within), row["document"],
        "claim",
    )
