"""The digest in words and as a page."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

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
from multivector.measures import Options
from multivector.measures.alerts import Checked, parse_alert
from multivector.measures.digest import digest
from multivector.records import Snapshot, Store, document_row, event_row
from multivector.web.digest import Telling, render_digest
from multivector.worlds import World

DAY = date(2024, 6, 30)
TEXT = "Russia <b>blamed</b> Azerbaijan."


@pytest.fixture
def snapshot(tmp_path: Path) -> Iterator[Snapshot]:
    document = Document(document_id(None, TEXT), TEXT, "a.txt", published=DateInterval.day(DAY))
    spans = [Span(document.id, *ends) for ends in ((0, 6), (21, 31), (10, 16), (0, len(TEXT)))]
    event = Event(
        "ACCUSE", None, (), (Role(RoleName.ACTOR, "RUS", spans[0]),
                             Role(RoleName.RECIPIENT, "AZE", spans[1])),
        False, Status.HAPPENED, spans[3], spans[2], 0.9, "test", date=DateInterval.day(DAY),
        known_at=DAY,
    )
    store = Store.open(tmp_path / "data", create=True)
    with store.write() as writer:
        writer.add("documents", [document_row(document, sentences=1, passed_over=0, coder="test")])
        writer.add("events", [event_row(event, TEXT)])
        writer.commit(coder="test", now=datetime(2024, 7, 1, tzinfo=UTC))
    with store.snapshot() as snapshot:
        yield snapshot


def test_every_line_names_the_sentence_behind_it_and_texts_cannot_act(
    snapshot: Snapshot, world: World
) -> None:
    found = digest(snapshot, Options(since=DAY, until=DAY, world=world))
    assert found is not None
    sections = Telling(snapshot, world).sections(found, ())
    moved = next(section for section in sections if section.title == "What moved")
    assert moved.lines[0].text.startswith("Azerbaijan – Russia")
    assert moved.lines[0].behind[0].words == TEXT
    page = render_digest("A digest", found, sections)
    assert "&lt;b&gt;blamed" in page
    assert "<b>" not in page
    assert moved.lines[0].behind[0].id in page


def test_the_events_behind_all_lines_are_read_at_once(
    snapshot: Snapshot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = digest(snapshot, Options(since=DAY, until=DAY, world=world))
    assert found is not None
    known = found.moves[0].now["events"][0]
    alert = parse_alert("conflict AZE RUS > 0")
    asked = []
    query = Snapshot.query

    def see(snapshot: Snapshot, sql: str, parameters: Any = None) -> Any:
        asked.append(sql)
        return query(snapshot, sql, parameters)

    monkeypatch.setattr(Snapshot, "query", see)
    sections = Telling(snapshot, world).sections(
        found, [Checked(alert, 1.0, True, (known, "not in it", known)),
                Checked(alert, 2.0, True, ("gone",))])
    assert [[one.id for one in line.behind] for line in sections[0].lines] == [[known], []]
    assert [one.id for section in sections[1:] for line in section.lines
            for one in line.behind] == [known]
    assert len(asked) == 1


def test_one_is_no_plural(snapshot: Snapshot, world: World) -> None:
    found = digest(snapshot, Options(since=DAY, until=DAY, world=world))
    assert found is not None
    *_, limits = Telling(snapshot, world).sections(found, ())
    said = " ".join(line.text for line in limits.lines)
    assert "1 text with 1 sentence and 1 event in these days" in said
    assert "before: 1 of 1 pair" in said
    assert not {"1 texts", "1 sentences", "1 events", "1 pairs"} & {
        " ".join(two) for two in zip(said.split(), said.split()[1:], strict=False)}
