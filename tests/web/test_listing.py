"""The listing: the latest events with their sentences, grouped by who acts on whom."""

from collections.abc import Callable
from typing import Any

from multivector.domain import DateInterval, Document, Status
from multivector.records import Store
from multivector.web.listing import read_listing
from multivector.worlds import World

A, B = ("Iran", "IRN"), ("Iraq", "IRQ")


def test_events_of_the_same_parties_stand_together(
    document: Callable[..., Document], event: Callable[..., Any],
    fill_store: Callable[..., Store], states: World,
) -> None:
    first = document("Iran sent Iraq food.")
    second = document("Iran may help Iraq.")
    third = document("Iraq thanked Iran.")
    store = fill_store([
        (first, [event(first, "AID", "sent", [A], [B])]),
        (second, [event(second, "AID", "help", [A], [B], status=Status.POSSIBLE)]),
        (third, [event(third, "SUPPORT", "thanked", [B], [A])]),
    ])
    with store.snapshot() as snapshot:
        listing = read_listing(snapshot, states, 100)
    assert [(group.title, len(group.events), group.real) for group in listing.groups] == [
        ("Iran → Iraq", 2, 1), ("Iraq → Iran", 1, 1),
    ]
    assert {kind: len(events) for kind, events in listing.types.items()} == {"AID": 2, "SUPPORT": 1}
    assert all(group.joins("IRN", "IRQ") for group in listing.groups)


def test_the_latest_are_kept_where_there_are_too_many(
    document: Callable[..., Document], event: Callable[..., Any],
    fill_store: Callable[..., Store], states: World,
) -> None:
    texts = [document(f"Iran sent Iraq food, note {year}.") for year in (2023, 2024, 2025)]
    store = fill_store([
        (text, [event(text, "AID", "sent", [A], [B], date=DateInterval.parse(text.text[-5:-1]))])
        for text in texts
    ])
    with store.snapshot() as snapshot:
        listing = read_listing(snapshot, states, 2)
    assert listing.count == 2
    assert [one.date for group in listing.groups for one in group.events] == ["2025", "2024"]
