"""The page of an argument: pasted or of the watch, with its words, a what-if, another beside."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient
from tests.web.observatory.test_schemas import Check, check

from multivector.domain import Document
from multivector.runs import Watch

__all__ = ["check"]  # a fixture

TEXT = "Western sanctions reduce Russian revenue. Higher oil prices increase Russian revenue."
MAP = "title: Mine\nconcepts:\n- a\n- b\narrows:\n- a -> b = -strong\n"


@pytest.fixture(scope="module")
def arguing(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document],
) -> TestClient:
    return visitor(make_watch([(document(TEXT, title="On revenue"), []),
                               (document("Grain met no one.", title="Idle"), [])]))


def chosen(client: TestClient, title: str = "On revenue") -> str:
    texts = client.get("/argument.json").json()["texts"]
    return next(str(one["id"]) for one in texts if one["title"] == title)


def test_a_text_of_the_watch_is_drawn_and_its_words_open(arguing: TestClient) -> None:
    document = chosen(arguing)
    told = arguing.get(f"/argument.json?document={document}").json()
    assert told["total"] == 2
    assert {one["sign"] for one in told["arrows"]} == {1, -1}
    page = arguing.get(f"/argument?document={document}").text
    assert '<a href="#arrow-1">' in page
    assert f"/document/{document}?start=" in page
    assert len(arguing.get(f"/argument.csv?document={document}").text.splitlines()) == 3


def test_twins_are_as_their_schema_says(arguing: TestClient, check: Check) -> None:
    check("argument", arguing.get("/argument.json").json())
    check("argument", arguing.get(f"/argument.json?document={chosen(arguing)}").json())
    check("argument", arguing.post("/argument.json", data={
        "text": MAP, "other": TEXT, "push": "a=0.5", "outcome": "b"}).json())


def test_a_change_has_its_fan_and_keeps_its_address(arguing: TestClient) -> None:
    told = arguing.get(f"/argument.json?document={chosen(arguing)}").json()
    cause = next(one["cause"] for one in told["arrows"] if one["sign"] == -1)
    asked = {"document": chosen(arguing), "push": f"{cause}=0.5"}
    page = arguing.get("/argument", params=asked).text
    assert 'class="median"' in page
    assert "no forecast" in page
    assert arguing.get("/argument.json", params=asked).json()["whatif"]
    assert arguing.get("/argument", params={**asked, "push": "nobody=0.5"}).status_code == 400


def test_what_is_pasted_may_be_a_map_and_another_stands_beside(arguing: TestClient) -> None:
    told = arguing.post("/argument.json", data={"text": MAP, "push": "a=0.5", "outcome": "b"}).json()
    assert told["total"] == 1
    assert told["map"]["title"] == "Mine"
    page = arguing.post("/argument", data={"text": TEXT, "other": MAP}).text
    assert "Beside “Mine”" in page
    assert arguing.post("/argument", data={"text": "title: [\n"}).status_code in (400, 422, 500)
    assert arguing.post("/argument", data={"text": "x", "spell": "y"}).status_code == 400


def test_two_texts_of_the_watch_and_a_text_without_claims(arguing: TestClient) -> None:
    first, second = chosen(arguing), chosen(arguing, "Idle")
    assert "Beside" in arguing.get(f"/argument?document={first}&against={second}").text
    assert "No causal claim was found" in arguing.get(f"/argument?document={second}").text
    assert arguing.get("/argument?document=none").status_code == 404
    assert arguing.get(f"/argument?against={first}").status_code == 400
    assert arguing.get("/argument.csv").status_code == 404
