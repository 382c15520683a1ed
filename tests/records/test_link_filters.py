"""Which causal links are asked for."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from multivector.coding.causes import ArguedLink, NamedEnd
from multivector.domain import CausalLink, DateInterval, Document, LinkKind, Span
from multivector.records import LinkFilter, Snapshot, Store, document_row, link_row

TEXT = "The levy eroded trust."
NOW = datetime(2026, 1, 31, tzinfo=UTC)


def _row(document: Document, said_by: str | None, actor: str) -> dict[str, object]:
    link = CausalLink(
        Span(document.id, 0, 8), Span(document.id, 16, 21), -1, LinkKind.CAUSE, False, said_by,
        Span(document.id, 0, 21),
    )  # fmt: skip
    end = NamedEnd((), None, (), 1, ("levy",), "The levy")
    owned = NamedEnd((actor,), "tension", ("CHL",), -1, ("trust",), "trust")
    return link_row(ArguedLink(link, end, owned, "verb"), TEXT, coder="c", known_at=document.known_at)


@pytest.fixture
def chosen(tmp_path: Path) -> Callable[..., int]:
    """How many of three links a filter chooses."""
    store = Store.open(tmp_path / "data", create=True)
    texts = [
        Document(f"{n:016x}", TEXT, f"text {n}", outlet=outlet, language="en",
                 published=DateInterval.parse(day))
        for n, (outlet, day) in enumerate(
            [("a.example", "2026-01-01"), ("b.example", "2026-01-20"), ("b.example", "2026-01-25")]
        )
    ]  # fmt: skip
    with store.write() as writer:
        writer.add("documents", [document_row(one) for one in texts])
        writer.add("links", [
            _row(texts[0], None, "PER"), _row(texts[1], "the Peruvian minister", "PER"),
            _row(texts[2], "BRA", "BRA"),
        ])  # fmt: skip
        writer.commit(coder="c", now=NOW)

    def count(**fields: object) -> int:
        snapshot: Snapshot = store.snapshot()
        with snapshot:
            return int(snapshot.links(LinkFilter(**fields)).num_rows)  # type: ignore[arg-type]  # as a test names them

    return count


@pytest.mark.parametrize(("fields", "number"), [
    ({}, 3),
    ({"speaker": "author"}, 1),
    ({"speaker": "BRA"}, 1),
    ({"speaker": "peruvian"}, 1),
    ({"outlet": "b.example"}, 2),
    ({"actor": "PER"}, 2),
    ({"actor": "CHL"}, 3),
    ({"actor": "ARG"}, 0),
    ({"since": date(2026, 1, 20)}, 2),
    ({"until": date(2026, 1, 20)}, 2),
    ({"as_of": date(2026, 1, 1)}, 1),
    ({"document": f"{1:016x}"}, 1),
    ({"outlet": "b.example", "actor": "PER"}, 1),
])
def test_what_is_chosen(
    chosen: Callable[..., int], fields: dict[str, object], number: int
) -> None:
    assert chosen(**fields) == number
