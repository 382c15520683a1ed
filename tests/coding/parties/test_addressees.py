"""Who is told of an act that concerns him."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kenya told Somalia that it was ending the fishing accord.", "SANCTION KEN > SOM"),
        ("Spain notified Morocco that it was withdrawing from the accord.", "SANCTION ESP > MAR"),
    ],
)
def test_who_is_told_of_an_end_suffers_it(told: Told, text: str, line: str) -> None:
    assert line in told(text)


def test_reporters_only_hear_of_it(told: Told) -> None:
    text = "Kenya's minister told Somali reporters that he was ending the fishing accord."
    assert told(text) == ["SANCTION KEN >"]
