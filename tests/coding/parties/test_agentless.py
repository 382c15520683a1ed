"""Who did what a passive tells without an agent."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Paris hit back on Wednesday. Two Malian diplomats were declared personae non gratae.",
         "SANCTION FRA > MLI"),
        ("Ten students were arrested in Lima in a raid by Chilean police.",
         "COERCE CHL:COP > PER:EDU"),
        ("A month later the sanctions of the European Union on Chad were reimposed.",
         "SANCTION EU > TCD"),
        (("Kenya and Uganda signed a ceasefire protocol on Monday. Troops and heavy weapons are to "
          "be pulled back from the border."), "CONCEDE KEN+UGA >"),
    ],
)
def test_a_raid_or_the_sentence_before_names_him(told: Told, text: str, line: str) -> None:
    assert line in told(text)


def test_an_agent_that_is_told_goes_before(told: Told) -> None:
    text = "Paris hit back on Wednesday. Two Malian diplomats were expelled by Peru."
    assert "SANCTION PER > MLI" in told(text)


def test_what_is_no_envoy_may_be_hit_by_anybody(told: Told) -> None:
    text = "Paris hit back on Wednesday. Two Malian soldiers were killed."
    assert not any(line.startswith("ASSAULT FRA") for line in told(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chile's foreign minister announced that two Bolivian diplomats had been expelled.",
         "SANCTION CHL > BOL"),
        ("The Kenyan police chief said that the opposition leader would be freed on Sunday.",
         "CONCEDE KEN:COP > KEN:OPP"),
        ("A Lagos court jailed the editor for a year, and two reporters were acquitted.",
         "CONCEDE NGA:JUD > NGA:MED"),
    ],
)
def test_who_rules_announces_what_he_does_and_a_court_judges_all(
    told: Told, text: str, line: str
) -> None:
    assert line in told(text)


def test_who_only_says_that_somebody_was_hurt_has_not_done_it(told: Told) -> None:
    text = "The Kenyan army announced that five farmers had been killed."
    assert "ASSAULT > KEN:AGR" in told(text)


def test_an_envoy_is_summoned_by_whose_ministry_it_is(told: Told) -> None:
    text = "The Kenyan ambassador was summoned to the foreign ministry in Oslo."
    assert told(text) == ["ACCUSE NOR > KEN"]


def test_the_agent_of_a_later_clause_with_its_own_subject_is_its_own(told: Told) -> None:
    text = "The Kenyan envoy was summoned to the ministry in Oslo, and a hut was burned by Chad."
    assert told(text)[0] == "ACCUSE NOR > KEN"
    text = "Two farmers from Kenya were killed and six were wounded by Chad."
    assert told(text)[0] == "ASSAULT TCD > KEN:AGR"
