from collections.abc import Callable
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from multivector.worlds import World, load_world

Write = Callable[..., Path]


def test_a_world_knows_its_head(make_world: Callable[..., World]) -> None:
    world = make_world()
    assert (world.id, world.title, world.known_through) == (
        "small", "A small world", date(2024, 12, 31),
    )
    assert len(world.version) == 12


def test_later_worlds_add_to_earlier(write: Write, cache: Path) -> None:
    one = write("groups:\n  - {id: '@duo', names: {en: [Duo]}, members: [{state: AZE}]}\n",
                name="one")
    two = write("groups:\n  - {id: '@duo', members: [{state: TUR}]}\n", name="two",
                head="world: {id: other, title: Other}\n")
    world = load_world([one, two], cache)
    assert world.id == "small+other"
    assert world.members("@duo", None) == ("AZE", "TUR")


def test_the_order_of_files_does_not_matter(write: Write, cache: Path) -> None:
    texts = ("groups:\n  - {id: '@a', names: {en: [A]}}\n",
             "groups:\n  - {id: '@b', names: {en: [B]}}\n")
    assert set(load_world([write(*texts, name="one")], cache).groups) == set(
        load_world([write(*reversed(texts), name="two")], cache).groups
    )


def test_a_world_cannot_be_changed(base: World) -> None:
    with pytest.raises(FrozenInstanceError):
        base.id = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        base.states["XXX"] = base.states["AZE"]  # type: ignore[index]


def test_the_base_is_always_there(make_world: Callable[..., World]) -> None:
    assert "AZE" in make_world(head="world: {id: alone, title: Alone}\n").states
