from pathlib import Path

import pytest

from multivector.reading.items import UnreadError
from multivector.reading.metadata import Metadata
from multivector.reading.sidecars import is_sidecar, read_sidecar


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("Text")
    return path


@pytest.mark.parametrize("name", ["article.txt.yaml", "article.yaml", "article.txt.yml"])
def test_a_sidecar_stands_beside_its_document(article: Path, name: str) -> None:
    sidecar = article.with_name(name)
    sidecar.write_text("outlet: Caspian Wire\n")
    assert read_sidecar(article) == Metadata(outlet="Caspian Wire")
    assert is_sidecar(sidecar)


def test_the_one_with_the_whole_name_comes_first(article: Path) -> None:
    article.with_name("article.yaml").write_text("outlet: Other\ntitle: Other\n")
    article.with_name("article.txt.yaml").write_text("outlet: Caspian Wire\n")
    assert read_sidecar(article) == Metadata(outlet="Caspian Wire")


def test_without_one_nothing_is_said(article: Path) -> None:
    assert read_sidecar(article) == Metadata()


def test_an_empty_one_says_nothing(article: Path) -> None:
    article.with_name("article.yaml").write_text("")
    assert read_sidecar(article) == Metadata()


@pytest.mark.parametrize(
    "written", [b"outlet: a: b\n", b"outlet: a\x00b", b"published: soon", b"[]"]
)
def test_a_broken_one_is_malformed_and_named(article: Path, written: bytes) -> None:
    article.with_name("article.yaml").write_bytes(written)
    with pytest.raises(UnreadError, match=r"^sidecar article\.yaml: ") as caught:
        read_sidecar(article)
    assert caught.value.reason == "malformed"


def test_a_link_is_no_sidecar(article: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    outside.write_text("outlet: Secret\n")
    article.with_name("article.yaml").symlink_to(outside)
    assert read_sidecar(article) == Metadata()


def test_other_yaml_is_no_sidecar(article: Path) -> None:
    other = article.with_name("other.yaml")
    other.write_text("outlet: x\n")
    assert not is_sidecar(other)
    assert not is_sidecar(article)
    nothing = article.with_name("gone.txt.yaml")
    nothing.write_text("outlet: x\n")
    assert not is_sidecar(nothing)
