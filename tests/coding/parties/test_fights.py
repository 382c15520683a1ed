"""Who fought with whom where somebody fell."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

FIGHTS = [
    ("Two Chadian soldiers were killed in a skirmish with a Sudanese patrol on Tuesday.",
     ["ASSAULT SDN:MIL & TCD:MIL"]),
    ("Five Nigerien soldiers died in a clash with Malian rebels.",
     ["ASSAULT MLI:REB & NER:MIL"]),
    ("Nine Nigerien soldiers were killed in three days of fighting with Malian rebels.",
     ["ASSAULT MLI:REB & NER:MIL"]),
]
NO_OTHERS = [
    ("Five Nigerien soldiers died in the clash.", ["ASSAULT > NER:MIL"]),
    ("Five Nigerien soldiers were killed with knives.", ["ASSAULT > NER:MIL"]),
]


@pytest.mark.parametrize(("text", "events"), FIGHTS)
def test_those_who_fell_fought_with_the_others(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), NO_OTHERS)
def test_without_others_it_was_done_to_those_who_fell(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events
