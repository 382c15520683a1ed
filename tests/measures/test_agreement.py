from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from multivector.domain import UsageError
from multivector.measures import Options, Period
from multivector.measures.agreement import agreement_from_votes, agreement_of
from multivector.measures.scaling import VOTES
from multivector.measures.vote_ties import TIE

# Ten roll calls, by hand. Both voted on all of them: seven alike (one no, two abstentions, four
# yes), two where one of them abstained, one yes against no.
ONE = (-1, 0, 0, 1, 1, 1, 1, 0, 1, -1)
OTHER = (-1, 0, 0, 1, 1, 1, 1, 1, 0, 1)


def votes(**cast: tuple[int | None, ...]) -> pa.Table:
    return pa.Table.from_pylist([
        {"roll_call": f"R{number}", "item": None, "day": date(2020 + number // 10, 5, 1),
         "voter": voter, "vote": vote, "tie": f"{voter}-{number}"}
        for voter, all_cast in cast.items()
        for number, vote in enumerate(all_cast) if vote is not None
    ], schema=VOTES.append(TIE))


def test_a_case_computed_by_hand() -> None:
    """d seen: (2 * 1/2 + 1) / 10 = .2, so agreement is .8 and S .6.

    By chance: the one casts no, abstain, yes with .2 .3 .5, the other with .1 .3 .6:
    d = .2 * .3 / 2 + .2 * .6 + .3 * .1 / 2 + .3 * .6 / 2 + .5 * .1 + .5 * .3 / 2 = .38,
    kappa = 1 - .2 / .38. Common shares .15 .3 .55: d = .15 * .3 + .3 * .55 + 2 * .15 * .55 = .375,
    pi = 1 - .2 / .375. Variance of d: (2 / 4 + 1) / 10 - .04 = .11; error sqrt(.11 / 9).
    """
    row = agreement_from_votes(votes(KAZ=ONE, RUS=OTHER), Options(by=Period.YEAR)).to_pylist()[0]
    assert row["votes"] == 10
    assert row["agreement"] == pytest.approx(0.8)
    assert row["s"] == pytest.approx(0.6)
    assert row["kappa"] == pytest.approx(1 - 0.2 / 0.38)
    assert row["pi"] == pytest.approx(1 - 0.2 / 0.375)
    reach = 1.959964 * (0.11 / 9) ** 0.5
    assert (row["low"], row["high"]) == pytest.approx((0.8 - reach, 1.0))  # cut at 1


def test_only_common_votes_count() -> None:
    rows = agreement_from_votes(
        votes(KAZ=(1, None, 1), RUS=(1, 1, None)), Options(by=Period.YEAR)
    ).to_pylist()
    assert [row["votes"] for row in rows] == [1]
    assert rows[0]["agreement"] == 1
    assert rows[0]["low"] is None  # one vote has no spread


def test_without_any_chance_to_differ_nothing_is_beyond_chance() -> None:
    row = agreement_from_votes(votes(KAZ=(1, 1), RUS=(1, 1)), Options(by=Period.YEAR)).to_pylist()
    assert row[0]["agreement"] == 1
    assert row[0]["kappa"] is None
    assert row[0]["pi"] is None


def test_periods_are_told_apart_and_all_pairs_come() -> None:
    table = agreement_from_votes(
        votes(KAZ=ONE * 2, RUS=OTHER * 2, UZB=ONE * 2), Options(by=Period.YEAR)
    )
    found = [(row["period"].year, row["actor"], row["recipient"]) for row in table.to_pylist()]
    pairs = [("KAZ", "RUS"), ("KAZ", "UZB"), ("RUS", "UZB")]
    assert found == [(year, *pair) for year in (2020, 2021) for pair in pairs]
    assert agreement_from_votes(
        votes(KAZ=ONE * 2, RUS=OTHER * 2), Options(by=Period.ALL)
    ).column("votes").to_pylist() == [20]


def test_since_and_until_choose_votes() -> None:
    cast = votes(KAZ=ONE * 2, RUS=OTHER * 2)
    later = agreement_from_votes(cast, Options(by=Period.YEAR, since=date(2021, 1, 1)))
    earlier = agreement_from_votes(cast, Options(by=Period.YEAR, until=date(2020, 12, 31)))
    assert later.column("period").to_pylist() == [date(2021, 1, 1)]
    assert earlier.column("period").to_pylist() == [date(2020, 1, 1)]


def test_a_pair_opens_onto_the_votes_on_which_it_differs() -> None:
    asked = Options(by=Period.YEAR, parties=("RUS", "KAZ"), evidence=2)
    row = agreement_from_votes(votes(KAZ=ONE, RUS=OTHER, UZB=ONE), asked).to_pylist()
    assert [one["ties"] for one in row] == [["KAZ-9", "RUS-9"]]


def test_one_state_is_no_pair() -> None:
    with pytest.raises(UsageError, match="two parties"):
        agreement_from_votes(votes(KAZ=ONE), Options(parties=("KAZ",)))


def test_always_opposed() -> None:
    found = agreement_of(np.array([[0.0, 0, 3], [0, 0, 0], [3, 0, 0]]))
    assert float(found.s) == -1
    assert float(found.kappa) == -1
