"""Verbs have their objects back."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Bahraini security forces used birdshot against mourners.", "ASSAULT BHR:COP > BHR:CVL"),
        (("Kidnappers in the Niger Delta let go three Filipino workers after their company paid."),
         "RETREAT NGA:UAF > PHL:LAB"),
        (("The talks, fixed for May, were called off by Chad after Niger had opened, on the 13th, its "
          "bombardment of Chadian villages."), "ASSAULT NER > TCD:CVL"),
        ("On Monday Kenya's president called Mahamat Saleh, the prime minister of Chad.",
         "CONSULT KEN & TCD"),
        ("Ukrainian drones set two Russian storage tanks ablaze.", "ASSAULT UKR:MIL > RUS:BUS"),
    ],
)
def test_the_object_is_the_verbs(told: Told, text: str, event: str) -> None:
    assert event in told(text)
