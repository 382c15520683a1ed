from starlette.testclient import TestClient


def test_the_acts_inside_a_bloc_open(client: TestClient) -> None:
    told = client.get("/bloc/OTS/acts.json?period=2023").json()
    assert (told["counted"], told["total"]) == (30, 30)
    one = client.get("/bloc/OTS/acts.json?period=2023&member=KAZ").json()
    assert (one["counted"], one["total"]) == (30, 30)
    assert client.get("/bloc/OTS/acts.json?period=2023&member=TUR").json()["total"] == 0


def test_the_acts_behind_a_share_open(client: TestClient) -> None:
    shares = client.get("/state/AZE.json").json()["vector"]
    rows = [row for row in shares if row["acts"] + row["conflicts"]]
    assert rows
    for row in rows:
        told = client.get(
            f"/state/AZE/acts.json?pole={row['pole']}&dimension={row['dimension']}").json()
        assert told["counted"] == row["acts"] + row["conflicts"]
        assert told["total"] == told["counted"]
    assert client.get("/state/AZE/acts").status_code == 400
