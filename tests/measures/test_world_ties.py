from datetime import date

import pytest

from multivector.measures import Options, Period
from multivector.measures.poles import poles_of
from multivector.measures.world_ties import DIMENSIONS, read_world_ties
from multivector.worlds import World


@pytest.fixture
def asked(world: World) -> Options:
    return Options(by=Period.YEAR, include_curated=True, world=world)


def test_ties_of_a_world_count_while_they_hold(world: World, asked: Options) -> None:
    bodies = poles_of(asked, ("RUS", "TUR"))
    found = list(read_world_ties(asked, bodies, [date(2000, 1, 1), date(2024, 1, 1)]))
    assert found
    for one in found:
        assert one.curated
        assert one.dimension == DIMENSIONS[one.source]
        assert one.amount == len(one.ties)
        for tie in one.ties:
            assert {one.party, one.pole} <= set(world.ties[tie].parties)
            assert world.ties[tie].term.covers(one.period)
    shusha = [one.period.year for one in found
              if (one.party, one.pole, one.source) == ("AZE", "TUR", "alliance")]
    assert shusha == [2024]  # the Shusha declaration is of 2021


def test_they_are_left_out_unless_curated_material_is_asked_for(asked: Options) -> None:
    bodies = poles_of(asked, ("RUS", "TUR"))
    left = asked.but(include_curated=False)
    assert not list(read_world_ties(left, bodies, [date(2024, 1, 1)]))


def test_what_was_not_yet_signed_is_not_known(asked: Options) -> None:
    bodies = poles_of(asked, ("RUS", "TUR"))
    then = asked.but(as_of=date(2015, 1, 1))
    found = list(read_world_ties(then, bodies, [date(2024, 1, 1)]))
    assert not [one for one in found if "tie:shusha" in one.ties]
