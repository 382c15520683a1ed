"""Whom a condition names: who could end a refusal or avert a threat."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kenya refused to return until Uganda pays.", "REJECT KEN > UGA"),
        ("Kenya will not lift the ban until Uganda pays.", "REJECT KEN > UGA"),
        ("Malawian guards will not end the strike until the government pays.",
         "REJECT MWI:COP > MWI"),
        ("Peru will not lift the curfew if Bolivia does not free the miners.",
         "REJECT PER > BOL"),
        ("Chad closed its ports to make Mali drop a project.", "COERCE TCD > MLI"),
        ("Mali threatened to close the border unless Niger pays.", "THREATEN MLI > NER"),
    ],
)
def test_who_is_to_act_first_is_the_one_meant(told: Told, text: str, event: str) -> None:
    assert event in told(text)


def test_who_is_named_outright_goes_before_who_a_condition_names(told: Told) -> None:
    lines = told("Mali threatened to bomb Chad unless Niger pays.")
    assert any(line.startswith("THREATEN MLI > TCD") for line in lines)


def test_a_condition_of_ones_own_concerns_nobody(told: Told) -> None:
    lines = told("Kenya refused to return until Kenya has held its vote.")
    assert any(line.strip() in ("REJECT KEN >", "REJECT KEN > KEN") for line in lines)


def test_a_strike_ends_towards_those_with_whom_it_was_settled(told: Told) -> None:
    lines = told("Kenyan nurses ended their strike after talks with the Ugandan health minister.")
    assert "CONCEDE KEN:HLH > UGA" in lines
    text = "Kenyan dockers ended a strike on Friday after the port operator agreed to raise wages."
    assert "CONCEDE KEN:LAB > KEN:BUS" in told(text)
    text = "Chilean miners suspended a strike to allow talks with the labour minister."
    assert "CONCEDE CHL:LAB > CHL" in told(text)
    assert told("Kenyan nurses ended their strike after two weeks.") == [
        "CONCEDE KEN:HLH >", "PROTEST KEN:HLH >",
    ]


def test_a_thing_held_up_is_not_whom_it_is_to_move(told: Callable[..., list[str]]) -> None:
    text = "N'Djamena is holding up freight trains to make Niger drop a dam project."
    assert told(text) == ["COERCE TCD > NER ongoing"]


def test_to_whom_something_is_to_be_done_is_told_too(told: Told) -> None:
    lines = told("Togolese miners will not end their strike before the Malian minister is sacked.")
    assert "REJECT TGO:LAB > MLI" in lines


def test_who_could_end_a_threat_goes_before_what_it_is_about(told: Told) -> None:
    text = "Greek farmers threatened to close the road to Bulgaria if the government does not resign."
    assert "THREATEN GRC:AGR > GRC" in told(text)


def test_who_protests_to_demand_something_does_it_to_whom_he_demands_it_of(told: Told) -> None:
    text = "Thousands rallied in Kyiv, demanding that Russia free the sailors."
    assert "PROTEST UKR:CVL > RUS" in told(text)
