"""When an act was."""

from collections.abc import Callable

import pytest

from multivector.coding.coder import Coded
from multivector.domain import DateInterval, Event, Status

Only = Callable[..., Event]
Told = Callable[..., list[str]]

DATED = [
    ("Kenya invaded Somalia on Monday.", "inva", "2025-10-20"),
    ("On Monday Kenya invaded Somalia.", "inva", "2025-10-20"),
    ("Kenya on Monday invaded Somalia.", "inva", "2025-10-20"),
    ("Kenya invaded Somalia on 3 May 2025.", "inva", "2025-05-03"),
    ("On 3 May 2025 Chad recalled its ambassador from Sudan.", "recall", "2025-05-03"),
    ("Iraq invaded Kuwait in August 1990.", "invade", "1990-08"),
    ("Chile condemned Peru on Monday and praised Cuba on Tuesday.", "condemn", "2025-10-20"),
    ("Chile condemned Peru on Monday and praised Cuba on Tuesday.", "praise", "2025-10-21"),
    ("Peru, which invaded Ecuador in 1995, thanked Bolivia on Friday.", "inva", "1995"),
    ("Peru, which invaded Ecuador in 1995, thanked Bolivia on Friday.", "thank", "2025-10-17"),
    ("Chad said on Tuesday that Sudan had invaded Libya on Sunday.", "inva", "2025-10-19"),
    ("Togo condemned Monday's attack on Ghana by rebels.", "attack", "2025-10-20"),
    ("The attack on Ghana by rebels in 2024 was short.", "attack", "2024"),
    ("Egypt and Sudan held talks in Rome yesterday.", "talks", "2025-10-22"),
    ("Egypt invaded Libya.", "inva", "?"),
    ("Egypt invaded Libya, and Chad will meet Mali in August.", "inva", "?"),
    ("Egypt expelled envoys in March 2024 and again in April 2025.", "expel", "2024-03"),
    ("In 2016 Egypt invaded Libya, and in May 2017 it left.", "inva", "2016"),
    ("Mali and Togo met on Wednesday. A week later Mali condemned Chad.", "condemned", "?"),
    ("In late November Chad signed a pact with Mali.", "signed", "2024-11-20/2024-11-30"),
    ("It was in May 2009, long before the war, that Chad apologised to Mali.", "apolog", "2009-05"),
    ("Chad's minister, in office since 2018, visited Mali on Monday.", "visit", "2025-10-20"),
    ("Chad slapped a duty on Malian goods in May, to which Mali replied that it condemned Chad.",
     "condemned", "2025-05"),
    ("Chad, which borders Libya and expelled its envoy, met Malian ministers in May.", "expel", "?"),
    ("On the birthday of the republic, proclaimed on 1 October 1949, Chad condemned Mali.",
     "condemn", "?"),
    ("The famine was declared on 20 May; within a week Egypt had condemned Chad.", "condemn",
     "2025-05-20/2025-05-27"),
    ("2019. In February, Chad expelled Mali's envoy.", "expelled", "2019-02"),
    ("In August Kenya said that it would recognise Kosovo.", "recognise", "2025-08"),
    ("Egypt suspended its talks with Chad last November, until 2028.", "suspend", "2024-11"),
    ("After Chad had condemned Peru in August, Mali praised Togo.", "praise", "2025-08"),
    ("Kenya plans to send troops to Chad in the spring.", "send", "2026-03-01/2026-05-31"),
    ("Kenya sent troops to Chad in the spring.", "sent", "2025-03-01/2025-05-31"),
    ("Chad fled talks on Wednesday, a day after Sudan invaded Libya.", "inva", "2025-10-21"),
    ("Egypt praised Chad six days after the attack on Libya.", "attack", "2025-10-17"),
    ("Egypt praised Chad 99999999999 days after the attack on Libya.", "attack", "?"),
    ("On Monday Chad praised Sudan, and Niger condemned Libya.", "condemned", "2025-10-20"),
    ("Chad praised Sudan on Monday, which had invaded Libya.", "inva", "?"),
    ("Chad and Sudan signed a pact on Monday in Rome, where they chose Libya as mediator.",
     "chose", "2025-10-20"),
    ("Egypt invaded Libya this year.", "inva", "2025-01-01/2025-10-23"),
]


@pytest.mark.parametrize(("text", "word", "when"), DATED)
def test_an_act_has_the_date_that_hangs_on_it(
    only: Only, text: str, word: str, when: str
) -> None:
    assert str(only(text, word).date) == when


def test_an_undated_text_dates_only_what_names_its_year(only: Only) -> None:
    assert str(only("Kenya invaded Somalia on Monday.", published=None).date) == "?"
    assert str(only("Kenya invaded Somalia on 3 May 2025.", published=None).date) == "2025-05-03"


def test_what_a_text_tells_could_be_known_from_its_day(only: Only) -> None:
    event = only("Kenya invaded Somalia on Monday.", published="2025-10-23")
    assert str(event.known_at) == "2025-10-23"


@pytest.mark.parametrize(
    ("text", "event", "when"),
    [
        ("Spain and Portugal sign a treaty on 5 November.", "AGREE ESP & PRT", "2025-11-05"),
        ("Spain and Portugal will sign a treaty tomorrow.", "AGREE ESP & PRT", "2025-10-24"),
        ("The French president visits Ghana next week.", "AGREE FRA > GHA",
         "2025-10-27/2025-11-02"),
        ("The French president will visit Ghana on Monday.", "AGREE FRA > GHA", "2025-10-27"),
    ],
)
def test_what_is_dated_ahead_is_a_plan(
    only: Only, told: Told, text: str, event: str, when: str
) -> None:
    assert told(text) == [event]
    assert str(only(text).date) == when


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Iraq invaded Kuwait in 1990.", Status.HISTORICAL),
        ("Iraq invaded Kuwait 35 years ago.", Status.HISTORICAL),
        ("Iraq invaded Kuwait in 2025.", Status.HAPPENED),
        ("Iraq invaded Kuwait last month.", Status.HAPPENED),
    ],
)
def test_what_is_long_past_is_historical(only: Only, text: str, status: Status) -> None:
    assert only(text).status is status


def test_a_deed_of_its_own_day_is_no_history(only: Only) -> None:
    assert only("Iraq invaded Kuwait in 1990.", published="1990-08-03").status is Status.HAPPENED


@pytest.mark.parametrize(
    "text",
    [
        "Kenya sent 2000 soldiers to Haiti.",
        "Israel violated UN Resolution 1701 on Lebanon.",
        "Police arrested 1989 protesters in Lima.",
    ],
)
def test_a_number_makes_no_history(only: Only, text: str) -> None:
    event = only(text)
    assert (event.status, str(event.date)) == (Status.HAPPENED, "?")


def test_a_text_of_the_first_day_of_all_is_dated_like_others(
    code: Callable[..., Coded],
) -> None:
    (event,) = code("Iraq invaded Kuwait in 1990.", "0001-01-01").events
    assert event.date == DateInterval.parse("1990")
