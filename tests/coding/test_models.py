import sys
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Token

from multivector.coding.models import ENGLISH_MODEL, find_english_model, load_english
from multivector.domain import ModelError


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The official package, found first: links to the files of the verified model."""
    real = find_english_model()
    package = tmp_path / "en_core_web_sm"
    folder = package / "en_core_web_sm-3.8.0"
    for path in real.rglob("*"):
        link = folder / path.relative_to(real)
        if path.is_dir():
            link.mkdir(parents=True, exist_ok=True)
        else:
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(path)
    (package / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return folder


def test_the_model_that_is_installed_is_the_reviewed_one() -> None:
    assert find_english_model().name.endswith("3.8.0")


def test_the_official_package_is_taken_where_it_is_installed(copy: Path) -> None:
    assert find_english_model() == copy


@pytest.mark.parametrize("name", ["config.cfg", "tokenizer", "vocab/strings.json", "parser/model"])
def test_one_other_byte_is_refused_and_the_file_is_named(copy: Path, name: str) -> None:
    path = copy / name
    changed = bytearray(path.read_bytes())
    changed[len(changed) // 2] ^= 1
    path.unlink()
    path.write_bytes(changed)
    with pytest.raises(ModelError, match="not that of the official release") as caught:
        find_english_model()
    assert caught.value.item == name
    assert "Install" in str(caught.value)


def test_a_file_that_is_missing_is_named(copy: Path) -> None:
    (copy / "config.cfg").unlink()
    with pytest.raises(ModelError, match="cannot be read") as caught:
        find_english_model()
    assert caught.value.item == "config.cfg"


def test_a_model_that_is_refused_is_never_loaded(copy: Path) -> None:
    (copy / "tokenizer").unlink()
    load_english.cache_clear()
    try:
        with pytest.raises(ModelError):
            load_english()
    finally:
        load_english.cache_clear()


def test_without_any_package_the_error_tells_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    with pytest.raises(ModelError, match="not installed") as caught:
        find_english_model()
    assert caught.value.item == ENGLISH_MODEL
    assert caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "There is no bank, and they're gonna say nothin' of it.",
        "Let's go, y'all: it ain't over.",
        "Kenya did not say that  the two had been\ttalks, but who knows.",
        "You gets what I got, and to have it done is his to do.",
    ],
)
def test_remembered_attributes_are_those_of_the_model(text: str) -> None:
    bare = spacy.load(find_english_model(), exclude=["ner", "senter"])
    wanted = bare(text)
    for _ in range(2):
        found = load_english()(text)
        assert [_attributes(token) for token in found] == [_attributes(token) for token in wanted]


def _attributes(token: Token) -> tuple[str, ...]:
    return (token.tag_, token.dep_, token.pos_, token.lemma_, str(token.morph))
