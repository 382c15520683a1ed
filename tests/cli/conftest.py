"""What this room's tests share: a small watch, run once, and a way to call the program."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from multivector.cli import main
from multivector.domain import (
    DateInterval,
    Document,
    Event,
    Role,
    RoleName,
    Span,
    Status,
    document_id,
)
from multivector.records import Store, document_row, event_row
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


Act = tuple[date, str, str, str]


@pytest.fixture
def acts_watch(tmp_path: Path) -> Callable[[Sequence[Act]], Path]:
    """Makes a watch of acts, one a text: `acts_watch([(day, "KGZ", "ASSAULT", "TJK"), ...])`.

    A type may have a mode: `REQUEST/assist`.
    """

    def make(acts: Sequence[Act]) -> Path:
        folder = tmp_path / "acts"
        folder.mkdir()
        (folder / "watch.toml").write_text('worlds = ["turkic"]\nsources = ["texts"]\n')
        documents, events = [], []
        for number, (day, actor, act, recipient) in enumerate(acts):
            kind, _, mode = act.partition("/")
            text = f"{actor} did {kind} to {recipient} ({number})."
            document = Document(
                document_id(None, text), text, f"{number}.txt", language="en",
                outlet="example.org", published=DateInterval.day(day),
            )
            span = partial(Span, document.id)
            verb = len(actor) + 1
            other = verb + len(f"did {kind} to ")
            events.append(event_row(Event(
                kind, mode or None, (),
                (Role(RoleName.ACTOR, actor, span(0, len(actor))),
                 Role(RoleName.RECIPIENT, recipient, span(other, other + len(recipient)))),
                False, Status.HAPPENED, span(0, len(text)), span(verb, other - 1), 0.9, "test",
                date=DateInterval.day(day), known_at=day,
            ), text))
            documents.append(document_row(document, sentences=1, passed_over=0, coder="test"))
        with Store.open(folder / "data", create=True).write() as writer:
            writer.add("documents", documents)
            writer.add("events", events)
            writer.commit(coder="test", now=datetime(2025, 11, 1, tzinfo=UTC))
        return folder

    return make
