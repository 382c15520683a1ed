"""What this room's tests share: a small world, four short articles, and a watch over them."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from multivector.records import Store
from multivector.runs import CoderSpec, Engine, RunOptions, SerialEngine, Watch, open_watch, run

WORLD = "world:\n  id: small\n  title: A small world\n  known_through: 2025-10-31\n"

ARTICLES = {
    "deal.txt": "Azerbaijan and Turkey signed an agreement on gas in Baku on Monday.\n",
    "quarrel.txt": (
        "Russia condemned Azerbaijan on Tuesday.\n\n"
        "Kazakhstan's president met his Uzbek counterpart in Tashkent.\n"
    ),
    "talks.txt": (
        "Iran and Armenia held talks in Tehran on Wednesday.\n\n"
        "Georgia accused Russia of violating its airspace.\n"
    ),
    "weather.txt": "It rained all week and the roads were empty at night.\n",
}
SIDECAR = "outlet: Example Agency\npublished: 2025-10-23\nlanguage: en\n"

MakeWatch = Callable[..., Watch]


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


def write_watch(
    folder: Path, texts: Mapping[str, str] | None = None, settings: str = "", dated: bool = True
) -> Watch:
    """A watch over the texts, each with a sidecar that dates it."""
    (folder / "world").mkdir(parents=True)
    (folder / "world" / "world.yaml").write_text(WORLD, encoding="utf-8")
    (folder / "texts").mkdir()
    for name, text in (ARTICLES if texts is None else texts).items():
        with (folder / "texts" / name).open("w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        if dated and name.endswith(".txt"):
            (folder / "texts" / f"{name}.yaml").write_text(SIDECAR, encoding="utf-8")
    (folder / "watch.toml").write_text(f'worlds = ["./world"]\n{settings}', encoding="utf-8")
    return open_watch(folder)


@pytest.fixture
def make_watch(tmp_path: Path) -> MakeWatch:
    """Makes a watch: `make_watch(texts, settings, name=...)`."""

    def make(
        texts: Mapping[str, str] | None = None, settings: str = "", *,
        name: str = "watch", dated: bool = True,
    ) -> Watch:
        return write_watch(tmp_path / name, texts, settings, dated)

    return make


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine with the small world, built once for all tests."""
    watch = write_watch(tmp_path_factory.mktemp("engine") / "watch", {})
    with SerialEngine(CoderSpec(watch.worlds)) as made:
        yield made


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> Path:
    watch = write_watch(tmp_path_factory.mktemp("filled") / "watch")
    run(watch, RunOptions(chunk=3), engine=engine)
    return watch.folder


@pytest.fixture
def filled(_filled: Path, tmp_path: Path) -> Watch:
    """A watch that was run once; a copy of its own for each test."""
    return open_watch(Path(shutil.copytree(_filled, tmp_path / "filled")))


@pytest.fixture(scope="session")
def contents() -> Callable[[Watch], dict[str, list[Any]]]:
    """What a store holds, apart from the moments at which it was written."""
    return _contents


def _contents(watch: Watch) -> dict[str, list[Any]]:
    with Store.open(watch.data).snapshot() as snapshot:
        return {name: snapshot.query(sql).to_pylist() for name, sql in _CONTENTS.items()}


_CONTENTS = {
    "documents": "SELECT * EXCLUDE (recorded_at, read_at, fingerprint), fingerprint.path AS path,"
                 " fingerprint.sha256 AS sha256 FROM documents ORDER BY id",
    "events": "SELECT * EXCLUDE recorded_at FROM events ORDER BY id",
    "pairs": "SELECT p.* EXCLUDE (actor, recipient), a.id AS actor, r.id AS recipient FROM pairs p"
             " JOIN parties a ON a.code = p.actor JOIN parties r ON r.code = p.recipient"
             " ORDER BY ALL",
    "sources": "SELECT path, sha256, documents, skipped FROM sources ORDER BY path",
    "skipped": "SELECT source, reason, detail FROM skipped ORDER BY ALL",
}
