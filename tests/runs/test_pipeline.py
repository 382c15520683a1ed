"""A run: everything that can be read is recorded once, whatever lies beside it."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Self

import pytest

from multivector.coding.coder import Coded
from multivector.domain import Document, StoreError
from multivector.records import Store
from multivector.runs import Engine, Reporter, RunOptions, RunRecord, Uncoded, Watch, open_watch
from multivector.runs import run as run_once

MakeWatch = Callable[..., Watch]
Contents = Callable[[Watch], dict[str, list[Any]]]

Run = Callable[..., RunRecord]


@pytest.fixture
def run(engine: Engine) -> Run:
    """A run with the engine that all tests share, unless it is to make its own."""

    def run_with(
        watch: Watch, options: RunOptions | None = None, reporter: Reporter | None = None
    ) -> RunRecord:
        return run_once(watch, options, reporter, engine)

    return run_with


def write(watch: Watch, name: str, text: str) -> Path:
    path = watch.folder / "texts" / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(path.stat().st_mtime_ns, path.stat().st_mtime_ns + 1_000_000))
    return path


def read_again(watch: Watch, run: Run, tmp_path: Path) -> Watch:
    """A watch over the same sources with an empty store, run once."""
    fresh = tmp_path / "fresh"
    shutil.copytree(watch.folder, fresh, ignore=shutil.ignore_patterns("data"))
    run(open_watch(fresh))
    return open_watch(fresh)


def sources_of(contents: dict[str, list[Any]]) -> set[str]:
    return {row["source"] for row in contents["documents"]}


def test_every_text_becomes_a_document_and_its_events(filled: Watch, contents: Contents) -> None:
    found = contents(filled)
    assert sources_of(found) == {
        "texts/deal.txt", "texts/quarrel.txt", "texts/talks.txt", "texts/weather.txt"
    }
    kinds = {(row["type"], tuple(row["actors"])) for row in found["events"]}
    assert ("SUPPORT", ("AZE", "TUR")) in kinds
    assert ("ACCUSE", ("RUS",)) in kinds


def test_a_second_run_changes_nothing(run: Run, filled: Watch, contents: Contents) -> None:
    before = contents(filled)
    newest = Store.open(filled.data).numbers[-1]
    record = run(filled)
    assert record.counts["read"] == 0
    assert record.snapshot == newest
    assert contents(filled) == before


def test_reading_all_again_changes_nothing_either(
    run: Run, filled: Watch, contents: Contents
) -> None:
    before = contents(filled)
    record = run(filled, RunOptions(recode=True))
    assert (record.counts["read"], record.counts["coded"]) == (4, 0)
    assert contents(filled) == before


def test_a_new_file_is_added_and_the_others_stay_unread(run: Run, filled: Watch) -> None:
    write(filled, "new.txt", "The president of Hungary praised Uzbekistan in Budapest on Friday.\n")
    record = run(filled)
    assert record.inputs["files"] == {"read": 1, "unchanged": 4, "gone": 0}
    assert record.counts["new"] == 1


def test_a_changed_file_gives_its_new_text_and_nothing_of_the_old(
    run: Run, filled: Watch, contents: Contents, tmp_path: Path
) -> None:
    write(filled, "deal.txt", "Azerbaijan and Georgia signed an agreement on gas.\n")
    record = run(filled)
    assert (record.counts["new"], record.counts["removed"]) == (1, 1)
    found = contents(filled)
    assert ["AZE", "TUR"] not in [row["actors"] for row in found["events"]]
    assert found == contents(read_again(filled, run, tmp_path))


def test_a_file_that_is_gone_takes_its_documents_along(
    run: Run, filled: Watch, contents: Contents, tmp_path: Path
) -> None:
    (filled.folder / "texts" / "talks.txt").unlink()
    record = run(filled)
    assert record.counts["removed"] == 1
    found = contents(filled)
    assert "texts/talks.txt" not in sources_of(found)
    (filled.folder / "texts" / "talks.txt.yaml").unlink()
    run(filled)
    assert contents(filled) == contents(read_again(filled, run, tmp_path))


def test_a_source_that_is_away_keeps_its_documents(
    run: Run, filled: Watch, contents: Contents
) -> None:
    before = contents(filled)
    (filled.folder / "texts").rename(filled.folder / "elsewhere")
    record = run(filled)
    assert dict(record.skipped) == {"unreadable": 1}
    assert contents(filled)["documents"] == before["documents"]
    (filled.folder / "elsewhere").rename(filled.folder / "texts")
    assert run(filled).counts["read"] == 0
    assert contents(filled) == before


def test_a_file_that_was_moved_is_not_coded_again(
    run: Run, filled: Watch, contents: Contents
) -> None:
    events = contents(filled)["events"]
    for name in ("deal.txt", "deal.txt.yaml"):
        (filled.folder / "texts" / name).rename(filled.folder / "texts" / f"a-{name}")
    record = run(filled)
    assert (record.counts["coded"], record.counts["removed"]) == (0, 0)
    found = contents(filled)
    assert "texts/a-deal.txt" in sources_of(found)
    assert found["events"] == events


def test_a_new_date_beside_a_text_has_it_coded_again(
    run: Run, filled: Watch, contents: Contents
) -> None:
    (filled.folder / "texts" / "deal.txt.yaml").write_text(
        "outlet: Example Agency\npublished: 2024-05-16\n"
    )
    record = run(filled)
    assert record.counts["coded"] == 1
    (deal,) = [row for row in contents(filled)["events"] if row["actors"] == ["AZE", "TUR"]]
    assert deal["date"]["start"].isoformat() == "2024-05-13"


def test_a_new_address_beside_a_text_is_written_down_without_coding(
    run: Run, filled: Watch, contents: Contents
) -> None:
    beside = filled.folder / "texts" / "deal.txt.yaml"
    beside.write_text(beside.read_text() + "title: A deal\n")
    record = run(filled)
    assert record.counts["coded"] == 0
    assert "A deal" in [row["title"] for row in contents(filled)["documents"]]


def test_what_cannot_be_read_is_listed_and_the_rest_is_done(
    run: Run, make_watch: MakeWatch, contents: Contents
) -> None:
    watch = make_watch({
        "a.txt": "Russia condemned Azerbaijan.\n",
        "b.jsonl": '{"text": "Iran praised Armenia.", "language": "en"}\nno JSON\n',
        "c.xyz": "?",
        "d.txt": "",
    })
    record = run(watch)
    assert record.outcome == "in part"
    assert dict(record.skipped) == {"empty": 1, "malformed": 1, "unsupported": 1}
    found = contents(watch)
    assert {row["source"] for row in found["skipped"]} == {
        "texts/b.jsonl#2", "texts/c.xyz", "texts/d.txt"
    }
    assert sources_of(found) == {"texts/a.txt", "texts/b.jsonl#1"}


def test_a_mended_file_is_no_longer_listed(
    run: Run, make_watch: MakeWatch, contents: Contents
) -> None:
    watch = make_watch({"b.jsonl": "no JSON\n"})
    assert run(watch).outcome == "in part"
    write(watch, "b.jsonl", '{"text": "Iran praised Armenia.", "language": "en"}\n')
    assert run(watch).outcome == "finished"
    assert contents(watch)["skipped"] == []


def test_what_stays_skipped_stays_listed_and_fails_no_later_run(
    run: Run, make_watch: MakeWatch, contents: Contents
) -> None:
    watch = make_watch({"c.xyz": "?", "a.txt": "Russia condemned Azerbaijan.\n"})
    run(watch)
    assert run(watch).outcome == "finished"
    assert [row["source"] for row in contents(watch)["skipped"]] == ["texts/c.xyz"]


def test_a_text_in_another_language_is_kept_and_found_and_not_coded(
    run: Run, make_watch: MakeWatch, contents: Contents
) -> None:
    russian = "Президенты двух стран подписали в четверг соглашение о поставках газа.\n"
    watch = make_watch({"ru.txt": russian}, dated=False)
    record = run(watch)
    assert dict(record.skipped) == {"language": 1}
    assert contents(watch)["documents"][0]["coder"] is None
    with Store.open(watch.data).snapshot() as snapshot:
        assert snapshot.search("соглашение")


def test_the_same_text_of_another_outlet_is_marked_as_a_copy(
    run: Run, make_watch: MakeWatch, contents: Contents
) -> None:
    text = "Russia condemned Azerbaijan on Tuesday.\n"
    watch = make_watch({"a.txt": text, "b.txt": text})
    beside = watch.folder / "texts" / "b.txt.yaml"
    beside.write_text(beside.read_text().replace("Example", "Other"))
    assert run(watch).counts["copies"] == 1
    first, second = sorted(contents(watch)["documents"], key=lambda row: str(row["source"]))
    assert (first["copy_of"], second["copy_of"]) == (None, first["id"])


def test_a_copy_whose_original_goes_becomes_the_original(
    run: Run, make_watch: MakeWatch, contents: Contents
) -> None:
    text = "Russia condemned Azerbaijan on Tuesday.\n"
    watch = make_watch({f"{name}.txt": text for name in "abc"})
    for name, outlet in (("b", "Second"), ("c", "Third")):
        beside = watch.folder / "texts" / f"{name}.txt.yaml"
        beside.write_text(beside.read_text().replace("Example", outlet))
    run(watch)
    write(watch, "a.txt", "It rained.\n")
    run(watch)
    by_source = {row["source"]: row for row in contents(watch)["documents"]}
    assert by_source["texts/b.txt"]["copy_of"] is None
    assert by_source["texts/c.txt"]["copy_of"] == by_source["texts/b.txt"]["id"]


def test_a_document_in_two_files_outlives_one_of_them(
    run: Run, make_watch: MakeWatch, contents: Contents
) -> None:
    text = "Russia condemned Azerbaijan on Tuesday.\n"
    watch = make_watch({"a.txt": text, "b.txt": text})
    run(watch)
    assert len(contents(watch)["documents"]) == 1
    (watch.folder / "texts" / "a.txt").unlink()
    run(watch)
    found = contents(watch)
    assert sources_of(found) == {"texts/b.txt"}
    assert len(found["events"]) == 1


class FailsOnRain:
    """An engine whose coder fails on one text, as a parser may."""

    version = "fails on rain"

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def code(self, documents: Iterable[Document]) -> Iterator[Coded | Uncoded]:
        for document in documents:
            if "rained" in document.text:
                yield Uncoded(document, "RuntimeError: a parser's own")
            else:
                yield from self._engine.code([document])


def test_a_document_that_the_coder_fails_on_is_listed_and_kept(
    run: Run, engine: Engine, make_watch: MakeWatch, contents: Contents
) -> None:
    watch = make_watch()
    record = run_once(watch, engine=FailsOnRain(engine))
    assert dict(record.skipped) == {"uncoded": 1}
    found = contents(watch)
    assert len(found["documents"]) == 4
    (skipped,) = found["skipped"]
    assert skipped["source"] == "texts/weather.txt"
    assert "a parser's own" in skipped["detail"]
    assert run(watch, RunOptions(recode=True)).counts["coded"] == 4
    assert contents(watch)["skipped"] == []


def test_another_version_of_the_coder_codes_only_what_is_new_until_it_is_told_to_recode(
    filled: Watch, contents: Contents
) -> None:
    (filled.folder / "world" / "more.yaml").write_text(
        "organisations:\n  - id: CLUB\n    kind: forum\n    unverified: true\n"
        "    names: {en: [The Tea Club]}\n"
    )
    write(filled, "new.txt", "The president of Hungary praised Uzbekistan in Budapest on Friday.\n")
    assert run_once(filled).counts["coded"] == 1
    assert len({row["coder"] for row in contents(filled)["documents"]}) == 2
    assert run_once(filled, RunOptions(recode=True)).counts["coded"] == 4
    found = contents(filled)
    assert len({row["coder"] for row in found["documents"]}) == 1
    assert {row["coder"] for row in found["events"]} == {found["documents"][0]["coder"]}


@pytest.mark.parametrize("chunk", [1, 2, 100])
def test_the_result_does_not_depend_on_where_commits_fall(
    run: Run, make_watch: MakeWatch, filled: Watch, contents: Contents, chunk: int
) -> None:
    watch = make_watch()
    run(watch, RunOptions(chunk=chunk))
    assert contents(watch) == contents(filled)


def test_two_workers_give_what_one_gives(
    make_watch: MakeWatch, filled: Watch, contents: Contents
) -> None:
    watch = make_watch()
    run_once(watch, RunOptions(workers=2))
    assert contents(watch) == contents(filled)


def test_two_runs_at_once_are_refused(run: Run, filled: Watch) -> None:
    with (
        Store.open(filled.data).write(),
        pytest.raises(StoreError, match="is being written by process"),
    ):
        run(filled)


class Stopper:
    """Presses Ctrl-C after so many documents."""

    def __init__(self, documents: int) -> None:
        self._left = documents
        self.ended = False

    def begin(self, total: int) -> None:
        assert total > 0

    def advance(self, weight: int, documents: int, events: int) -> None:
        assert min(weight, events) >= 0
        self._left -= documents
        if self._left < 0:
            raise KeyboardInterrupt

    def end(self) -> None:
        self.ended = True


def test_ctrl_c_leaves_a_whole_snapshot_and_the_next_run_goes_on(
    run: Run, make_watch: MakeWatch, filled: Watch, contents: Contents
) -> None:
    watch = make_watch()
    stopper = Stopper(2)
    with pytest.raises(KeyboardInterrupt):
        run(watch, RunOptions(chunk=1), stopper)
    assert stopper.ended
    with Store.open(watch.data).snapshot() as snapshot:
        snapshot.verify()
        assert snapshot.counts["documents"] == 2
    record = run(watch)
    assert record.counts["coded"] == 2
    assert contents(watch) == contents(filled)


def test_a_run_tells_what_it_did(run: Run, make_watch: MakeWatch) -> None:
    record: RunRecord = run(make_watch())
    assert record.outcome == "finished"
    assert record.counts["read"] == record.counts["new"] == record.counts["coded"] == 4
    assert record.counts["events"] >= 3
    assert record.counts["sentences"] == 6
    assert record.seconds is not None
    assert record.versions["coder"]
    assert record.inputs["sources"] == ["texts"]


def test_a_watch_says_whether_mere_appeals_are_events(
    make_watch: MakeWatch, contents: Contents
) -> None:
    texts = {"appeal.txt": "Georgia urged Russia to release the fishermen.\n"}
    plain = make_watch(texts, name="plain")
    told = make_watch(texts, "appeals = true\n", name="told")
    for watch in (plain, told):
        run_once(watch)
    assert [len(contents(watch)["events"]) for watch in (plain, told)] == [0, 1]
