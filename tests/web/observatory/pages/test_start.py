from starlette.testclient import TestClient


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
