import pytest

from multivector.coding.claims.cues import load_cues
from multivector.coding.claims.stances import load_stances
from multivector.coding.russian.claims.prefilter import RussianClaimPrefilter
from multivector.coding.russian.models import load_russian


@pytest.fixture(scope="module")
def prefilter() -> RussianClaimPrefilter:
    return RussianClaimPrefilter(load_cues("ru"), load_stances("ru"), load_russian().analyzer)


@pytest.mark.parametrize(("sentence", "passes"), [
    ("Министр подчёркивал, что мост цел.", True),
    ("Слова министра услышали.", True),
    ("Песков: мост цел", True),
    ("Это предательство.", True),
    ("Мост якобы рухнул.", True),
    ("Поезд прибыл утром.", False),
])
def test_what_can_hold_a_claim_passes(
    prefilter: RussianClaimPrefilter, sentence: str, *, passes: bool
) -> None:
    assert prefilter.passes(sentence) is passes
