"""The plan of a run: what is read, what is left alone, and what is gone."""

import os
from collections.abc import Iterator

import pytest

from multivector.records import Snapshot, Store
from multivector.runs import Watch
from multivector.runs.plan import Plan, make_plan
from multivector.worlds import World


@pytest.fixture
def snapshot(filled: Watch) -> Iterator[Snapshot]:
    with Store.open(filled.data).snapshot() as held:
        yield held


@pytest.fixture
def world(filled: Watch) -> World:
    return filled.load_world()


def read(plan: Plan) -> list[str]:
    return [one.file.name for one in plan.files]


def test_an_empty_store_has_everything_read(filled: Watch, world: World) -> None:
    plan = make_plan(filled, world, None)
    assert len(plan.files) == 4
    assert not any(one.replaces for one in plan.files)
    assert plan.weight == sum(one.weight for one in plan.files) > 0


def test_nothing_changed_leaves_nothing_to_do(
    filled: Watch, world: World, snapshot: Snapshot
) -> None:
    plan = make_plan(filled, world, snapshot)
    assert (plan.files, plan.unchanged, plan.touched, plan.gone) == ((), 4, (), ())


def test_a_file_with_a_new_time_and_the_old_bytes_is_not_read(
    filled: Watch, world: World, snapshot: Snapshot
) -> None:
    os.utime(filled.folder / "texts" / "deal.txt", ns=(5, 5))
    os.utime(filled.folder / "texts" / "deal.txt.yaml", ns=(5, 5))
    plan = make_plan(filled, world, snapshot)
    assert plan.files == ()
    assert [(one.path, one.mtime_ns) for one in plan.touched] == [("texts/deal.txt", 5)]


def test_a_changed_file_replaces_what_the_store_has_of_it(
    filled: Watch, world: World, snapshot: Snapshot
) -> None:
    (filled.folder / "texts" / "deal.txt").write_text("Something else altogether.")
    plan = make_plan(filled, world, snapshot)
    assert [(one.file.name, one.replaces) for one in plan.files] == [("texts/deal.txt", True)]
    assert plan.reread == ("texts/deal.txt",)


def test_a_file_that_cannot_be_opened_keeps_what_the_store_has_of_it(
    filled: Watch, world: World, snapshot: Snapshot
) -> None:
    path = filled.folder / "texts" / "deal.txt"
    path.unlink()
    path.with_name("deal.txt.yaml").unlink()
    assert make_plan(filled, world, snapshot).gone == ("texts/deal.txt",)
    os.mkfifo(path)  # cannot be read, whoever asks: permissions do not stop root
    plan = make_plan(filled, world, snapshot)
    assert plan.gone == ()
    assert [(one.file.name, one.replaces) for one in plan.files] == [("texts/deal.txt", False)]


def test_files_of_a_source_that_is_away_are_not_gone(
    filled: Watch, world: World, snapshot: Snapshot
) -> None:
    (filled.folder / "texts").rename(filled.folder / "away")
    plan = make_plan(filled, world, snapshot)
    assert plan.gone == ()
    assert [one.reason for one in plan.skipped] == ["unreadable"]


def test_all_are_read_when_that_is_asked_for(
    filled: Watch, world: World, snapshot: Snapshot
) -> None:
    plan = make_plan(filled, world, snapshot, reread_all=True)
    assert read(plan) == [
        "texts/deal.txt", "texts/quarrel.txt", "texts/talks.txt", "texts/weather.txt"
    ]
