"""Several parties in one phrase."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

LISTS = [
    (("Members of the Commonwealth of Independent States - Russia, Armenia, Belarus and Tajikistan "
      "- concluded a treaty in Rome."), "SUPPORT ARM & BLR & RUS & TJK"),
    ("The Kenyan premier met William Ruto of Kenya and President Bola Tinubu of Nigeria.",
     "CONSULT KEN & NGA"),
    ("Chad and Niger, two former French colonies that have signed a treaty, are poor.",
     "SUPPORT NER & TCD"),
    ("Chad, a former French colony that has signed a treaty with Mali, is poor.",
     "SUPPORT MLI & TCD"),
    ("Chad and Mali put their names to an accord and a map with Niger.", "SUPPORT MLI & NER & TCD"),
]


@pytest.mark.parametrize(("text", "event"), LISTS)
def test_all_of_a_list_take_part(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


def test_an_onlooker_takes_no_part(told: Told) -> None:
    text = "Chad and Mali opened a railway, with the Nigerian premier among the guests."
    assert told(text) == ["COOPERATE MLI & TCD"]


def test_who_is_carried_is_attacked(told: Told) -> None:
    text = "Rebels opened fire on a car carrying Malian soldiers near the Chadian town of Bol."
    assert told(text) == ["ASSAULT TCD:REB > MLI:MIL"]


def test_a_name_taken_for_an_adverb_is_an_object(told: Told) -> None:
    text = "Chad dismissed as absurd the charge that its army had invaded Sudan."
    assert told(text) == ["ASSAULT TCD:MIL > SDN denied"]
