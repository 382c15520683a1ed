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


def test_a_demand_that_tells_what_follows_otherwise_is_a_threat(told: Told) -> None:
    assert told("Mali must free the men or lose its seat, the African Union said.") == [
        "THREATEN AU > MLI"
    ]
    assert told("Mali must open or close the road, the African Union said.") == ["REQUEST AU > MLI"]


def test_what_is_joint_is_done_by_all(told: Told) -> None:
    assert told("Czech and Polish police started a joint hunt.") == ["COOPERATE CZE:COP & POL:COP"]


def test_what_something_is_described_as_is_told(told: Told) -> None:
    assert told("Norway described the Latvian plan as irresponsible.") == ["ACCUSE NOR > LVA"]
    assert told("Peru described the Chilean move as unacceptable.") == ["ACCUSE PER > CHL"]


def test_those_of_whom_one_tells_the_number_are_the_subject(told: Told) -> None:
    text = "Dozens of Fijian peacekeepers began deploying to Haiti on Monday."
    assert told(text) == ["AID UN > HTI"]


def test_what_opens_a_phrase_before_the_verb_is_no_particle_of_it(told: Told) -> None:
    text = "In Rome, where he dined with the Chilean premier, Peru's king gave a speech."
    assert not any(event.startswith("CONCEDE") for event in told(text))
    assert "CONCEDE PER > CHL" in told("Peru's king gave in to Chile.")
