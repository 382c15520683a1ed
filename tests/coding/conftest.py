"""What the tests of the coding share: events in one line each, and what does not hold yet."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from multivector.coding.coder import Coded
from multivector.coding.english.parser import parse_english
from multivector.coding.naming.mentions import Mention, MentionReader
from multivector.coding.naming.places import city_countries
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.parties.discourse import Discourse
from multivector.coding.parties.phrases import Known, PhraseReader
from multivector.coding.vocabulary import party_words
from multivector.domain import Event, Status
from multivector.worlds import World

HERE = Path(__file__).parent
# What is promised and fails: file, reason, texts. Each is a strict xfail: once it holds, its entry
# here must go.
NOT_YET = HERE / "not_yet.yaml"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    reasons = dict(_not_yet())
    for item in items:
        call = getattr(item, "callspec", None)
        if call is None or not item.path.is_relative_to(HERE):
            continue
        name = item.path.relative_to(HERE).as_posix()
        reason = reasons.get((name, str(call.params.get("text"))))
        if reason is not None:
            item.add_marker(pytest.mark.xfail(strict=True, reason=reason))


def _not_yet() -> Iterator[tuple[tuple[str, str], str]]:
    listed = yaml.safe_load(NOT_YET.read_text(encoding="utf-8")) if NOT_YET.exists() else {}
    for name, reasons in (listed or {}).items():
        for reason, texts in reasons.items():
            for text in texts:
                yield (name, text), reason


def line_of(event: Event) -> str:
    """An event in one line: `ASSAULT CHL:MIL > PER:MIL`, `CONSULT AUT & HUN`, `… negated`.

    Parties are sorted on each side; the status is told unless it happened.
    """
    if event.reciprocal:
        parties = " & ".join(sorted({*event.actors, *event.recipients}))
    else:
        parties = f"{'+'.join(sorted(event.actors))} > {'+'.join(sorted(event.recipients))}"
    status = "" if event.status is Status.HAPPENED else event.status.value
    return f"{event.type} {parties} {status}".replace("  ", " ").strip()


@pytest.fixture(scope="session")
def told(code: Callable[..., Coded]) -> Callable[..., list[str]]:
    """The events of a text, one line each, in order of the text."""

    def lines(text: str, published: str | None = "2025-10-23") -> list[str]:
        return [line_of(event) for event in code(text, published).events]

    return lines


@pytest.fixture(scope="session")
def only(code: Callable[..., Coded]) -> Callable[..., Event]:
    """The one event of a text; with a word, the one event whose trigger holds it."""

    def one(text: str, word: str = "", published: str | None = "2025-10-23") -> Event:
        events = [e for e in code(text, published).events if word in e.trigger.cut(text)]
        assert len(events) == 1, [line_of(event) for event in events]
        return events[0]

    return one


@pytest.fixture(scope="session")
def reader(world: World) -> MentionReader:
    return MentionReader(world, "en")


@pytest.fixture(scope="session")
def named(reader: MentionReader) -> Callable[..., list[Mention]]:
    """The registered names of a text, read on a day."""
    from datetime import date

    def read(text: str, on: str | None = "2025-10-23") -> list[Mention]:
        return list(reader.read(text, None if on is None else date.fromisoformat(on)))

    return read


@pytest.fixture(scope="session")
def phrases(world: World, named: Callable[..., list[Mention]]) -> Callable[[str], PhraseReader]:
    """One sentence, parsed, with the parties that its phrases name."""
    known = Known(party_words("en"), frozenset(world.states), city_countries())

    def read(text: str) -> PhraseReader:
        (sentence,) = parse_english([("", SentenceSpan(0, len(text), 0), text)])
        return PhraseReader(sentence, named(text), Discourse(), known)

    return read
