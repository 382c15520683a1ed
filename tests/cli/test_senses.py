"""Senses that were weighed, in words."""

from dataclasses import replace

import pytest

from multivector.cli.senses import say_sense, say_word
from multivector.coding.explaining.traces import Fate, Miss, SenseTrace, WordTrace
from multivector.domain import Span

SENSE = SenseTrace(
    "ASSAULT", "aerial", "assault.yaml: hit", "subject > object", (), 0.314, 0.2, Fate.UNLIKELY
)
MISSES = [
    (Miss("particle", ("off",)), "misses its particle (off)"),
    (Miss("object", tuple("abcdefgh")), "misses its object (a, b, c, d, e, f and 2 more)"),
    (Miss("not_object", (), ("song",)), "forbids the object (song)"),
    (Miss("subject", ("COP",), ("band",)), "misses its subject (COP) or forbids the subject (band)"),
    (Miss("complement", ("that",)), "misses a that-clause"),
    (Miss("needs", ("with",)), "misses what must be told (with)"),
]
FATES = [
    (Fate.UNLIKELY, None, "fits, but 0.20 is needed"),
    (Fate.CONTENT, "urged", "it is only what “urged” is about"),
    (Fate.APPEAL, None, "a mere appeal, which PLOVER does not code; --appeals codes it"),
    (Fate.REPEAT, "held talks", "tells again what “held talks” told"),
    (Fate.UNTOLD, "two", "it needs two parties, not told here"),
    (Fate.KEPT_AWAY, "none.yaml: hit", "a sense that names no act fits (none.yaml: hit)"),
]


def _word(*senses: SenseTrace) -> WordTrace:
    return WordTrace(Span("d", 0, 3), "hit", "verb", "hit", senses)


@pytest.mark.parametrize(("miss", "words"), MISSES)
def test_what_a_sense_misses(miss: Miss, words: str) -> None:
    [line] = say_word(_word(replace(SENSE, fate=Fate.UNFIT, misses=(miss,))))
    assert line.endswith(f": {words}")


@pytest.mark.parametrize(("fate", "by", "words"), FATES)
def test_what_became_of_a_sense(fate: Fate, by: str | None, words: str) -> None:
    [line] = say_word(_word(replace(SENSE, fate=fate, by=by)))
    assert line.endswith(f": {words}")


def test_every_fate_has_words() -> None:
    for fate in Fate:
        assert say_word(_word(replace(SENSE, fate=fate, misses=MISSES[0][:1])))


def test_an_entry_with_its_file_frame_and_probability() -> None:
    assert say_sense(SENSE) == "ASSAULT/aerial by assault.yaml: hit (subject > object), 0.31 likely"


def test_an_event_by_a_sense_that_does_not_quite_fit_says_so() -> None:
    coded = replace(SENSE, fate=Fate.CODED, misses=(Miss("object", ("town",)),))
    assert say_sense(coded).endswith("though it misses its object (town)")


def test_beside_events_only_what_comes_near_is_told() -> None:
    far = replace(SENSE, fate=Fate.UNFIT, misses=MISSES[0][:1], probability=0.01)
    assert say_word(_word(far), briefly=True) == []
    assert say_word(_word(far))
