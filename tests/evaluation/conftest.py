"""Tiny gold of our own, written to real files."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.coding.coder import Coder
from multivector.domain import DateInterval, Document, document_id
from multivector.evaluation import Scores, score_article
from multivector.records import Store, document_row, event_row

TEXT = (
    "Kenya invaded Somalia on Monday. Peru met Chile in Lima.\r\n"
    "Uganda may invade Rwanda. Ghana thanked Togo, and Ghana thanked Benin. "
    "Chad said Sudan had bombed Libya. Soldiers of Mali shelled Niger."
)
Row = Mapping[str, Any]
GoldMaker = Callable[..., dict[str, Any]]
Scorer = Callable[..., Scores]


@pytest.fixture(scope="session")
def text() -> str:
    return TEXT


@pytest.fixture(scope="session")
def gold() -> GoldMaker:
    """A gold event: `gold("e1", "Kenya invaded Somalia", "ASSAULT", ["KEN"], ["SOM"])`."""
    return _gold


@pytest.fixture(scope="session")
def trap() -> Callable[..., dict[str, Any]]:
    """A trap: `trap("n1", "may invade", {"types": ["ASSAULT"]})`."""

    def make(name: str, words: str, forbid: Mapping[str, Any] | None) -> dict[str, Any]:
        start = TEXT.index(words)
        return {
            "id": name, "start": start, "end": start + len(words), "evidence": words,
            "wrong": "a reading", "why": "a reason", "forbid": forbid,
        }

    return make


@pytest.fixture
def score(tmp_path: Path, coder: Coder) -> Scorer:
    """Scores the text against gold and traps: `score([gold(...)], [trap(...)])`."""

    def run(events: Sequence[Row], traps: Sequence[Row] = ()) -> Scores:
        prefix = write_gold(tmp_path, events, traps)
        return score_article(
            coder, prefix, tmp_path / "text.txt", DateInterval.parse("2025-10-23")
        )

    return run


def write_gold(folder: Path, events: Sequence[Row], traps: Sequence[Row]) -> Path:
    (folder / "text.txt").write_bytes(TEXT.encode())
    for name, rows in (("events", events), ("traps", traps)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"gold.{name}.jsonl").write_text(lines, encoding="utf-8")
    return folder / "gold"


def _gold(
    name: str, words: str, kind: str, actors: Sequence[str], recipients: Sequence[str], **rest: Any
) -> dict[str, Any]:
    start = TEXT.index(words)
    return {
        "id": name, "start": start, "end": start + len(words), "evidence": words,
        "actors": list(actors), "recipients": list(recipients), "type": kind,
        "reciprocal": False, "type_alternatives": [], "mode": None, "context": None,
        "status": "happened", "date": None, "place": None, "said_by": None, "magnitude": None,
        "agents": [], "optional": False, "note": "", "sectors": {}, "same_as": None, **rest,
    }


TEXTS = (
    "Kenya invaded Somalia on Monday. It rained. The valley lay between the two rivers.",
    "Peru met Chile in Lima. Ghana thanked Togo, and Ghana thanked Benin. Nobody noticed.",
    "Chad may invade Niger. The harvest was late.",
)


@pytest.fixture(scope="session")
def audited(coder: Coder, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store of three texts, an exact copy of the first, and one by a world's maintainers."""
    store = Store.open(tmp_path_factory.mktemp("audited") / "data", create=True)
    documents = [_document(f"{number}.txt", text) for number, text in enumerate(TEXTS)]
    documents += [
        _document("copy.txt", TEXTS[0], copy_of=documents[0].id),
        _document("curated.txt", "Mali attacked Niger.", curated=True),
    ]
    with store.write() as writer:
        for coded in coder.code(documents):
            row = document_row(coded.document, sentences=coded.sentences, passed_over=1,
                               coder="coder-1")
            writer.add("documents", [row])
            writer.add("events", [
                event_row(event, coded.document.text, curated=coded.document.curated)
                for event in coded.events
            ])
        writer.commit(coder="coder-1", now=datetime(2025, 11, 1, tzinfo=UTC))
    return store


def _document(source: str, text: str, **rest: Any) -> Document:
    return Document(document_id(source, text), text, source, outlet=source, language="en", **rest)


@pytest.fixture(scope="session")
def record() -> Callable[..., dict[str, Any]]:
    """An event's exchange form, with other fields as given: `record(id="e2", type="SUPPORT")`."""

    def make(**fields: Any) -> dict[str, Any]:
        return {
            "id": "e1", "document": "d1", "type": "AID", "mode": None, "actors": ["RUS"],
            "recipients": ["AZE"], "reciprocal": False, "status": "happened", "said_by": None,
            "date": {"start": "2025-01-10", "end": "2025-01-10", "precision": "day"},
            "trigger": {"start": 7, "end": 12, "text": "aided"}, **fields,
        }

    return make
