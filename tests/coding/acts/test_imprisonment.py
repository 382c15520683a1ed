"""A conviction to prison is an arrest as well."""

from collections.abc import Callable

Told = Callable[..., list[str]]


def test_whoever_is_sentenced_to_prison_is_also_held(told: Told) -> None:
    lines = told("A court in Kenya sentenced 73 smugglers to up to 18 years in prison.")
    assert lines == ["SANCTION KEN:JUD > KEN:CRM", "COERCE KEN:JUD > KEN:CRM"]


def test_a_fine_is_no_arrest(told: Told) -> None:
    lines = told("A court in Kenya found 73 smugglers guilty and fined them.")
    assert not any(line.startswith("COERCE KEN:JUD") for line in lines)


def test_a_suspended_sentence_is_no_arrest(told: Told) -> None:
    lines = told("A court in Kenya sentenced a smuggler to a suspended prison term.")
    assert not any(line.startswith("COERCE") for line in lines)
