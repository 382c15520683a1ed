"""Names that no world registers."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

BODIES = [
    ("The Coastal League of Kenya condemned Uganda.", ["ACCUSE Coastal League of Kenya > UGA"]),
    ("The Green Coast Movement condemned Norway.", ["ACCUSE Green Coast Movement > NOR"]),
    ("Five members of the New Harvest Party were arrested in Minsk.",
     ["COERCE > New Harvest Party"]),
    ("A KLM spokesman in Lusaka condemned Peru.", ["ACCUSE KLM > PER"]),
    ("Some forty Black Heron guerrillas attacked Peruvian soldiers.",
     ["ASSAULT Black Heron > PER:MIL"]),
]


@pytest.mark.parametrize(("text", "events"), BODIES)
def test_a_body_bears_its_whole_name(told: Told, text: str, events: list[str]) -> None:
    assert told(text) == events
