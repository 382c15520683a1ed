"""What several do to each other."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (("Kenyan and Ugandan troops were shelling each other's villages."),
         ["ASSAULT KEN:MIL & UGA:MIL"]),
        ("Kenya and Uganda expelled one another's ambassadors.", ["SANCTION KEN & UGA"]),
        ("Kenya and Uganda met. Each has since accused the other of lying.",
         ["CONSULT KEN & UGA", "ACCUSE KEN & UGA"]),
        ("Kenya and Uganda met. Each then expelled the other's envoys.",
         ["CONSULT KEN & UGA", "SANCTION KEN & UGA"]),
        ("Kenya and Uganda expelled two Chadian ambassadors.", ["SANCTION KEN+UGA > TCD"]),
    ],
)
def test_it_is_done_to_each_other(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
