"""A party's count is the number of events that the list of its events has."""

from dataclasses import replace
from datetime import date

import pytest
from starlette.testclient import TestClient

from multivector.records import EventFilter, Store
from multivector.runs import Watch
from multivector.web.observatory.party_counts import party_counts
from multivector.web.observatory.recent import stretches


@pytest.mark.parametrize("chosen", [
    EventFilter(), EventFilter(as_of=date(2025, 1, 31)), EventFilter(since=date(2025, 1, 1)),
])
def test_counts_are_those_of_lists(chosen: EventFilter, watch: Watch) -> None:
    with Store.open(watch.data).snapshot() as snapshot:
        counts = party_counts(snapshot, chosen)
        assert {"AZE", "RUS"} <= counts.keys()
        for party, count in counts.items():
            assert snapshot.events(replace(chosen, party=party)).num_rows == count, party


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
