"""Whoever agrees to give way concedes."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Iran agreed to allow UN inspectors into Natanz.", "CONCEDE IRN > UN"),
        ("Niger agreed to withdraw its troops from Chad.", "CONCEDE NER > TCD"),
        ("Niger agreed to send wheat to Chad.", "AGREE NER > TCD"),
    ],
)
def test_what_one_agrees_to_tells_whether_one_yields(told: Told, text: str, event: str) -> None:
    assert event in told(text)
