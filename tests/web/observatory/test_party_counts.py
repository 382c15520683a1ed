"""A party's count is the number of events that the list of its events has."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from starlette.testclient import TestClient

from multivector.domain import DateInterval, Document, Event
from multivector.records import EventFilter, Store, session
from multivector.records.recall import Recall
from multivector.runs import Watch
from multivector.web.observatory.party_counts import party_counts
from multivector.web.observatory.recent import stretches


@pytest.mark.parametrize("chosen", [
    EventFilter(), EventFilter(as_of=date(2025, 1, 31)), EventFilter(since=date(2025, 1, 1)),
    EventFilter(as_of=date(2025, 1, 15)), EventFilter(since=date(2025, 1, 11)),
    EventFilter(until=date(2025, 1, 9)), EventFilter(until=date(2025, 1, 31)),
    EventFilter(since=date(2023, 2, 1), until=date(2024, 12, 31)),
    EventFilter(since=date(2024, 12, 1), until=date(9999, 12, 31), as_of=date(2025, 6, 30)),
    EventFilter(types=("AID",)), EventFilter(include_curated=False, as_of=date(2025, 1, 31)),
])
def test_counts_are_those_of_lists(chosen: EventFilter, watch: Watch) -> None:
    with Store.open(watch.data).snapshot() as snapshot:
        counts = party_counts(snapshot, chosen)
        assert {"AZE", "RUS"} <= counts.keys()
        for party, count in counts.items():
            assert snapshot.events(replace(chosen, party=party)).num_rows == count, party


def test_open_and_wide_dates_count_by_months_as_by_days(
    make_watch: Callable[..., Watch], document: Callable[..., Document],
    event: Callable[..., Event],
) -> None:
    first, last = date(2024, 1, 20), date(2024, 4, 10)
    texts = []
    for when in (DateInterval.range(first, None), DateInterval.range(None, last),
                 DateInterval.range(first, last), DateInterval.unknown()):
        text = document(f"Kazakhstan met Uzbekistan and Hungary ({when}).",
                        published=DateInterval.parse("2024-05-05"))
        texts.append((text, [event(text, "CONSULT", "met", [("Kazakhstan", "KAZ")],
                                   [("Uzbekistan", "UZB"), ("Hungary", "HUN")], date=when)]))
    with Store.open(make_watch(texts).data).snapshot() as snapshot:
        for chosen in (
            EventFilter(), EventFilter(since=date(2024, 4, 1)), EventFilter(since=date(2024, 5, 1)),
            EventFilter(until=date(2024, 1, 31)), EventFilter(until=date(2023, 12, 31)),
            EventFilter(as_of=date(2024, 4, 30)), EventFilter(as_of=date(2024, 5, 31)),
        ):
            counts = party_counts(snapshot, chosen)
            for party in ("KAZ", "UZB", "HUN"):
                count = snapshot.events(replace(chosen, party=party)).num_rows
                assert counts.get(party, 0) == count, (party, chosen)


def test_another_month_is_only_summed(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(watch.data).snapshot(recall=Recall()) as snapshot:
        party_counts(snapshot, EventFilter())
        monkeypatch.setattr(session, "run_query", None)  # whatever is asked now fails
        assert party_counts(snapshot, EventFilter(as_of=date(2024, 12, 31)))["KAZ"] == 30
        assert party_counts(snapshot, EventFilter(since=date(2025, 1, 1)))["TUR"] == 2


def test_the_state_says_the_same_as_its_list(client: TestClient) -> None:
    told = client.get("/state/AZE.json").json()
    assert told["events"] == client.get("/events.json?party=AZE").json()["total"]
    listed = client.get("/events.json?party=AZE").json()["events"]
    assert [one["id"] for one in told["latest"]] == [one["id"] for one in listed][:8]


def test_the_last_stretch_is_all_of_time(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("multivector.web.observatory.recent._STEPS", (2, 20))
    with Store.open(watch.data).snapshot() as snapshot:
        found = list(stretches(snapshot, None))
        assert found[-1] is None
        assert len(found) == 3
        assert found[0] is not None
        assert found[1] is not None
        assert found[0] > found[1]
        (early, *_) = stretches(snapshot, date(2023, 6, 30))
        assert early is not None
        assert early <= date(2023, 6, 30)
