"""Words that look like an act and are part of something else."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("Norway must keep ships off Iceland in order to protect the cod.", "REQUEST"),
        ("The Baltic alliance has agreed to train Ukraine's pilots.", "SUPPORT"),
        ("Chad froze its part in the alliance with Niger.", "SUPPORT"),
        ("Kenyan church groups supported the accusations against Uganda.", "SUPPORT"),
        ("Four members of the Alliance For Renewal fled Togo.", "SUPPORT"),
        ("Chinese riot police patrolled Lhasa.", "PROTEST"),
        ("Kenya praised its port as meeting global rules.", "CONSULT"),
        ("Ties between Japan and South Korea are full of talk about spring.", "CONSULT"),
    ],
)
def test_part_of_an_idiom_or_a_name_is_no_act(told: Told, text: str, unsaid: str) -> None:
    assert not any(line.startswith(unsaid) for line in told(text))


def test_an_alliance_with_somebody_is_an_act(told: Told) -> None:
    assert "SUPPORT MLI & TCD" in told("Chad formed an alliance with Mali.")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Oman condemned what it called an act of piracy by Chad.", ["ACCUSE OMN >"]),
        ("Chad and Niger met last March.", ["CONSULT NER & TCD"]),
    ],
)
def test_how_one_puts_it_and_when_it_was_is_no_act(
    told: Told, text: str, events: list[str]
) -> None:
    assert told(text) == events
