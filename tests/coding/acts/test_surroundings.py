"""What stands around a word: particles that are none, and particles out of place."""

from collections.abc import Callable

Told = Callable[..., list[str]]


def test_a_day_is_no_particle(told: Told) -> None:
    assert told("The emir of Qatar on Tuesday called the Sudanese president.") == [
        "CONSULT QAT & SDN"
    ]


def test_whom_one_calls_is_whom_one_speaks_to(told: Told) -> None:
    assert "CONSULT QAT & SDN" in told(
        "The emir of Qatar called the Sudanese president on Saturday to thank Oman."
    )

def test_what_is_done_is_told_before_an_empty_word(told: Told) -> None:
    assert told("Algeria ended its mediation efforts between Mali and the Chadian rebels.") == [
        "SANCTION DZA > MLI+TCD:REB"
    ]
