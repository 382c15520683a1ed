"""Who tells what about whom, in what tone, and since when."""

from multivector.narratives.changes import Change, Changes, OutletShift, find_changes
from multivector.narratives.course import Point, tell_course
from multivector.narratives.headlines import HeadlineRoom, Wanted
from multivector.narratives.periods import PERIODS, Period
from multivector.narratives.stored import read_watch
from multivector.narratives.tone import Tone, tell_tone
from multivector.narratives.utterances import SERIES, Body, Series, Utterance

__all__ = [
    "PERIODS", "SERIES", "Body", "Change", "Changes", "HeadlineRoom", "OutletShift", "Period",
    "Point", "Series", "Tone", "Utterance", "Wanted", "find_changes", "read_watch", "tell_course",
    "tell_tone",
]
