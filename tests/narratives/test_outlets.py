from datetime import date

from multivector.narratives.outlets import Outlets
from multivector.worlds import World


def test_an_outlet_counts_under_one_name_however_it_is_written(world: World) -> None:
    outlets = Outlets(world)
    one = next(iter(world.outlets.values()))
    written = (one.domains[0], f"https://www.{one.domains[0]}/news/1", one.id)
    assert {outlets.name(named) for named in written} == {one.id}
    assert outlets.name("Valley Herald") == "Valley Herald"
    assert outlets.name(None) == "no named outlet"


def test_who_is_not_known_is_of_no_state(world: World) -> None:
    assert Outlets(world).state("Valley Herald", date(2024, 1, 1)) is None
    assert Outlets(world).state(None, None) is None
