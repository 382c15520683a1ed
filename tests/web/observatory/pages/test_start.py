from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from starlette.testclient import TestClient

from multivector.records import session
from multivector.runs import Watch
from multivector.web.observatory.pages.start import busiest, busiest_of
from multivector.web.observatory.visiting import Visit


def test_it_tells_what_the_watch_holds(client: TestClient) -> None:
    told = client.get("/watch.json").json()
    assert told["holds"]["events"] == client.get("/events.json").json()["total"] == 39
    assert told["holds"]["documents"] == 39
    assert told["holds"]["skipped"] == client.get("/skipped.json").json()["total"]
    assert told["holds"]["claims"] == client.get("/claims.json").json()["total"]
    assert told["last_run"] is None


def test_counts_of_types_open_onto_as_many_events(client: TestClient) -> None:
    for row in client.get("/watch.json").json()["types"]:
        deeds = "&status=happened&status=ongoing&status=historical"
        found = client.get(f"/events.json?type={row['type']}{deeds}").json()["total"]
        assert found == row["deeds"]


def test_the_strongest_pair_opens_onto_its_acts(client: TestClient) -> None:
    for pair in client.get("/watch.json").json()["pairs"]:
        acts = client.get(f"/dyad/{pair['actor']}/{pair['recipient']}/acts.json").json()
        assert acts["total"] == pair["acts"]


def test_the_pairs_of_a_party_are_those_of_all_in_their_order(
    watch: Watch, visiting: Callable[[Watch], AbstractContextManager[Visit]]
) -> None:
    with visiting(watch) as visit:
        every = busiest(visit).to_pylist()
        acts = [row["acts"] for row in every]
        assert acts == sorted(acts, reverse=True)
        for party in ("AZE", "RUS", "KAZ", "UZB"):
            mine = busiest_of(visit, party).to_pylist()
            assert mine
            assert mine == [row for row in every if party in (row["actor"], row["recipient"])]
        assert busiest_of(visit, "FJI").num_rows == 0


def test_the_pairs_of_the_next_party_are_not_counted_again(
    watch: Watch, visiting: Callable[[Watch], AbstractContextManager[Visit]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with visiting(watch) as visit:
        busiest_of(visit, "AZE")
        monkeypatch.setattr(session, "run_query", None)  # whatever is asked now fails
        assert busiest_of(visit, "KAZ").to_pylist()[0]["acts"] == 30
