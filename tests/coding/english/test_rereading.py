"""Headlines whose verb the tagger takes for a noun are read again with a plainer one."""

from collections.abc import Callable

import pytest

from multivector.coding.english.rereading import find_stand_ins
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
