from starlette.testclient import TestClient


def test_what_was_read_and_what_was_not(client: TestClient) -> None:
    told = client.get("/sources.json").json()
    assert told["documents"] == 39
    assert told["events"] == 39
    read = {(row["outlet"], row["language"]): row["documents"] for row in told["coverage"]
            if not row["imported"]}
    assert read == {("Example Agency", "en"): 35, ("Other", "en"): 3, ("Other", "ru"): 1}
    assert told["skipped"] == {"encrypted": 1, "unsupported": 1}
    page = client.get("/sources").text
    assert "imported" in page
    assert "is encrypted" in page


def test_skipped_items_by_reason(client: TestClient) -> None:
    assert client.get("/skipped.json").json()["total"] == 2
    told = client.get("/skipped.json?reason=encrypted").json()
    assert [one["source"] for one in told["skipped"]] == ["texts/a.pdf"]
