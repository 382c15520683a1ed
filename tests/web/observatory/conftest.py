"""What the observatory's tests share: a small watch, written by hand, and a visitor."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.testclient import TestClient

from multivector.domain import (
    Claim,
    DateInterval,
    Document,
    Event,
    Skipped,
    Span,
    Status,
    write_event,
)
from multivector.evaluation.audit_judgements import KIND
from multivector.evaluation.judging import accept
from multivector.records import Decisions, Store, claim_row, document_row, event_row, skipped_row
from multivector.records.recall import Recall
from multivector.runs import Watch, open_watch
from multivector.web.observatory import Settings, make_app
from multivector.web.observatory.arguing import ArgumentDesk
from multivector.web.observatory.asking import Asked
from multivector.web.observatory.deciding import DecisionBook
from multivector.web.observatory.keeping import Keeper
from multivector.web.observatory.kept_pages import KeptPages
from multivector.web.observatory.memory import Memory
from multivector.web.observatory.reader import TextReader
from multivector.web.observatory.visiting import House, Visit
from multivector.worlds import World

NOW = datetime(2025, 11, 1, 12, tzinfo=UTC)
HOST = "http://127.0.0.1:8400"

A, R, T = ("Azerbaijan", "AZE"), ("Russia", "RUS"), ("Turkey", "TUR")
DAYS = ("2024-12-29", "2025-01-10", "2025-01-20", "2025-03-05", "2025-06-30")
Named = list[tuple[str, str]]
DEEDS: tuple[tuple[str, str, str, Named, Named], ...] = (
    ("Azerbaijan accused Russia of a cover-up.", "ACCUSE", "accused", [A], [R]),
    ("Russia aided Azerbaijan with grain.", "AID", "aided", [R], [A]),
    ("Azerbaijan met Russia in Baku.", "CONSULT", "met", [A], [R]),
    ("Russia and Azerbaijan signed a treaty.", "SUPPORT", "signed", [R, A], []),
    ("Turkey aided Azerbaijan with drones.", "AID", "aided", [T], [A]),
)


@pytest.fixture(scope="session")
def make_watch(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Watch]:
    """Makes a watch: `make_watch([(document, [event, ...]), ...], claims=..., skipped=...)`."""

    def make(
        texts: Sequence[tuple[Document, Sequence[Event]]] = (), *,
        claims: Sequence[tuple[Claim, str]] = (), skipped: Iterable[Skipped] = (),
        stories: Sequence[dict[str, Any]] = (), imported: Sequence[dict[str, Any]] = (),
        world: str = "turkic", commit: bool = True,
    ) -> Watch:
        folder = tmp_path_factory.mktemp("watch") / "small"
        folder.mkdir()
        (folder / "watch.toml").write_text(f'worlds = ["{world}"]\nsources = ["texts"]\n', "utf-8")
        store = Store.open(folder / "data", create=True)
        if commit:
            with store.write() as writer:
                writer.add("documents", [
                    document_row(one, sentences=1, passed_over=0, coder="by hand")
                    for one, _ in texts
                ])
                writer.add("events", [
                    event_row(event, one.text, curated=one.curated)
                    for one, events in texts for event in events
                ] + list(imported))
                writer.add("claims", [
                    {**claim_row(claim, text), "known_at": claim.known_at, "coder": "by hand"}
                    for claim, text in claims
                ])
                writer.add("skipped", [skipped_row(one) for one in skipped])
                writer.add("stories", list(stories))
                writer.commit(coder="by hand", now=NOW)
        return open_watch(folder)

    return make


@pytest.fixture(scope="session")
def texts(
    document: Callable[..., Document], event: Callable[..., Event]
) -> list[tuple[Document, list[Event]]]:
    """Five deeds of known pairs, a plan, a denial, what somebody says, and thirty meetings."""
    made = []
    for number, (words, kind, trigger, actors, recipients) in enumerate(DEEDS):
        day = DateInterval.parse(DAYS[number])
        one = document(words, published=day, outlet="Example Agency", source=f"texts/{number}.txt",
                       url="https://news.example/1")
        made.append((one, [event(one, kind, trigger, actors, recipients, date=day,
                                 reciprocal=not recipients)]))
    plan = document("Russia may sanction Azerbaijan.", language="ru", outlet="Other")
    made.append((plan, [event(plan, "SANCTION", "sanction", [R], [A], status=Status.POSSIBLE)]))
    denied = document("Russia denied aiding Turkey.", outlet="Other")
    made.append((denied, [event(denied, "AID", "aiding", [R], [T], status=Status.DENIED)]))
    said = document("Turkey said that Russia aided Iran.", outlet="Other")
    made.append((said, [event(said, "AID", "aided", [R], [("Iran", "IRN")],
                              speaker=("Turkey", "TUR", "said"))]))
    for number in range(30):
        day = DateInterval.parse(f"2023-{1 + number % 12:02}-1{number % 10}")
        one = document(f"Kazakhstan met Uzbekistan, round {number}.", published=day)
        made.append((one, [event(one, "CONSULT", "met", [("Kazakhstan", "KAZ")],
                                 [("Uzbekistan", "UZB")], date=day)]))
    return made


@pytest.fixture(scope="session")
def watch(
    make_watch: Callable[..., Watch], texts: list[tuple[Document, list[Event]]],
    document: Callable[..., Document], event: Callable[..., Event],
) -> Watch:
    """The small watch that most tests visit."""
    first, second = texts[1][1][0], texts[2][1][0]
    far = document("Iran shelled Iraq.")
    imported = {
        **event_row(event(far, "ASSAULT", "shelled", [("Iran", "IRN")], [("Iraq", "IRQ")]),
                    far.text),
        "id": "feed00000000beef", "document": "file-1", "evidence": None, "trigger": None,
        "roles": [], "confidence": None, "why": [], "source": "old/icews.tab#7",
        "original": {"scheme": "cameo", "code": "190", "actor": "Iran", "recipient": "Iraq"},
    }
    speech = document("Erdogan called Russia a friend.", outlet="Other")
    claim = Claim(
        "person:recep-tayyip-erdogan", "Erdogan", Span(speech.id, 0, 7), "TUR",
        Span(speech.id, 8, 14), Span(speech.id, 15, 30), quoted=False, about=("RUS",),
        stance=(("RUS", 0.7),), registers=("warmth",), known_at=speech.known_at, coder="by hand",
    )
    made = make_watch(
        [*texts, (speech, [])], claims=[(claim, speech.text)], imported=[imported],
        skipped=[Skipped("texts/a.pdf", "encrypted", "needs a password"),
                 Skipped("texts/b.xyz", "unsupported", "suffix '.xyz'")],
        stories=[{"id": "abc0000000000001", "events": [first.id, second.id],
                  "documents": [first.document, second.document],
                  "publishers": ["Example Agency", "Other"], "known_at": first.known_at}],
    )
    accused, told = texts[0][1][0], texts[0][0]
    judgement = accept(write_event(accused, told.text))
    Decisions(made.decisions).append(KIND, judgement.payload(), "Aysel", NOW)
    return made


@pytest.fixture(scope="session")
def visitor() -> Callable[..., TestClient]:
    """Makes a visitor of a watch: `visitor(watch, token=...)`."""

    def visit(watch: Watch, **settings: Any) -> TestClient:
        return TestClient(make_app(watch, Settings(**settings)), base_url=HOST,
                          follow_redirects=False)

    return visit


@pytest.fixture(scope="session")
def client(visitor: Callable[..., TestClient], watch: Watch) -> TestClient:
    """A visitor of the small watch."""
    return visitor(watch)


@pytest.fixture(scope="session")
def empty_watch(make_watch: Callable[..., Watch]) -> Watch:
    """A watch that never ran."""
    return make_watch(commit=False)


@pytest.fixture(scope="session")
def visiting(world: World) -> Callable[..., AbstractContextManager[Visit]]:
    """Opens a visit outside of any page: `with visiting(watch) as visit: ...`."""

    @contextmanager
    def visit(watch: Watch) -> Iterator[Visit]:
        house = House(watch, world, Settings(), TextReader(watch.worlds, world), Memory(),
                      DecisionBook(watch.decisions), "", Keeper(watch.data, lambda _: None),
                      ArgumentDesk(world), KeptPages())
        with Store.open(watch.data).snapshot(recall=Recall()) as snapshot:
            yield Visit(house, snapshot, {}, Asked((), ()), {})

    return visit
