"""Names that share their last word are two, joined."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("North and South Korea exchanged fire.", "ASSAULT KOR & PRK"),
        ("The United States urged North and South Korea to talk.", "REQUEST USA > KOR+PRK"),
    ],
)
def test_both_are_told(told: Told, text: str, line: str) -> None:
    assert line in told(text)
