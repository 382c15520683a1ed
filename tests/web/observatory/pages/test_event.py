from typing import Any

from starlette.testclient import TestClient


def one(client: TestClient, query: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/events.json?{query}").json()["events"][0]
    return found


def test_it_is_marked_without_colour_and_says_why(client: TestClient) -> None:
    page = client.get(f"/event/{one(client, 'type=ACCUSE')['id']}").text
    assert "<sup>AZE▸</sup>" in page
    assert "<sup>▸RUS</sup>" in page
    assert 'class="trigger"' in page
    assert "told as done" in page
    assert "written by hand" in page
    assert "Example Agency" in page


def test_the_storys_other_telling_stands_beside(client: TestClient) -> None:
    first = one(client, "actor=RUS&type=AID&recipient=AZE&status=happened")
    told = client.get(f"/event/{first['id']}.json").json()
    assert [other["type"] for other in told["tellings"]] == ["CONSULT"]
    assert told["stories"][0]["publishers"] == ["Example Agency", "Other"]
    assert "told by 2 publishers" in client.get(f"/event/{first['id']}").text


def test_who_said_so_is_told(client: TestClient) -> None:
    page = client.get(f"/event/{one(client, 'party=IRN&type=AID')['id']}").text
    assert "Said by Turkey [TUR], “said”" in page


def test_an_imported_event_opens_onto_file_and_row(client: TestClient) -> None:
    told = client.get("/event/feed00000000beef.json").json()
    assert told["event"]["source"] == "old/icews.tab#7"
    assert told["document"] is None
    page = client.get("/event/feed00000000beef").text
    assert "old/icews.tab#7" in page
    assert "cameo" in page
    assert "blockquote" not in page


def test_the_beginning_of_an_id_leads_there(client: TestClient) -> None:
    moved = client.get("/event/feed0")
    assert (moved.status_code, moved.headers["location"]) == (303, "/event/feed00000000beef")
    assert client.get("/event/feed0.json").headers["location"] == "/event/feed00000000beef.json"
    assert client.get("/event/fee").status_code == 404
