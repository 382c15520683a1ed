"""Visits share one snapshot, see the newest, and close what nobody sees any more."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from multivector.domain import Skipped, StoreError
from multivector.records import Snapshot, Store, skipped_row
from multivector.runs import Watch
from multivector.web.observatory import keeping
from multivector.web.observatory.keeping import Keeper


def commit(data: Path, name: str) -> None:
    with Store.open(data).write() as writer:
        writer.add("skipped", [skipped_row(Skipped(name, "empty", "nothing"))])
        writer.commit(coder=None, now=datetime.now(UTC))


@pytest.fixture
def data(make_watch: Callable[..., Watch]) -> Path:
    folder = make_watch(skipped=[Skipped("a", "empty", "nothing")]).data
    assert Store.open(folder).newest() is not None
    return folder


def test_visits_share_one_snapshot_until_a_newer_one_is_there(data: Path) -> None:
    prepared: list[int] = []
    keeper = Keeper(data, lambda snapshot: prepared.append(snapshot.number))
    with keeper.visit() as first, keeper.visit() as second:
        assert first is second
        commit(data, "b")
        with keeper.visit() as third:
            assert third.number == first.number + 1
        assert first.query("SELECT * FROM skipped").num_rows == 1  # still whole
    assert prepared == [1, 2]
    with pytest.raises(ValueError, match="closed"):
        first._lease.read()
    with keeper.visit() as fourth:
        assert fourth is third


def test_while_a_newer_one_is_made_ready_the_old_one_is_seen(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "PATIENCE", 0.0)
    monkeypatch.setattr(keeping, "LARGE", 0)
    go_on = threading.Event()
    ready = threading.Event()

    def prepare(snapshot: Snapshot) -> None:
        if snapshot.number == 2:
            go_on.wait(30)
            ready.set()

    keeper = Keeper(data, prepare)
    with keeper.visit() as first:
        number = first.number
    commit(data, "b")
    for _ in range(2):
        with keeper.visit() as seen:
            assert seen.number == number
    go_on.set()
    ready.wait(30)
    monkeypatch.setattr(keeping, "PATIENCE", 30.0)
    with keeper.visit() as seen:
        pass
    with keeper.visit() as seen:
        assert seen.number in (number, number + 1)


def test_a_store_without_a_snapshot_is_told_each_time(empty_watch: Watch) -> None:
    keeper = Keeper(empty_watch.data, lambda _: None)
    for _ in range(2):
        with pytest.raises(StoreError, match="empty"), keeper.visit():
            pass


def test_what_fails_while_it_is_made_ready_is_told_and_tried_again(data: Path) -> None:
    calls: list[int] = []

    def prepare(snapshot: Snapshot) -> None:
        calls.append(snapshot.number)
        if len(calls) == 1:
            raise StoreError("damaged", item="a file")

    keeper = Keeper(data, prepare)
    with pytest.raises(StoreError, match="damaged"), keeper.visit():
        pass
    with keeper.visit() as seen:
        assert seen.number == 1


def test_a_third_large_snapshot_waits_for_the_first_to_be_left(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "PATIENCE", 60.0)
    monkeypatch.setattr(keeping, "LARGE", 0)
    keeper = Keeper(data, lambda _: None)
    with keeper.visit() as first:
        commit(data, "b")
        with keeper.visit() as second:
            assert second.number == first.number + 1
        commit(data, "c")
        with keeper.visit() as still:
            assert still is second
    with keeper.visit() as third:
        assert third.number == first.number + 2
