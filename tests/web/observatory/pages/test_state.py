from starlette.testclient import TestClient


def test_offices_are_those_of_the_day(client: TestClient) -> None:
    then = client.get("/state/KAZ.json?as_of=2010-06").json()
    now = client.get("/state/KAZ.json").json()

    def holders(told: dict[str, list[dict[str, object]]]) -> list[object]:
        return [one["text"] for one in told["facts"]
                if one["holds"] and str(one["text"]).startswith("president:")]

    assert any("Nazarbayev" in str(one) for one in holders(then))
    assert any("Tokayev" in str(one) for one in holders(now))
    assert not any("Tokayev" in str(one) for one in holders(then))


def test_its_ties_and_events_are_those_of_the_record(client: TestClient) -> None:
    told = client.get("/state/AZE.json").json()
    assert [(one["actor"], one["recipient"], one["acts"]) for one in told["ties"]] == [
        ("AZE", "RUS", 4), ("AZE", "TUR", 1)]
    assert told["events"] == client.get("/events.json?party=AZE").json()["total"] == 6
    assert told["vector"] or told["no_vector"]


def test_a_name_leads_to_its_state(client: TestClient) -> None:
    assert client.get("/state/Kazakhstan").headers["location"] == "/state/KAZ"


def test_offices_are_said_in_words(client: TestClient) -> None:
    facts = client.get("/state/KAZ.json").json()["facts"]
    offices = {one["text"].partition(":")[0] for one in facts if one["kind"] == "office"}
    assert {"foreign minister", "prime minister"} <= offices


def test_what_a_share_rests_on_stands_beside_it(client: TestClient) -> None:
    told = client.get("/state/AZE.json").json()["vector"]
    page = client.get("/state/AZE").text
    rests = {(row["dimension"], ", ".join(row["sources"])) for row in told if row["sources"]}
    assert rests
    for dimension, sources in rests:
        words = sources.replace("-", " ")
        assert f'{dimension}<br><span class="small">by {words}</span>' in page
