from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from multivector.domain import Claim, DateInterval, Document, Place, Span, write_claim
from multivector.records import ClaimFilter, Store, claim_form, claim_row, document_row

TEXT = "Moscow mocked Ankara. Baku thanked Ankara."


def _claim(document: Document, speaker: str, cue: str, register: str, value: float) -> Claim:
    start = TEXT.index(cue)
    at = Span(document.id, start, start + len(cue))
    name = TEXT[:start].rsplit(maxsplit=1)[-1]
    return Claim(
        speaker, name, Span(document.id, start - len(name) - 1, start - 1), speaker, at,
        Span(document.id, at.end + 1, at.end + 7), quoted=False, about=("TUR",),
        stance=(("TUR", value),), expressions=(at,), registers=(register,),
        date=DateInterval.day(date(2025, 10, 1)), place=Place("Baku", "AZE", at),
        coder="c", known_at=document.known_at,
    )


@pytest.fixture
def filled(store: Store, make_document: Callable[..., Document]) -> Store:
    first = make_document(TEXT, outlet="a", published=date(2025, 10, 2))
    second = make_document(TEXT, outlet="b", published=date(2025, 10, 9))
    with store.write() as writer:
        writer.add("documents", [document_row(one) for one in (first, second)])
        writer.add("claims", [
            claim_row(_claim(first, "RUS", "mocked", "ridicule", -1.0), TEXT),
            claim_row(_claim(second, "AZE", "thanked", "warmth", 1.0), TEXT),
        ])
        writer.commit(coder="c", now=datetime(2025, 11, 1, tzinfo=UTC))
    return store


@pytest.mark.parametrize(("chosen", "speakers"), [
    (ClaimFilter(), ["RUS", "AZE"]),
    (ClaimFilter(speaker="RUS"), ["RUS"]),
    (ClaimFilter(speaker="bak"), ["AZE"]),
    (ClaimFilter(about="TUR"), ["RUS", "AZE"]),
    (ClaimFilter(about="RUS"), []),
    (ClaimFilter(register="warmth"), ["AZE"]),
    (ClaimFilter(since=date(2025, 10, 5)), ["AZE"]),
    (ClaimFilter(until=date(2025, 10, 5)), ["RUS"]),
    (ClaimFilter(as_of=date(2025, 10, 1)), []),
    (ClaimFilter(limit=1), ["RUS"]),
])
def test_claims_are_chosen(filled: Store, chosen: ClaimFilter, speakers: list[str]) -> None:
    with filled.snapshot() as snapshot:
        assert snapshot.claims(chosen).column("speaker").to_pylist() == speakers


def test_a_row_tells_the_exchange_form_again(
    filled: Store, make_document: Callable[..., Document]
) -> None:
    document = make_document(TEXT, outlet="a", published=date(2025, 10, 2))
    claim = _claim(document, "RUS", "mocked", "ridicule", -1.0)
    with filled.snapshot() as snapshot:
        row = snapshot.claims(ClaimFilter(speaker="RUS")).to_pylist()[0]
    assert claim_form(row) == write_claim(claim, TEXT)
    nobody = replace(claim, speaker=None, speaker_name=None, speaker_span=None, place=None)
    assert claim_form(claim_row(nobody, TEXT)) == write_claim(nobody, TEXT)
