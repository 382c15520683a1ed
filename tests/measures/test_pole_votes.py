from datetime import date

import pytest
from tests.measures.ties import record_of, tie

from multivector.measures import Options, Period
from multivector.measures.pole_votes import read_pole_votes
from multivector.measures.poles import poles_of

CAST = {"KAZ": "yynnyayn", "RUS": "yynnyaya", "USA": "nnyynnny", "UZB": "yynnyynn"}
VALUES = {"y": 1.0, "a": 0.0, "n": -1.0}


def votes() -> list[dict[str, object]]:
    return [
        tie("vote", voter, f"UNGA {number}", 2021, VALUES[vote], unit="vote",
            day=date(2021, 3 if number < 4 else 5, 1 + number))
        for voter, cast in CAST.items() for number, vote in enumerate(cast)
    ]


def test_only_agreement_beyond_chance_is_a_tie() -> None:
    options = Options(by=Period.YEAR)
    found = {
        (one.party, one.pole): one.amount
        for one in read_pole_votes(record_of(votes()), options, poles_of(options, ("RUS", "USA")))
    }
    assert set(found) == {("KAZ", "RUS"), ("UZB", "RUS")}
    assert 0 < found["UZB", "RUS"] < found["KAZ", "RUS"] < 1


def test_the_votes_of_a_year_count_in_its_months_up_to_the_last() -> None:
    options = Options(by=Period.MONTH, since=date(2021, 2, 1), parties=("KAZ",), evidence=3)
    found = [
        one for one in read_pole_votes(record_of(votes()), options,
                                       poles_of(options, ("RUS", "USA")))
        if one.party == "KAZ"
    ]
    assert [one.period.month for one in found] == [2, 3, 4, 5]
    assert len({one.amount for one in found}) == 1
    assert all(len(one.ties) == 3 for one in found)


@pytest.mark.parametrize(("by", "starts"), [
    (Period.ALL, [date(1, 1, 1)]), (Period.QUARTER, [date(2021, 1, 1), date(2021, 4, 1)]),
])
def test_periods_begin_where_those_of_acts_do(by: Period, starts: list[date]) -> None:
    options = Options(by=by)
    found = read_pole_votes(record_of(votes()), options, poles_of(options, ("RUS", "USA")))
    assert sorted({one.period for one in found}) == starts
