from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from multivector.measures import MemoryRecord, Options
from multivector.measures.promises import Telling, read_tellings

Make = Callable[..., dict[str, Any]]


@pytest.fixture
def read(event: Make) -> Callable[..., Telling]:
    def read_one(text: str, kind: str = "AGREE", **more: Any) -> Telling:
        told = event("RUS", "KAZ", kind, more.pop("day", "2024-02-01"), text=text, **more)
        (found,) = read_tellings(MemoryRecord.of_rows({"events": [told]}), Options())
        return found

    return read_one


@pytest.mark.parametrize(("text", "due"), [
    ("Russia will finish the bridge by 2027", (date(2027, 1, 1), date(2027, 12, 31))),
    ("Russia will send wheat on 3 March 2024", (date(2024, 3, 3), date(2024, 3, 3))),
    ("Russia promised in 2019 to send wheat", None),
    ("Russia promised wheat", None),
])
def test_a_promise_is_due_on_the_day_ahead_that_its_sentence_names(
    read: Callable[..., Telling], text: str, due: tuple[date, date] | None
) -> None:
    assert read(text).due == due


def test_or_on_the_day_of_its_event(read: Callable[..., Telling]) -> None:
    told = read("The presidents will meet", day="2024-03-09", known=date(2024, 2, 1))
    assert told.due == (date(2024, 3, 9), date(2024, 3, 9))
    assert told.day == date(2024, 2, 1)


@pytest.mark.parametrize(("text", "kind", "status", "outcome"), [
    ("The line was opened", "COOPERATE", "happened", "delivered"),
    ("The opening was postponed to May", "REJECT", "happened", "delayed"),
    ("cancelled the tender", "COOPERATE", "happened", "dropped"),
    ("refused to pay", "REJECT", "happened", "dropped"),
    ("did not send the wheat", "AID", "negated", "dropped"),
    ("will send the wheat", "AID", "announced", "mentioned"),
    ("warned of dust storms", "THREATEN", "happened", "mentioned"),
])
def test_what_an_event_makes_of_the_promise_that_it_is_about(
    read: Callable[..., Telling], text: str, kind: str, status: str, outcome: str
) -> None:
    assert read(text, kind, status=status).outcome == outcome


def test_what_became_known_after_the_last_day_is_not_read(event: Make) -> None:
    told = [event("RUS", "KAZ", "AGREE", f"2024-0{month}-01", text="Russia promised wheat",
                  document=f"told-{month}") for month in (1, 2, 3)]
    record = MemoryRecord.of_rows({"events": told})
    found = read_tellings(record, Options(until=date(2024, 2, 1)))
    assert [one.known_at.month for one in found] == [1, 2]
