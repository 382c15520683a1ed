"""Deciding about an event on its page: with a token, under a name, shown everywhere, undoable."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from multivector.domain import Document, Event
from multivector.records import Store
from multivector.runs import Watch


@pytest.fixture
def decided(
    make_watch: Callable[..., Watch], texts: list[tuple[Document, list[Event]]]
) -> Watch:
    """A watch of its own, about which nothing was decided."""
    return make_watch(texts[:5])


@pytest.fixture
def judge(visitor: Callable[..., TestClient], decided: Watch) -> TestClient:
    return visitor(decided)


def token_of(page: str) -> str:
    found = re.search(r'name="token" value="([^"]+)"', page)
    assert found
    return found[1]


def event_of(client: TestClient, query: str = "type=ACCUSE") -> str:
    return str(client.get(f"/events.json?{query}").json()["events"][0]["id"])


def decide(client: TestClient, event: str, **fields: str) -> Any:
    page = client.get(f"/event/{event}").text
    given = {"token": token_of(page), "name": "Aysel", **fields}
    return client.post(f"/event/{event}", data=given)


def lines(watch: Watch) -> list[dict[str, Any]]:
    path = watch.decisions / "judgement.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_accepted_it_is_written_down_shown_and_remembered(
    judge: TestClient, decided: Watch
) -> None:
    event = event_of(judge)
    answer = decide(judge, event, choice="accept")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/event/{event}#decide")
    cookie = answer.headers["set-cookie"]
    assert "multivector-name=Aysel" in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    (line,) = lines(decided)
    assert (line["who"], line["payload"]["verdict"]) == ("Aysel", "right")
    page = judge.get(f"/event/{event}").text
    assert "<strong>Accepted</strong> by Aysel" in page
    assert 'name="name" value="Aysel"' in page
    assert "accepted by Aysel" in judge.get("/events?type=ACCUSE").text
    twin = judge.get(f"/event/{event}.json").json()
    assert [one["decided"] for one in twin["decisions"]] == ["accepted"]


def test_corrected_it_says_what_is_right(judge: TestClient, decided: Watch) -> None:
    event = event_of(judge)
    answer = decide(judge, event, choice="correct", type="THREATEN", status="happened",
                    actors="Azerbaijan; Turkey", recipients="RUS", reciprocal="no",
                    date="2024-12-29")
    assert answer.status_code == 303, answer.text
    (line,) = lines(decided)
    assert line["payload"]["verdict"] == "wrong-type"
    assert line["payload"]["correction"] == {"type": "THREATEN", "actors": ["AZE", "TUR"]}
    assert "type THREATEN; actors AZE, TUR" in judge.get(f"/event/{event}").text


def test_taken_back_it_stands_in_the_log_alone(judge: TestClient, decided: Watch) -> None:
    event = event_of(judge)
    decide(judge, event, choice="reject")
    (line,) = lines(decided)
    page = judge.get(f"/event/{event}").text
    fields = {"token": token_of(page), "name": "Timur", "undo": line["id"], "event": event}
    answer = judge.post("/decisions", data=fields)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/event/{event}#decide")
    assert "Nobody has decided" in judge.get(f"/event/{event}").text
    assert judge.get("/decisions.json").json()["total"] == 0
    told = judge.get("/decisions.json?undone=yes").json()["decisions"]
    assert [(one["decided"], one["undone_by"]) for one in told] == [("rejected", "Timur")]
    again = judge.post("/decisions", data={**fields, "undo": lines(decided)[1]["id"]})
    assert again.status_code == 303
    assert judge.get("/decisions.json").json()["total"] == 1


def test_a_run_that_writes_holds_no_decision_up(judge: TestClient, decided: Watch) -> None:
    event = event_of(judge)
    with Store.open(decided.data).write():
        assert decide(judge, event, choice="accept").status_code == 303
    assert len(lines(decided)) == 1


@pytest.mark.parametrize(("fields", "code"), [
    ({"token": "guessed"}, 403), ({"token": ""}, 403), ({"name": " "}, 400),
    ({"name": "a\u202eb"}, 400), ({"name": "n" * 200}, 400), ({"choice": "love"}, 400),
    ({"choice": ""}, 400), ({"x": "y"}, 400), ({"choice": "correct"}, 400),
    ({"choice": "correct", "type": "LOVE"}, 400), ({"choice": "correct", "date": "soon"}, 400),
])
def test_what_is_no_decision_is_refused_and_nothing_written(
    fields: dict[str, str], code: int, judge: TestClient, decided: Watch
) -> None:
    answer = decide(judge, event_of(judge), **{"choice": "accept", **fields})
    assert answer.status_code == code, answer.text
    assert "set-cookie" not in answer.headers
    assert not decided.decisions.exists()


def test_the_token_of_another_start_is_refused_with_a_next_step(
    judge: TestClient, decided: Watch, visitor: Callable[..., TestClient]
) -> None:
    event = event_of(judge)
    old = token_of(visitor(decided).get(f"/event/{event}").text)
    answer = decide(judge, event, choice="accept", token=old)
    assert answer.status_code == 403
    assert "Open the page again" in answer.text


def test_other_sites_cannot_decide(judge: TestClient, decided: Watch) -> None:
    event = event_of(judge)
    token = token_of(judge.get(f"/event/{event}").text)
    fields = {"token": token, "name": "Aysel", "choice": "accept"}
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}):
        assert judge.post(f"/event/{event}", data=fields, headers=headers).status_code == 403
    assert not decided.decisions.exists()


def test_read_only_takes_none(visitor: Callable[..., TestClient], decided: Watch) -> None:
    client = visitor(decided, read_only=True)
    event = event_of(client)
    page = client.get(f"/event/{event}").text
    assert "takes no decisions" in page
    assert 'method="post"' not in page
    fields = {"token": "x", "name": "Aysel", "choice": "accept"}
    answer = client.post(f"/event/{event}", data=fields)
    assert answer.status_code == 403
    assert "--read-only" in answer.text


def test_an_imported_event_is_not_judged(client: TestClient) -> None:
    token = token_of(client.get(f"/event/{event_of(client)}").text)
    answer = client.post("/event/feed00000000beef", data={
        "token": token, "name": "Aysel", "choice": "accept"})
    assert answer.status_code == 400
    assert "no sentence" in answer.text


def test_a_damaged_file_of_decisions_takes_no_other_page_with_it(
    judge: TestClient, decided: Watch
) -> None:
    event = event_of(judge)
    decide(judge, event, choice="accept")
    path = decided.decisions / "judgement.jsonl"
    path.write_text(path.read_text("utf-8") + '{"who": 1}\n', "utf-8")
    assert judge.get("/events").status_code == 200
    answer = judge.get("/decisions")
    assert answer.status_code == 503
    assert "mend the line" in answer.text
