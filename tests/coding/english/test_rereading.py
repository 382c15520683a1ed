"""Headlines whose verb the tagger takes for a noun are read again with a plainer one."""

from collections.abc import Callable

import pytest

from multivector.coding.english.rereading import find_patch, find_stand_ins
from multivector.coding.models import load_english

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad and Niger Sign Water Pact", "SUPPORT NER & TCD"),
        ("Ghana's Mahama sacks entire cabinet", "SANCTION GHA > GHA"),
        ("Zambia pledges troops for Congo mission", "AGREE ZMB > COD"),
        ("Russia thanks Qatar for mediation", "SUPPORT RUS > QAT"),
        ("Bolivian Miners Demand Minister's Resignation", "REQUEST BOL:LAB > BOL"),
    ],
)
def test_the_verb_is_found(told: Told, text: str, line: str) -> None:
    assert line in told(text)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Chad and Niger sign water pact", ["sign"]),
        ("UN chief pleads for Gaza truce", ["pleads"]),
        ("Iran sanctions relief plan", []),  # a noun before a noun
        ("Kenya coffee output seen rising", []),
        ("The premier thanks Chad.", []),  # no headline
        ("Chad frees envoy as rebels sign pact", []),  # it has its verb
    ],
)
def test_what_may_be_the_verb(text: str, verbs: list[str]) -> None:
    found = list(find_stand_ins(load_english()(text)))
    assert [stand_in.word for stand_in in found] == verbs
    assert all(len(stand_in.put_into(text)) == len(text) for stand_in in found)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Saudi, Iranian ministers hold talks", "CONSULT IRN & SAU"),
        ("Chad, Mali Troops Train Together", "COOPERATE MLI:MIL & TCD:MIL"),
        ("Nurses on strike in Zimbabwe", "PROTEST ZWE:HLH >"),
        ("Six dead in Aden car bombing", "ASSAULT > YEM:CVL"),
        ("Bulgaria and North Macedonia ink accord", "SUPPORT BGR & MKD"),
        ("Iran Test-Fires New Rocket", "MOBILIZE IRN >"),
    ],
)
def test_what_is_left_out_is_put_in(told: Told, text: str, line: str) -> None:
    assert line in told(text)


@pytest.mark.parametrize(
    ("text", "put"),
    [
        ("Greece, Turkey agree truce", "Greece and Turkey agree truce"),
        ("Rebels ready for talks", "Rebels are ready for talks"),
        ("Six dead in blast", "Six killed in blast"),
        ("Paris, France hosts summit", None),
        ("Six dead in flood", None),
        ("The rebels, Chad says, are ready for talks.", None),
    ],
)
def test_a_patch_keeps_places(text: str, put: str | None) -> None:
    patch = find_patch(load_english()(text))
    assert (patch and patch.put_into(text)) == put
    if patch is not None and put is not None:
        places = [patch.place_before(place) for place in range(len(put))]
        assert places == sorted(places)
        assert all(
            put[new] == text[old] for new, old in enumerate(places) if not patch.is_from(new)
        )
