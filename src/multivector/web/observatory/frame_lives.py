"""The frames of a watch and their lives, found once for a snapshot and what was decided."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Literal, get_args

from multivector.domain import UsageError
from multivector.narratives import frames
from multivector.narratives.changes import Changes, find_changes
from multivector.records import Decisions
from multivector.web.observatory.band_chart import Point
from multivector.web.observatory.visiting import Visit

Row = dict[str, Any]
Stretch = Literal["month", "quarter", "year"]
FORMS = get_args(Stretch)

_TABLES = ("claims", "documents")
_TEXTS = """
SELECT id, coalesce(outlet, 'no named outlet') AS outlet, known_at FROM documents
WHERE copy_of IS NULL AND NOT curated AND known_at IS NOT NULL
    AND ($as_of IS NULL OR known_at <= $as_of) ORDER BY known_at, id
"""
_MOST_TEXTS = 20_000  # beyond so many, changes are looked for in the command alone


def decided_frames(visit: Visit) -> frames.DecidedFrames:
    """The frames of the worlds after what people decided in this watch."""
    log = Decisions(visit.house.watch.decisions).read(frames.KIND)
    return frames.apply_decisions(visit.world.frames, log)


def read_lives(
    visit: Visit, decided: frames.DecidedFrames, by: Stretch, about: str | None, of: str | None
) -> list[Row]:
    """Every frame with its course, carriers and sightings; as dictionaries, texts last.

    Args:
        visit: The request.
        decided: The frames.
        by: How long a period is.
        about: Whom the words are about; None for anybody.
        of: Whose words: a state, a carrier or an outlet; None for anybody's.
    """
    as_of = visit.as_of
    key = ("frames", visit.snapshot.digest(*_TABLES), repr(decided.frames), by, about, of, as_of)
    return visit.house.memory.recall(key, lambda: _find(visit, decided, by, about, of))


def changes_of(visit: Visit, life: Row) -> Changes:
    """Where the share of texts told in a frame changed, within outlet.

    Each text read is a row: 1 where it is told in the frame, else 0.
    """
    told = {one["document"] for one in life["sightings"]}
    rows = visit.snapshot.query(_TEXTS, {"as_of": visit.as_of}).to_pylist()
    if len(rows) > _MOST_TEXTS:
        return Changes((), False, None, 0.05, None, len(rows),
                       f"{len(rows)} texts: too many to look through for a page")
    return find_changes([
        (row["outlet"], row["known_at"], float(row["id"] in told)) for row in rows])


def first_day(period: str) -> date:
    """The first day of a period as frames name it: `2024`, `2024-Q2`, `2024-03`.

    Raises:
        UsageError: If it is none of these.
    """
    year, _, rest = period.partition("-")
    try:
        month = 1 if not rest else int(rest[1:]) * 3 - 2 if rest.startswith("Q") else int(rest)
        return date(int(year), month, 1)
    except ValueError as error:
        raise UsageError("no period of a frame", item=period) from error


def share_points(life: Row) -> list[Point]:
    """The course as points of a chart: texts per 1,000 read; None where nothing was read."""
    return [Point(first_day(one["period"]), one["share"]) for one in life["course"]]


def stance_points(life: Row) -> list[Point]:
    """The mean stance of claims by period, with its interval."""
    return [Point(first_day(one["period"]), one["stance"], one["low"], one["high"])
            for one in life["course"]]


def registers_of(life: Row) -> list[str]:
    """The ways of speaking that occur, the most frequent first."""
    counted: Counter[str] = Counter()
    for point in life["course"]:
        counted.update(point["registers"])
    return [name for name, _ in counted.most_common()]


def _find(
    visit: Visit, decided: frames.DecidedFrames, by: Stretch, about: str | None, of: str | None
) -> list[Row]:
    found = frames.gather_sightings(
        visit.snapshot, visit.world, decided.frames, about=about, of=of, as_of=visit.as_of
    )
    return [
        _plain(frames.tell_frame(one, found.sightings, found.coverage, by))
        for one in decided.frames.values()
    ]


def _plain(life: frames.FrameLife) -> Row:
    first = life.carriers[0] if life.carriers else None
    covered = sum(point.covered for point in life.course)
    values = [value for one in life.sightings for value in one.statement.stance.values()]
    return {
        "id": life.frame.id, "title": life.frame.title, "about": list(life.frame.about),
        "counters": list(life.frame.counters),
        "words": {language: list(words) for language, words in life.frame.words.items()},
        "texts": life.texts, "covered": covered,
        "share": 1000 * life.texts / covered if covered else None,
        "stance": sum(values) / len(values) if values else None,
        "first_seen": None if first is None else first.first,
        "first_carrier": None if first is None else first.name,
        "course": [asdict(point) | {"registers": dict(point.registers)} for point in life.course],
        "carriers": [asdict(one) for one in life.carriers],
        "sightings": _sightings(life.sightings),
    }


def _sightings(found: Sequence[frames.Sighting]) -> list[Row]:
    return [
        {
            "id": one.statement.id, "document": one.statement.document, "day": one.statement.day,
            "outlet": one.statement.outlet, "carrier": one.statement.carrier,
            "state": one.statement.state, "about": list(one.statement.about),
            "stance": dict(one.statement.stance), "register": list(one.statement.registers),
            "language": one.statement.language, "words": one.words, "text": one.statement.text,
        }
        for one in reversed(found)
    ]
