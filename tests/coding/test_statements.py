"""Whoever agrees to give way concedes."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Niger agreed to withdraw its troops from Chad.", "CONCEDE NER > TCD"),
        ("Chilean miners agreed to end a strike.", "CONCEDE CHL:LAB >"),
        ("Iran agreed to allow UN inspectors into Natanz.", "AGREE IRN > UN"),
        ("Niger agreed to send wheat to Chad.", "AGREE NER > TCD"),
    ],
)
def test_what_one_agrees_to_tells_whether_one_yields(told: Told, text: str, event: str) -> None:
    assert event in told(text)
