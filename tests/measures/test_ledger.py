from collections.abc import Callable
from datetime import date
from typing import Any

from multivector.measures import MemoryRecord, Options
from multivector.measures.ledger import ledger
from multivector.measures.likeness import Likeness, content_words

Row = dict[str, Any]
Make = Callable[..., Row]
FILLER = (
    "The ministers discussed water levels in the reservoir", "Customs officers seized timber",
    "A chess tournament opened in the capital", "Wheat prices rose on the exchange",
    "The museum lent ceramics for an exhibition", "Border markets closed for disinfection",
)


def ledger_of(event: Make, *told: Row, **asked: Any) -> list[Row]:
    filler = [
        event("KAZ", "UZB", "CONSULT", "2023-01-05", document=f"filler-{place}", text=text)
        for place, text in enumerate(FILLER)
    ]
    record = MemoryRecord.of_rows({"events": [*filler, *told]})
    return list(ledger(record, Options(**asked)).to_pylist())


def pledge(event: Make, text: str, day: str = "2024-02-01", **more: Any) -> Row:
    return event("RUS", "KAZ", "AGREE", day, document=f"told-{day}", text=text, **more)


def later(event: Make, kind: str, text: str, day: str, **more: Any) -> Row:
    return event("RUS", "KAZ", kind, day, document=f"later-{day}-{kind}", text=text, **more)


REACTOR = "Russia pledged to build two nuclear reactors at Balkhash for $4 billion by 2027"


def test_a_pledge_that_is_kept_is_delivered_by_what_tells_it(event: Make) -> None:
    kept = later(event, "COOPERATE", "Russia built the reactors at Balkhash", "2026-05-01")
    (row,) = ledger_of(event, pledge(event, REACTOR, amount=(4e9, "USD")), kept)
    assert (row["state"], row["kind"]) == ("delivered", "promise")
    assert (row["amount"], row["unit"]) == (4e9, "USD")
    assert row["due"] == date(2027, 12, 31)
    assert [one["event"] for one in row["later"]] == [kept["id"]]
    assert row["later"][0]["likeness"] > 0.3


def test_the_last_word_counts(event: Make) -> None:
    put_off = later(event, "REJECT", "Work on the Balkhash reactors was postponed", "2025-01-05")
    off = later(event, "REJECT", "Kazakhstan cancelled the Balkhash reactors", "2025-06-05")
    (row,) = ledger_of(event, pledge(event, REACTOR), put_off)
    assert row["state"] == "delayed"
    (row,) = ledger_of(event, pledge(event, REACTOR), put_off, off)
    assert row["state"] == "dropped"
    assert [one["outcome"] for one in row["later"]] == ["delayed", "dropped"]


def test_other_matters_and_other_parties_are_not_linked(event: Make) -> None:
    (row,) = ledger_of(
        event, pledge(event, REACTOR),
        later(event, "COOPERATE", "Russia opened a dairy plant near Kostanay", "2025-01-01"),
        event("USA", "KAZ", "COOPERATE", "2025-02-01", document="z",
              text="Reactors at Balkhash were built"),
    )
    assert (row["state"], row["later"]) == ("due", [])


def test_what_is_past_due_is_overdue_and_what_lies_ahead_is_due(event: Make) -> None:
    pledged = pledge(event, "Russia promised to deliver grain by 1 May 2024")
    (row,) = ledger_of(event, pledged, until=date(2024, 3, 1))
    assert (row["state"], row["late"]) == ("due", None)
    (row,) = ledger_of(event, pledged, until=date(2024, 5, 11))
    assert (row["state"], row["late"]) == ("overdue", 10)


def test_a_meeting_of_all_on_the_day_keeps_the_promise_to_meet(event: Make) -> None:
    promise = event("RUS KAZ", "", "AGREE", "2024-06-12", known=date(2024, 6, 1),
                    document="a", text="The presidents will meet in Sochi", reciprocal=True)
    met = event("RUS KAZ", "", "CONSULT", "2024-06-12", document="b", reciprocal=True,
                text="Talks took place on the Black Sea")
    (row,) = ledger_of(event, promise, met)
    assert row["state"] == "delivered"


def test_one_promise_told_twice_is_one(event: Make) -> None:
    first = pledge(event, REACTOR)
    again = pledge(event, "Moscow is to build reactors at Balkhash", "2024-02-02")
    story = {"id": first["id"], "events": [first["id"], again["id"]], "documents": ["a", "b"],
             "publishers": ["a"], "known_at": date(2024, 2, 1),
             "recorded_at": first["recorded_at"]}
    record = MemoryRecord.of_rows({"events": [first, again], "stories": [story]})
    (row,) = ledger(record, Options()).to_pylist()
    assert row["events"] == [first["id"], again["id"]]


def test_what_somebody_says_that_another_will_do_is_no_promise_of_that_other(event: Make) -> None:
    assert ledger_of(event, pledge(event, REACTOR, said="KAZ")) == []
    assert len(ledger_of(event, pledge(event, REACTOR, said="RUS"))) == 1


def test_a_plan_and_a_treaty_stand_in_the_ledger_and_praise_does_not(event: Make) -> None:
    rows = ledger_of(
        event,
        later(event, "SANCTION", "Russia will ban tomatoes", "2024-01-01", status="announced"),
        later(event, "SUPPORT", "signed a treaty on pipelines", "2024-01-02"),
        later(event, "SUPPORT", "praised the elections", "2024-01-03"),
    )
    assert [row["kind"] for row in rows] == ["plan", "treaty"]


def test_rare_words_make_sentences_alike_and_common_ones_do_not() -> None:
    texts = [content_words(text) for text in (
        "the pipeline to Ceyhan carries oil", "oil flowed through the Ceyhan pipeline",
        "oil prices fell", "oil exports grew", "oil output fell")]
    likeness = Likeness(texts)
    assert likeness.compare(texts[0], texts[1]) > 0.3
    assert likeness.compare(texts[0], texts[2]) < 0.2
    assert likeness.compare(texts[0], texts[0]) > 0.999
    assert likeness.compare(frozenset(), texts[0]) == 0
