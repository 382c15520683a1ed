"""What this room's tests share: a small watch, run once, and a way to call the program."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from multivector.cli import main
from multivector.runs import Watch, open_watch, run

WORLD = "world:\n  id: small\n  title: A small world\n  known_through: 2025-10-31\n"
ARTICLES = {
    "deal.txt": (
        "A deal in Baku\n\nAzerbaijan and Turkey signed an agreement on gas in Baku on Monday."
        " It rained.\n"
    ),
    "quarrel.txt": (
        "Russia's foreign ministry said that Georgia attacked Armenia.\n\n"
        "Russia condemned Azerbaijan on Tuesday.\n"
    ),
    "strange.xyz": "?",
}
SIDECAR = "outlet: Example Agency\npublished: 2025-10-23\nlanguage: en\n"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command gave back."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def _ran_watch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli") / "watch"
    for name in ("world", "texts"):
        (folder / name).mkdir(parents=True)
    (folder / "world" / "world.yaml").write_text(WORLD)
    for name, text in ARTICLES.items():
        (folder / "texts" / name).write_text(text)
        if name.endswith(".txt"):
            (folder / "texts" / f"{name}.yaml").write_text(SIDECAR)
    (folder / "watch.toml").write_text('worlds = ["./world"]\n')
    run(open_watch(folder))
    return folder


@pytest.fixture
def watch(_ran_watch: Path, tmp_path: Path) -> Watch:
    """A watch that was run; a copy of its own for each test."""
    return open_watch(Path(shutil.copytree(_ran_watch, tmp_path / "watch")))


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Ran]:
    """Calls the program in an empty folder: `call("events", "--dir", folder)`."""
    monkeypatch.chdir(tmp_path)

    def call_main(*arguments: object) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call_main
