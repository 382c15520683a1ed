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
