"""A text that a visitor wants kept: where it lies, under which name, and when not."""

from dataclasses import replace
from pathlib import Path

import pytest

from multivector.domain import DateInterval, Document, StoreError, UsageError
from multivector.reading import iter_documents
from multivector.runs import Watch, open_watch
from multivector.web.observatory.adding import keep_text, texts_folder
from multivector.web.observatory.reader import Pasted
from multivector.web.observatory.sending import Upload


@pytest.fixture
def own(tmp_path: Path) -> Watch:
    (tmp_path / "watch.toml").write_text('worlds = ["states"]\nsources = ["chronicle", "texts/"]\n')
    return open_watch(tmp_path)


def test_a_run_reads_it_with_what_its_bringer_said(own: Watch) -> None:
    text = Pasted("Iran met Iraq: \u202e«да».", DateInterval.parse("2025-10-23"), 'A "B"; ä', "en")
    name = keep_text(own, text)
    assert name.startswith("texts/kept-")
    assert keep_text(own, text) == name
    (found,) = iter_documents(own.folder / "texts")
    assert isinstance(found, Document)
    assert (found.outlet, str(found.published), found.language) == ('A "B"; ä', "2025-10-23", "en")
    assert found.text == text.text
    assert sorted(path.suffix for path in (own.folder / "texts").iterdir()) == [".txt", ".yaml"]


def test_a_file_keeps_its_form_and_not_its_name(own: Watch) -> None:
    name = keep_text(own, Pasted("", file=Upload("../../evil/../x.HTML", b"<p>Iran met Iraq.</p>")))
    assert name.endswith(".html")
    assert (own.folder / name).read_bytes() == b"<p>Iran met Iraq.</p>"
    assert [path.name for path in own.folder.iterdir()] != ["evil"]


@pytest.mark.parametrize("sources", [
    ("chronicle",), ("/tmp",), ("../elsewhere",), ("data",), ("decisions",), ("watch.toml",),  # noqa: S108 -- names alone
    ("link",),
])
def test_only_a_folder_of_the_watch_is_written_to(sources: tuple[str, ...], own: Watch) -> None:
    (own.folder / "link").symlink_to("/usr")
    with pytest.raises(UsageError, match="no folder of texts"):
        texts_folder(replace(own, sources=sources))


def test_what_cannot_be_written_is_told(own: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StoreError, match="No space left"):
        keep_text(own, Pasted("Iran met Iraq."))
    assert list((own.folder / "texts").iterdir()) == []
