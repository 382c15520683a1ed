from collections.abc import Callable

import pytest

from multivector.domain import Claim

Claims = Callable[..., list[Claim]]

# Text, party, sign of the stance of the first claim towards it.
STANCES = [
    ("Chad said that Sudan humiliated Niger.", "SDN", -1),
    ("Chad said that Sudan courted Niger.", "NER", 1),
    ("Chad said that Niger was humiliated by Sudan.", "SDN", -1),
    ("Chad said that Sudan was a reliable partner.", "SDN", 1),
    ("Chad depicted Sudan as a threat.", "SDN", -1),
    ("Chad called Sudan a liar.", "SDN", -1),
    ("Chad warned that Sudan was arming.", "SDN", -1),
    ("Chad spoke of the greed of Sudan.", "SDN", -1),
    ("Chad warned of a league under Sudanese and Libyan auspices.", "LBY", -1),
    ("Chad said that increasing ties with Sudan was a priority.", "SDN", 1),
    ("Chad threatened to bomb Sudan's ports.", "SDN", -1),
    ("Chad expressed its gratitude to Sudan.", "SDN", 1),
    ("Chad said that it respected Sudan.", "SDN", 1),
    # Negation, denial and distance turn a word round.
    ("Chad said that Sudan was not a threat.", "SDN", 1),
    ("Chad said that Sudan was neither weak nor greedy.", "SDN", 1),
    ("Chad said that Sudan was hardly a reliable partner.", "SDN", -1),
    ("Chad denied that Sudan was an aggressor.", "SDN", 1),
    ("Chad doubts that Sudan is a reliable partner.", "SDN", -1),
    ("Chad said that Sudan was a so-called friend.", "SDN", -1),
    ("Chad said that Sudan was an unreliable partner.", "SDN", -1),
    ("Chad described Sudan as a loyal servant.", "SDN", -1),
]


@pytest.mark.parametrize(("text", "party", "sign"), STANCES)
def test_the_stance_of_a_claim_has_the_sign_of_its_words(
    claims: Claims, text: str, party: str, sign: int
) -> None:
    claim = claims(text)[0]
    value = dict(claim.stance)[party]
    assert value * sign > 0, dict(claim.stance)
    assert claim.expressions


@pytest.mark.parametrize("text", [
    "Chad said that Sudan had bombed Niger.",
    "Chad said that the war in Sudan went on.",
    "Chad said that Sudan's family law was new.",
])
def test_a_report_of_deeds_is_no_stance_of_the_words(claims: Claims, text: str) -> None:
    assert all(value == 0 for _, value in claims(text)[0].stance)


def test_nobody_takes_a_stance_towards_himself(claims: Claims) -> None:
    [claim] = claims("Chad said that Chad was a reliable partner.")
    assert "TCD" not in dict(claim.stance)


def test_our_relations_are_with_whom_the_text_named_last(claims: Claims) -> None:
    claim = claims("Chad turned to Niger. “Our relations are excellent,” Chad's envoy said.")[-1]
    assert dict(claim.stance) == {"NER": 1.0}
    assert claim.registers == ("warmth",)


def test_a_deed_to_come_is_a_threat_and_a_past_one_is_none(claims: Claims) -> None:
    assert "threat" in claims("Chad said that Sudan would pay for the raid.")[0].registers
    assert "threat" not in claims("Chad said that Sudan paid for the grain.")[0].registers


def test_the_weightiest_words_come_first(claims: Claims) -> None:
    text = "Chad mocked Sudan as a fallen kingdom of warm words."
    claim = claims(text)[0]
    assert claim.expressions[0].cut(text) == "mocked"
    assert "ridicule" in claim.registers
