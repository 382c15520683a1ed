from collections.abc import Callable

from multivector.domain import Document
from multivector.web.observatory.outlet_facts import outlet_facts
from multivector.worlds import load_world


def test_control_is_told_of_the_day_of_the_text(document: Callable[..., Document]) -> None:
    world = load_world(["turkic"])
    known = next(one for one in world.outlets.values() if one.ownership and one.domains)
    found = outlet_facts(world, document("A text.", outlet=None, url=f"https://{known.domains[0]}/1"))
    assert found is not None
    assert found["id"] == known.id
    assert all(one["sources"] for one in found["ownership"])
    assert outlet_facts(world, document("A text.", outlet="Nobody's Gazette")) is None
