from collections.abc import Callable
from datetime import date
from typing import Any

from tests.measures.ties import WithItems, record_of, tie

from multivector.measures import Options, Period
from multivector.measures.pole_amounts import Amount, read_acts, read_ties
from multivector.measures.poles import poles_of
from multivector.worlds import World

Make = Callable[..., dict[str, Any]]
YEARLY = Options(by=Period.YEAR)
POLES = poles_of(YEARLY, ("RUS", "USA", "CHN"))


def acts(*events: dict[str, Any], options: Options = YEARLY) -> dict[tuple[str, str, str], Amount]:
    found = read_acts(record_of([], events), options, POLES)
    return {(one.party, one.dimension, one.pole): one for one in found}


def test_an_act_counts_once_for_a_state_and_a_pole_whoever_acts(event: Make) -> None:
    found = acts(
        event("KAZ KAZ:MIN", "RUS", "AGREE", "2024-03-01", reciprocal=True),
        event("RUS", "KAZ", "ACCUSE", "2024-04-01"),
    )
    one = found["KAZ", "diplomatic", "RUS"]
    assert (one.acts, one.conflicts, one.amount, len(one.events)) == (1, 1, 1.0, 2)
    assert set(found) == {("KAZ", "diplomatic", "RUS")}


def test_dimensions_of_acts(event: Make) -> None:
    found = acts(
        event("KAZ", "RUS", "CONSULT", "2024-03-01"),
        event("KAZ:MIL", "RUS:MIL", "COOPERATE", "2024-03-02"),
        event("KAZ", "USA", "COOPERATE", "2024-03-03", contexts=("military",)),
        event("CHN", "KAZ", "AID", "2024-03-04"),
        event("CHN", "KAZ", "AGREE", "2024-03-05", contexts=("natural_resource",)),
        event("RUS", "KAZ", "MOBILIZE", "2024-03-06"),
    )
    assert {(dimension, pole): (one.acts, one.conflicts)
            for (_, dimension, pole), one in found.items()} == {
        ("diplomatic", "RUS"): (1, 0), ("military", "RUS"): (1, 1), ("military", "USA"): (1, 0),
        ("economic", "CHN"): (2, 0),
    }


def test_media_and_words_do_not_count_unless_asked_for(event: Make) -> None:
    events = [event("KAZ:MED", "RUS", "ACCUSE", "2024-03-01"),
              event("KAZ", "RUS", "ASSAULT", "2024-03-02", said="UKR")]
    assert acts(*events) == {}
    asked = YEARLY.but(wide=True, include_said=True)
    assert len(acts(*events, options=asked)) == 2


def test_members_count_for_a_pole_only_while_they_are_members(world: World, event: Make) -> None:
    options = Options(by=Period.YEAR, world=world)
    record = record_of([], [event("KAZ", "HUN", "CONSULT", "2003-05-01"),
                            event("KAZ", "HUN", "CONSULT", "2005-05-01")])
    found = list(read_acts(record, options, poles_of(options, ("EU", "RUS"))))
    assert [(one.party, one.pole, one.period) for one in found] == [
        ("KAZ", "EU", date(2005, 1, 1)),
    ]


def test_a_tie_of_a_year_lies_in_each_of_its_months() -> None:
    record = record_of([tie("trade", "KAZ", "RUS", 2022, 30.0), tie("arms", "USA", "KAZ", 2022, 2)])
    asked = Options(by=Period.MONTH, since=date(2022, 11, 15))
    found = [(one.period.month, one.dimension, one.source, one.pole, one.amount)
             for one in read_ties(record, asked, POLES) if one.party == "KAZ"]
    assert found == [
        (11, "military", "arms", "USA", 2.0), (11, "economic", "trade", "RUS", 30.0),
        (12, "military", "arms", "USA", 2.0), (12, "economic", "trade", "RUS", 30.0),
    ]


def test_a_state_counts_the_trade_that_it_reports_itself() -> None:
    record = WithItems([
        tie("trade", "KAZ", "RUS", 2022, 30.0, item="export reported by KAZ"),
        tie("trade", "KAZ", "RUS", 2022, 33.0, item="import reported by RUS"),
        tie("trade", "RUS", "KAZ", 2022, 10.0, item="import reported by KAZ"),
        tie("trade-share", "RUS", "CHN", 2022, 40.0, item="exports"),
    ])
    found = {(one.party, one.source, one.pole): one.amount
             for one in read_ties(record, YEARLY, POLES)}
    assert found == {("KAZ", "trade", "RUS"): 40.0, ("RUS", "trade-share", "CHN"): 40.0}


def test_ties_that_could_not_be_known_are_left_out() -> None:
    record = record_of([tie("trade", "KAZ", "RUS", year, 1.0) for year in (2021, 2022)])
    asked = Options(by=Period.YEAR, as_of=date(2022, 6, 1))
    assert {one.period.year for one in read_ties(record, asked, POLES)} == {2021}
