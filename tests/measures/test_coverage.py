from collections.abc import Callable
from datetime import date
from typing import Any

from multivector.measures import MemoryRecord, Options, Period
from multivector.measures.coverage import coverage

Row = dict[str, Any]
Make = Callable[..., Row]
YEAR = Options(by=Period.YEAR)


def test_texts_and_events_are_counted_by_language_and_outlet(event: Make, document: Make) -> None:
    day = date(2024, 3, 1)
    record = MemoryRecord.of_rows({
        "documents": [
            document("a", day, sentences=7), document("b", day, language="ru", outlet=None),
            {**document("c", day, sentences=7), "copy_of": "a"},
        ],
        "events": [
            event("AZE", "RUS", "CONSULT", day, document="a"),
            event("AZE:MIL", "TUR", "COOPERATE", day, document="a", status="announced"),
            event("KAZ", "RUS", "CONSULT", day, document="b"),
        ],
    })
    rows = coverage(record, YEAR.but(parties=("AZE", "TUR"))).to_pylist()
    told = [(row["language"], row["outlet"], row["documents"], row["copies"], row["sentences"],
             row["coded"], row["about"]) for row in rows]
    assert told == [("en", "example.org", 1, 1, 7, 2, 1), ("ru", None, 1, 0, 20, 1, 0)]
    assert len(rows[0]["events"]) == 1


def test_imported_events_are_counted_by_their_file(event: Make) -> None:
    imported = [
        {**event("AZE", "RUS", "CONSULT", "2024-03-01", number=number), "evidence": None,
         "trigger": None, "source": f"events/may.tab:{number}"}
        for number in (1, 22)
    ]
    (row,) = coverage(MemoryRecord.of_rows({"events": imported}), YEAR).to_pylist()
    assert (row["outlet"], row["imported"], row["documents"]) == ("events/may.tab", True, 0)
    assert (row["coded"], row["about"], row["sentences"]) == (2, 2, None)


def test_days_bound_what_is_counted(event: Make, document: Make) -> None:
    days = [date(2024, month, 1) for month in (1, 5, 9)]
    record = MemoryRecord.of_rows({
        "documents": [document(f"doc-{day}", day) for day in days],
        "events": [event("AZE", "RUS", "CONSULT", day) for day in days],
    })
    asked = YEAR.but(since=date(2024, 2, 1), until=date(2024, 9, 1), as_of=date(2024, 8, 1))
    (row,) = coverage(record, asked).to_pylist()
    assert (row["documents"], row["coded"]) == (1, 1)


def test_a_text_without_a_date_counts_on_the_day_it_became_known(document: Make) -> None:
    day = date(2024, 5, 1)
    undated = {**document("a", day), "published_start": None, "published_end": None}
    record = MemoryRecord.of_rows({"documents": [undated]})
    (row,) = coverage(record, YEAR.but(since=day, until=day)).to_pylist()
    assert (row["documents"], row["period"]) == (1, date(2024, 1, 1))
    assert coverage(record, YEAR.but(since=date(2024, 5, 2))).num_rows == 0


def test_without_evidence_the_counts_are_the_same(event: Make, document: Make) -> None:
    day = date(2024, 3, 1)
    told = [event("AZE", "RUS", "CONSULT", day, document="a"),
            {**event("AZE", "RUS", "CONSULT", day, number=2), "evidence": None, "trigger": None,
             "source": "events/may.tab:2"}]
    record = MemoryRecord.of_rows({"documents": [document("a", day)], "events": told})
    rows = coverage(record, YEAR).to_pylist()
    assert [len(row["events"]) for row in rows] == [1, 1]
    assert coverage(record, YEAR.but(evidence=0)).to_pylist() == [
        {**row, "events": []} for row in rows]
