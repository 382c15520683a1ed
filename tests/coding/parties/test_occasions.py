"""What a state answers was done where the one is whom it answers."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway recalled its envoy from Managua over the arrest of two bishops.",
         "COERCE > NIC:REL"),
        ("Denmark cut its aid to Rwanda after the arrest of an editor.", "COERCE > RWA:MED"),
        ("Kenya summoned the Ugandan ambassador on Monday after soldiers beat Kenyan traders.",
         "ASSAULT UGA:MIL > KEN:BUS"),
        ("Denmark cut its aid to Rwanda after the arrest of an editor in Uganda.",
         "COERCE > UGA:MED"),
    ],
)
def test_a_measure_tells_where_its_occasion_was(told: Told, text: str, event: str) -> None:
    assert event in told(text)
