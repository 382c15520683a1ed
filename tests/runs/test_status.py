"""The status of a watch: what it holds, what coded it, what it does not know."""

from collections.abc import Callable
from datetime import date

from multivector.records import Store
from multivector.runs import Engine, Watch, open_watch, run
from multivector.runs.status import all_skipped, watch_status


def test_a_watch_before_its_first_run(make_watch: Callable[..., Watch]) -> None:
    status = watch_status(make_watch())
    assert status.snapshot is None
    assert status.last_run is None
    assert status.outdated == 0


def test_a_watch_after_a_run(filled: Watch) -> None:
    status = watch_status(filled)
    assert status.counts["documents"] == 4
    assert status.languages == {"en": 4}
    assert status.known_through == date(2025, 10, 31)
    assert status.coders == {status.coder: 4}
    assert status.outdated == 0


def test_a_changed_world_makes_another_coder_and_is_told(filled: Watch) -> None:
    world = filled.folder / "world" / "world.yaml"
    world.write_text(world.read_text() + "  poles: [RUS]\n")
    status = watch_status(open_watch(filled.folder))
    assert status.outdated == 4
    assert status.coder not in status.coders


def test_everything_skipped_is_listed(make_watch: Callable[..., Watch], engine: Engine) -> None:
    watch = make_watch({"b.xyz": "?", "a.jsonl": "no\n"})
    run(watch, engine=engine)
    with Store.open(watch.data).snapshot() as snapshot:
        assert [one.source for one in all_skipped(snapshot)] == ["texts/a.jsonl#1", "texts/b.xyz"]
    assert watch_status(watch).skipped == {"malformed": 1, "unsupported": 1}
