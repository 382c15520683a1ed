"""One act told more than once is one event."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

AGAIN = [
    ("Israel bombed Syria. The attack on Syria was short.", ["ASSAULT ISR > SYR"]),
    ("The French president visited Ghana. The visit to Ghana was a success.",
     ["CONSULT FRA > GHA"]),
    ("Egypt and Sudan held talks. The talks between Egypt and Sudan were long.",
     ["CONSULT EGY & SDN"]),
    ("Mali met Niger and held talks with Niger.", ["CONSULT MLI & NER"]),
    ("Peru condemned and denounced Chile.", ["ACCUSE PER > CHL"]),
]

APART = [
    ("Leaders of the African Union signed six papers and backed Mali.",
     ["SUPPORT AU", "SUPPORT AU > MLI"]),
    ("Israel bombed Syria. Israel bombed Syria.", ["ASSAULT ISR > SYR"] * 2),
    ("Israel bombed Syria. Iran's attack on Iraq was short.",
     ["ASSAULT ISR > SYR", "ASSAULT IRN > IRQ"]),
    ("Peru condemned Chile and condemned Bolivia.", ["ACCUSE PER > CHL", "ACCUSE PER > BOL"]),
    ("Peru met Chile, and Peru met Bolivia.", ["CONSULT CHL & PER", "CONSULT BOL & PER"]),
    ("Peru denied invading Chile but Chile invaded Peru.",
     ["ASSAULT PER > CHL denied", "ASSAULT CHL > PER"]),
]


@pytest.mark.parametrize(("text", "events"), AGAIN)
def test_an_act_that_is_named_again_is_no_new_one(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), APART)
def test_another_act_is_a_new_one(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events
