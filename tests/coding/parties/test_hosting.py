"""Of two who meet at home of one, the other is the visitor."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Danish and Swedish premiers met in Stockholm.", "CONSULT DNK > SWE"),
        ("The Danish premier met Chile's president in Santiago.", "CONSULT DNK > CHL"),
        ("The Danish and Swedish premiers met in Rome.", "CONSULT DNK & SWE"),
        ("The Swedish premier met Chile's president in Stockholm.", "CONSULT CHL & SWE"),
        ("The premiers of Denmark, Poland and Sweden met in Stockholm.",
         "CONSULT DNK & POL & SWE"),
    ],
)
def test_the_visitor_acts_and_the_host_receives(told: Told, text: str, event: str) -> None:
    assert event in told(text)
