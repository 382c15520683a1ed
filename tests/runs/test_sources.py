"""Sources: which files a watch reads, under which names, and what belongs to whom."""

from collections.abc import Callable
from pathlib import Path

import pytest

from multivector.domain import Document, Skipped
from multivector.reading import ReadOptions
from multivector.runs import Watch, open_watch
from multivector.runs.sources import SourceFile, iter_sources, read_source

MakeWatch = Callable[..., Watch]


def names(watch: Watch) -> list[str]:
    return [one.name for one in iter_sources(watch) if isinstance(one, SourceFile)]


def read(watch: Watch) -> list[Document | Skipped]:
    options = ReadOptions(max_bytes=watch.max_bytes)
    files = (one for one in iter_sources(watch) if isinstance(one, SourceFile))
    return [item for file in files for item in read_source(file, watch, [], options)]


def test_files_are_named_from_the_watch_and_sidecars_are_none(make_watch: MakeWatch) -> None:
    watch = make_watch({"b.txt": "B.", "a.txt": "A."})
    assert names(watch) == ["texts/a.txt", "texts/b.txt"]


def test_documents_are_named_from_the_watch_too(make_watch: MakeWatch) -> None:
    watch = make_watch({"news.jsonl": '{"text": "One."}\nbad\n'})
    assert [item.source for item in read(watch)] == ["texts/news.jsonl#1", "texts/news.jsonl#2"]


def test_a_file_met_through_two_sources_is_one(make_watch: MakeWatch) -> None:
    watch = make_watch({"a.txt": "A."}, 'sources = ["texts", "texts/a.txt"]\n')
    assert names(watch) == ["texts/a.txt"]


def test_a_source_may_lie_outside_the_watch(make_watch: MakeWatch, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "old.txt").write_text("Old.")
    watch = make_watch({}, 'sources = ["../archive"]\n')
    assert names(watch) == ["../archive/old.txt"]


def test_a_watch_over_its_own_folder_does_not_read_itself(make_watch: MakeWatch) -> None:
    watch = make_watch({"a.txt": "A."}, 'sources = ["."]\n')
    watch.data.mkdir()
    (watch.data / "CURRENT").write_text("000001\n")
    watch.report.write_text("<p>A page.</p>")
    assert names(watch) == ["texts/a.txt"]


def test_a_missing_source_is_skipped_and_the_others_are_read(make_watch: MakeWatch) -> None:
    watch = make_watch({"a.txt": "A."}, 'sources = ["nowhere", "texts"]\n')
    found = list(iter_sources(watch))
    assert found[0] == Skipped("nowhere", "unreadable", "there is no such file or folder")
    assert len(found) == 2


@pytest.mark.parametrize(
    ("key", "outlet"),
    [("texts", "All"), ("texts/agency", "Agency"), ("texts/agency/a.txt", "Author")],
)
def test_texts_without_an_outlet_get_that_of_their_nearest_folder(
    make_watch: MakeWatch, key: str, outlet: str
) -> None:
    watch = make_watch({}, f'[outlets]\n"texts" = "All"\n"{key}" = "{outlet}"\n'
                       if key != "texts" else '[outlets]\n"texts" = "All"\n')
    (watch.folder / "texts" / "agency").mkdir()
    (watch.folder / "texts" / "agency" / "a.txt").write_text("News of the day.")
    (document,) = read(watch)
    assert isinstance(document, Document)
    assert document.outlet == outlet


def test_an_outlet_that_a_text_names_itself_stays(make_watch: MakeWatch) -> None:
    watch = make_watch({"a.txt": "News."}, '[outlets]\n"texts" = "Other"\n')
    (document,) = read(watch)
    assert isinstance(document, Document)
    assert document.outlet == "Example Agency"


def test_an_outlet_given_to_a_text_is_part_of_its_id(make_watch: MakeWatch) -> None:
    plain = read(make_watch({"a.txt": "News."}, name="plain", dated=False))[0]
    given = read(make_watch({"a.txt": "News."}, '[outlets]\n"texts" = "X"\n', dated=False))[0]
    assert isinstance(plain, Document)
    assert isinstance(given, Document)
    assert plain.id != given.id


def test_the_chronicle_is_a_source_and_a_folder_of_that_name_is_another(
    make_watch: MakeWatch,
) -> None:
    watch = make_watch({}, 'sources = ["chronicle", "./chronicle"]\n')
    (watch.folder / "chronicle").mkdir()
    (watch.folder / "chronicle" / "a.txt").write_text("A.")
    found = [one for one in iter_sources(open_watch(watch.folder)) if isinstance(one, SourceFile)]
    assert [(one.name, one.path is None) for one in found] == [
        ("chronicle", True), ("chronicle/a.txt", False),
    ]


def test_a_table_is_read_by_the_columns_that_the_watch_names(make_watch: MakeWatch) -> None:
    watch = make_watch(
        {"headlines.jsonl": '{"title_en": "Rain in Lamu", "paper": "Post", "day": "2025-03-03"}\n'},
        '[tables."texts/headlines.jsonl"]\ntext = ["Title_EN"]\nlanguages = ["en"]\n'
        'outlet = "paper"\npublished = "day"\n',
    )
    (only,) = read(watch)
    assert isinstance(only, Document)
    assert (only.text, only.outlet, only.language) == ("Rain in Lamu", "Post", "en")
    assert str(only.published) == "2025-03-03"


def test_an_address_is_a_source_and_no_file(make_watch: MakeWatch) -> None:
    watch = make_watch({}, 'sources = ["https://lamu.example/feed"]\n')
    (only,) = iter_sources(watch)
    assert only == SourceFile("https://lamu.example/feed", None)
    assert isinstance(only, SourceFile)
    assert only.is_address
