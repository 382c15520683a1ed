"""By which means."""

from collections.abc import Callable

import pytest

from multivector.coding.vocabulary import read_words
from multivector.domain import Event, vocabulary

Only = Callable[..., Event]

MODES = [
    ("Kenya attacked Somalia with drones.", "drone"),
    ("Kenyan jets bombed Somalia.", "aerial"),
    ("Kenyan police shot a Somali trader.", "firearms"),
    ("Kenyan police fired tear gas at Somali students.", "crowd-control"),
    ("Rebels shelled Somali troops.", "heavy-weapons"),
    ("A suicide bomber attacked Somali troops.", "suicide-attack"),
    ("Rebels kidnapped a Danish nun.", "abduct"),
    ("Soldiers tortured a Danish nun.", "torture"),
    ("Kenya arrested a Danish nun.", "arrest"),
    ("Kenya deported a Danish nun.", "deport"),
    ("Kenya seized a Danish ship.", "seize"),
    ("Kenya banned a Danish newspaper.", "censor"),
    ("Hackers of the Danish army attacked Kenyan servers.", "cyber"),
    ("The Danish premier visited Kenya.", "visit"),
    ("The Danish premier phoned the Kenyan president.", "phone"),
    ("Denmark mediated between Kenya and Somalia.", "third-party"),
    ("Danish workers went on strike.", "strike"),
    ("Danish farmers blocked a motorway.", "obstruct"),
    ("Danish students marched on parliament.", "demo"),
    ("Danish prisoners went on hunger strike.", "hunger"),
    ("Denmark expelled a Kenyan diplomat.", "expel"),
    ("A Danish court convicted a Kenyan spy.", "convict"),
    ("Denmark imposed sanctions on Kenya.", "discontinue"),
    ("Denmark condemned Kenya.", "disapprove"),
    ("Denmark accused Kenya of fraud.", "allege"),
    ("Danish police are investigating a Kenyan bank.", "investigate"),
    ("Denmark asked Kenya for help.", "assist"),
    ("Denmark urged Kenya to hold talks with Somalia.", "meet"),
    ("Denmark urged Kenya to release the nun.", "yield"),
    ("Denmark urged Kenya to change the law.", "change"),
    ("Denmark refused to meet the Kenyan envoy.", "meet"),
    ("Denmark refused to give a loan to Kenya.", "assist"),
    ("Denmark threatened to invade Kenya.", "violence"),
    ("Denmark threatened Kenya with sanctions.", "restrict"),
    ("Denmark threatened to expel Kenyan diplomats.", "expel"),
    ("Denmark withdrew its troops from Kenya.", "withdraw"),
    ("Denmark freed two Kenyan prisoners.", "release"),
    ("The Danish premier resigned.", "resign"),
    ("Danish rebels laid down their arms.", "disarm"),
    ("Denmark massed troops on the Kenyan border.", "troops"),
    ("Denmark tested a missile.", "weapons"),
    ("Denmark thanked Kenya.", None),
    ("Denmark invaded Kenya.", None),
]


@pytest.mark.parametrize(("text", "mode"), MODES)
def test_the_words_of_an_act_tell_its_mode(only: Only, text: str, mode: str | None) -> None:
    assert only(text).mode == mode


def test_the_means_of_one_act_are_not_those_of_another(only: Only) -> None:
    text = "Denmark invaded Kenya while Norwegian jets bombed Somalia."
    assert only(text, "invaded").mode is None
    assert only(text, "bombed").mode == "aerial"


def test_the_words_for_modes_name_modes_of_plover() -> None:
    for event_type, modes in read_words("en", "modes.yaml").items():
        assert set(modes) <= set(vocabulary().types[event_type].modes)
