"""Small worlds, written to real files and loaded over the base world."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from multivector.worlds import World, load_world

MakeWorld = Callable[..., World]

HEAD = """\
world:
  id: small
  title: A small world
  extends: [states]
  known_through: 2024-12-31
"""


def write_world(folder: Path, *texts: str, head: str = HEAD) -> Path:
    """A world's folder with these texts as its files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "world.yaml").write_text(head, encoding="utf-8")
    for number, text in enumerate(texts):
        (folder / f"part{number}.yaml").write_text(dedent(text), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def base(cache: Path) -> World:
    return load_world(["states"], cache)


@pytest.fixture(scope="session")
def turkic(cache: Path) -> World:
    return load_world(["turkic"], cache)


@pytest.fixture
def make_world(tmp_path: Path, cache: Path) -> MakeWorld:
    def make(*texts: str, head: str = HEAD) -> World:
        return load_world([write_world(tmp_path / "small", *texts, head=head)], cache)

    return make


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def make(*texts: str, name: str = "small", head: str = HEAD) -> Path:
        return write_world(tmp_path / name, *texts, head=head)

    return make
