"""The models are those that were reviewed, or are said not to be."""

from pathlib import Path

import pytest

from multivector.coding import languages
from multivector.coding.russian import models
from multivector.domain import ModelError


def test_the_installed_files_are_the_reviewed_ones() -> None:
    assert models.load_russian().vectors.pq.dim == 300


def test_a_changed_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class File:
        name = "slovnet_morph_news_v1.tar"

        def locate(self) -> Path:
            return tmp_path / self.name

    (tmp_path / File.name).write_bytes(b"else")
    monkeypatch.setattr(models, "files", lambda _: [File()])
    with pytest.raises(ModelError, match="not that of natasha"):
        models._verified([File.name])
    (tmp_path / File.name).unlink()
    with pytest.raises(ModelError, match="cannot be read"):
        models._verified([File.name])


def test_a_missing_part_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "find_spec", lambda name: None if name == "slovnet" else object())
    assert models.missing_parts() == ("slovnet",)
    why = languages.why_uncoded("ru")
    assert why is not None
    assert "slovnet" in why
    assert "multivector[russian]" in why


def test_other_languages_are_told_not_to_be_coded() -> None:
    assert languages.why_uncoded("en") is None
    assert "tr" in (languages.why_uncoded("tr") or "")
