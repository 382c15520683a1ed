from starlette.testclient import TestClient


def test_it_lists_what_stands_with_its_event(client: TestClient) -> None:
    page = client.get("/decisions").text
    assert "Aysel" in page
    assert "ACCUSE: AZE – RUS “accused”" in page
    told = client.get("/decisions.json").json()
    assert [one["decided"] for one in told["decisions"]] == ["accepted"]
    assert f'href="/event/{told["decisions"][0]["event"]}"' in page


def test_it_is_filtered_and_tells_the_command(client: TestClient) -> None:
    assert client.get("/decisions.json?who=Timur").json()["total"] == 0
    assert client.get("/decisions.json?decided=rejected").json()["total"] == 0
    assert client.get("/decisions.json?decided=accepted&since=2025").json()["total"] == 1
    assert client.get("/decisions?decided=liked").status_code == 400
    page = client.get("/decisions?who=Aysel&undone=yes").text
    assert "multivector decisions --judged-by Aysel --with-undone" in page


def test_taking_back_needs_a_token(client: TestClient) -> None:
    known = client.get("/decisions.json").json()["decisions"][0]["id"]
    answer = client.post("/decisions", data={"undo": known, "name": "Timur"})
    assert answer.status_code == 403
    assert client.get("/decisions.json").json()["total"] == 1
