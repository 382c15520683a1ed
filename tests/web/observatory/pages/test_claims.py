from starlette.testclient import TestClient


def test_a_claim_tells_who_how_and_about_whom(client: TestClient) -> None:
    page = client.get("/claims").text
    for words in ("Erdogan", "[TUR]", "“called”", "Russia a friend", "(+0.7)", "Warmth"):
        assert words in page, words


def test_filters_choose(client: TestClient) -> None:
    for query, total in (("speaker=TUR", 1), ("about=Russia", 1), ("about=IRN", 0),
                         ("register=threat", 0), ("until=2024", 0)):
        assert client.get(f"/claims.json?{query}").json()["total"] == total, query
    assert client.get("/claims?register=love").status_code == 400
