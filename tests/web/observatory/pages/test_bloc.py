from starlette.testclient import TestClient


def test_members_and_cohesion(client: TestClient) -> None:
    told = client.get("/bloc/OTS.json").json()
    whole = [row for row in told["cohesion"] if row["member"] is None]
    assert [row["inside"] for row in whole if row["period"] == "2023-01-01"] == [30]
    holds = {one["member"] for one in told["members"] if one["holds"] and one["kind"] == "member"}
    assert {"AZE", "KAZ", "KGZ", "TUR", "UZB"} <= holds
    page = client.get("/bloc/OTS").text
    assert "at the edge" in page


def test_a_group_has_the_members_of_its_organisation(client: TestClient) -> None:
    assert client.get("/bloc/%40turkic-states").status_code == 200


def test_a_bloc_without_members_says_why_there_is_no_figure(client: TestClient) -> None:
    told = client.get("/bloc/NATO.json?until=1950").json()
    assert told["cohesion"] or told["no_cohesion"]
