from starlette.testclient import TestClient


def test_those_with_events_the_most_first(client: TestClient) -> None:
    rows = client.get("/actors.json").json()["actors"]
    assert [row["id"] for row in rows[:2]] == ["KAZ", "UZB"]
    for row in rows:
        assert client.get(f"/events.json?party={row['id']}").json()["total"] == row["events"]


def test_whoever_a_name_may_mean(client: TestClient) -> None:
    rows = client.get("/actors.json?q=Baku").json()["actors"]
    assert "AZE" in {row["id"] for row in rows}
    assert "is called so" in client.get("/actors?q=zzzzzzzz").text
