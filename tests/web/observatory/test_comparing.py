"""An assertion beside the record: the same dyad and type within a month."""

from collections.abc import Callable

import pytest

from multivector.domain import DateInterval, Document, Event, Status
from multivector.records import Store
from multivector.runs import Watch
from multivector.web.observatory.comparing import Verdict, compare

A, R, T = ("Azerbaijan", "AZE"), ("Russia", "RUS"), ("Turkey", "TUR")
Judged = Callable[..., Verdict]


@pytest.fixture
def judged(
    watch: Watch, document: Callable[..., Document], event: Callable[..., Event]
) -> Judged:
    def judge(words: str, kind: str, actors: list[tuple[str, str]],
              recipients: list[tuple[str, str]], day: str, **fields: object) -> Verdict:
        text = document(words, published=DateInterval.parse("2025-11-01"), outlet="Mine")
        trigger = words.split()[1]
        told = event(text, kind, trigger, actors, recipients, date=DateInterval.parse(day),
                     **fields)
        with Store.open(watch.data).snapshot() as snapshot:
            return compare(snapshot, told, text).verdict

    return judge


def test_the_same_within_a_month_corroborates(judged: Judged) -> None:
    assert judged("Russia helped Azerbaijan.", "AID", [R], [A], "2025-02-05") is (
        Verdict.CORROBORATED)
    assert judged("Russia helped Azerbaijan.", "AID", [R], [A], "2025-04-05") is Verdict.NOTHING
    assert judged("Azerbaijan helped Russia.", "AID", [A], [R], "2025-01-10") is Verdict.NOTHING


def test_the_opposite_class_contradicts(judged: Judged) -> None:
    told = judged("Russia shelled Azerbaijan.", "ASSAULT", [R], [A], "2025-01-10")
    assert told is Verdict.CONTRADICTED


def test_a_denial_in_the_record_contradicts_a_deed(judged: Judged) -> None:
    assert judged("Russia helped Turkey.", "AID", [R], [T], "2025-10-20") is Verdict.CONTRADICTED
    assert judged("Russia helped Turkey.", "AID", [R], [T], "2025-10-20",
                  status=Status.DENIED) is Verdict.CORROBORATED


def test_without_date_or_recipient_nothing_is_compared(
    judged: Judged, watch: Watch, document: Callable[..., Document], event: Callable[..., Event]
) -> None:
    assert judged("Russia helped.", "AID", [R], [], "2025-01-10") is Verdict.NOTHING
    text = document("Russia aided Azerbaijan.", published=DateInterval.unknown())
    told = event(text, "AID", "aided", [R], [A], date=DateInterval.unknown())
    with Store.open(watch.data).snapshot() as snapshot:
        found = compare(snapshot, told, text)
    assert found.verdict is Verdict.NOTHING
    assert "no date" in found.why


def test_the_text_itself_and_its_copies_do_not_count(
    watch: Watch, texts: list[tuple[Document, list[Event]]]
) -> None:
    document, (event,) = texts[4]  # the record's own text, pasted again
    with Store.open(watch.data).snapshot() as snapshot:
        assert compare(snapshot, event, document).verdict is Verdict.NOTHING
