import pytest

from multivector.domain import CausalLink, LinkKind, Span


def _link(sign: int) -> CausalLink:
    return CausalLink(
        Span("d", 0, 5), Span("d", 9, 12), sign, LinkKind.NECESSARY, conditional=False,
        said_by=None, evidence=Span("d", 0, 12),
    )


@pytest.mark.parametrize("sign", [-1, 1])
def test_more_of_a_cause_brings_more_or_less_of_its_effect(sign: int) -> None:
    assert _link(sign).sign == sign


@pytest.mark.parametrize("sign", [0, 2, -7])
def test_an_arrow_without_a_sign_is_none(sign: int) -> None:
    with pytest.raises(ValueError, match=r"\+1 or -1"):
        _link(sign)


def test_the_kinds_are_written_as_in_the_gold() -> None:
    assert {kind.value for kind in LinkKind} == {
        "cause", "enabling", "necessary condition", "moderating",
    }
