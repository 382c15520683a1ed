"""The tone of one towards another: its course, and when it changed."""

from dataclasses import dataclass

from multivector.narratives.changes import Changes, find_changes
from multivector.narratives.course import Point, tell_course
from multivector.narratives.periods import Period
from multivector.narratives.utterances import Body, Series, Utterance


@dataclass(frozen=True, slots=True)
class Tone:
    """What was read, told.

    Attributes:
        course: Each period.
        changes: When it changed.
        texts: The headlines and claims, by day.
    """

    course: tuple[Point, ...]
    changes: Changes
    texts: tuple[Utterance, ...]


def tell_tone(
    body: Body, by: Period, *, series: Series = "tone", false_alarms: float = 0.05, seed: int = 0
) -> Tone:
    """Course and changes of a tone.

    Args:
        body: What was read.
        by: How long a period of the course is; the changes have days of their own.
        series: Which words count: all, those that judge, those that tell of deeds.
        false_alarms: Share of records without any change in which one may be found, 0..1.
        seed: What chance depends on.
    """
    texts = tuple(sorted(body.utterances, key=lambda one: (one.day, one.outlet, one.document)))
    rows = [(one.stratum, one.day, one.value(series)) for one in texts]
    return Tone(
        tell_course(body, by, series=series, seed=seed),
        find_changes(rows, false_alarms=false_alarms, seed=seed), texts,
    )
