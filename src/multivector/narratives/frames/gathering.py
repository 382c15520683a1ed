"""What a watch holds for its frames: all that is told in one, and the claims that fit none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from multivector.narratives.frames.matching import readers_of
from multivector.narratives.frames.sightings import (
    Sighting,
    Statement,
    coverage_of,
    find_sightings,
    iter_statements,
    passed_over_by,
)
from multivector.records import Snapshot
from multivector.worlds import Frame, World


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a watch holds for its frames.

    Attributes:
        sightings: What is told in a frame.
        rest: Claims that fit none.
        coverage: Texts read by day, whatever they tell.
        passed_over: Texts that cannot be counted, by reason.
    """

    sightings: Sequence[Sighting]
    rest: Sequence[Statement]
    coverage: Mapping[date, int]
    passed_over: Mapping[str, int]


def gather_sightings(
    snapshot: Snapshot, world: World, frames: Mapping[str, Frame], *, about: str | None = None,
    of: str | None = None, as_of: date | None = None,
) -> Gathered:
    """What a watch holds for frames.

    Args:
        snapshot: The store's newest snapshot.
        world: The watch's worlds.
        frames: The frames in force, by id.
        about: Whom the words are about; None for anybody.
        of: Whose words: a state, a speaker or an outlet; None for anybody's.
        as_of: Only what could be known by this day.
    """
    outlet = None if of is None else world.find_outlet(of)
    whose = {of, of if outlet is None else outlet.id}
    statements = (
        one for one in iter_statements(snapshot, world, as_of)
        if of is None or whose & {one.state, one.carrier, one.outlet}
    )
    sightings, rest = find_sightings(statements, readers_of(frames), world)
    return Gathered(
        [one for one in sightings if about is None or about in one.statement.about],
        [one for one in rest if about is None or about in one.about],
        coverage_of(snapshot, as_of), passed_over_by(snapshot, as_of),
    )
