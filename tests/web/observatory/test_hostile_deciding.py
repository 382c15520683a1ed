"""The same two hundred strings through decisions, names, files and every parameter of every page."""

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from tests.web.observatory.test_app import address
from tests.web.observatory.test_hostile import BIDI, HOSTILE, PAYLOADS, check_page

from multivector.domain import Document, Event, write_event
from multivector.evaluation.audit_judgements import KIND
from multivector.evaluation.judging import accept
from multivector.records import Decisions
from multivector.runs import Watch
from multivector.web.observatory import PAGES
from multivector.web.observatory.deciding import NAME_COOKIE

NOW = datetime(2025, 11, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def judged(
    make_watch: Callable[..., Watch], document: Callable[..., Document],
    event: Callable[..., Event],
) -> Watch:
    """One event with all strings in its reasons and contexts, and a decision for each of them."""
    one = document("Iran met Iraq.")
    told = event(one, "CONSULT", "met", [("Iran", "IRN")], [("Iraq", "IRQ")],
                 why=tuple(HOSTILE), contexts=tuple(HOSTILE))
    made = make_watch([(one, [told])])
    payload = accept(write_event(told, one.text)).payload()
    for bad in HOSTILE:
        corrupt = {
            **payload, "coded": [bad], "correction": {"actors": [bad], "date": bad, "type": bad},
            "reading": {**payload["reading"], "type": bad, "actors": [bad], "trigger": bad},
        }
        Decisions(made.decisions).append(KIND, corrupt, f"{bad}.", NOW)
    Decisions(made.decisions).append(KIND, payload, HOSTILE[0], NOW)
    return made


@pytest.fixture(scope="module")
def client(judged: Watch, visitor: Callable[..., TestClient]) -> TestClient:
    return visitor(judged)


def test_two_hundred_decisions_are_listed_and_nothing_acts(client: TestClient) -> None:
    seen = 0
    for page in range(1, 10):
        answer = client.get(f"/decisions?page={page}")
        assert answer.status_code == 200
        check_page(answer.text)
        twin = client.get(f"/decisions.json?page={page}")
        assert b"<" not in twin.content
        assert not BIDI & set(twin.text)
        seen += len(twin.json()["decisions"])
    assert seen == 201


def test_a_spreadsheet_of_decisions_holds_no_formula(client: TestClient) -> None:
    answer = client.get("/decisions.csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode(), newline="")))[1:]
    assert len(rows) == 201
    for row in rows:
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell


def test_an_event_with_all_of_them(client: TestClient) -> None:
    (one,) = client.get("/events.json").json()["events"]
    page = client.get(f"/event/{one['id']}")
    assert page.status_code == 200
    check_page(page.text)
    assert page.text.count("<strong>Corrected</strong>") == 200
    assert b"<" not in client.get(f"/event/{one['id']}.json").content
    check_page(client.get("/events").text)


def test_names_corrections_and_cookies(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document], event: Callable[..., Event],
) -> None:
    one = document("Iran met Iraq.")
    told = event(one, "CONSULT", "met", [("Iran", "IRN")], [("Iraq", "IRQ")])
    client = visitor(make_watch([(one, [told])], world="states"))
    at = f"/event/{told.id}"
    token = client.get(at).text.split('name="token" value="')[1].split('"')[0]
    fields = ("type", "status", "date", "reciprocal", "choice", "undo")
    for number, bad in enumerate(PAYLOADS):
        sent = {"token": token, "name": bad, "choice": "correct", "actors": bad}
        answer = client.post(at, data=sent)
        assert answer.status_code in (303, 400)
        cookie = answer.headers.get("set-cookie", "")
        assert cookie.count(";") == 4 if cookie else answer.status_code == 400
        assert not set("<>\"'\r\n\t ") & set(cookie.partition(";")[0])
        for field in fields[number : number + 1]:
            check_page(client.post(at, data={**sent, "name": "Aysel", field: bad}).text)
        client.cookies.set(NAME_COOKIE, quote(bad))
        check_page(client.get(at).text)
        client.cookies.clear()
    check_page(client.get("/decisions?undone=yes").text)
    assert client.get("/decisions.json").json()["total"] > 10


def test_names_of_files(client: TestClient, judged: Watch) -> None:
    before = set(judged.folder.rglob("*"))
    for number, bad in enumerate(PAYLOADS):
        head = bad.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
        content = (
            f'--x\r\nContent-Disposition: form-data; name="file"; filename="{head}.txt"\r\n\r\n'
            "Iran met Iraq.\r\n--x--\r\n"
        ).encode()
        headers = {"content-type": "multipart/form-data; boundary=x"}
        form = ".json" if number % 2 else ""
        answer = client.post(f"/read{form}", content=content, headers=headers)
        assert answer.status_code == 200, bad
        if form:
            assert b"<" not in answer.content
            assert json.loads(answer.content)["total"] == 1
        else:
            check_page(answer.text)
        refused = client.post("/read", content=content.replace(b".txt", b""), headers=headers)
        assert refused.status_code == 422
        check_page(refused.text)
    assert set(judged.folder.rglob("*")) == before


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_every_parameter_of_every_page(name: str, client: TestClient) -> None:
    (page,) = [one for one in PAGES if one.name == name]
    at = address(name, client).partition("?")[0]
    strings = HOSTILE[sum(map(ord, name)) % 20 :: 7]
    for number, parameter in enumerate(page.parameters):
        for bad in strings[number % 5 :: 13]:
            answer = client.get(f"{at}?{parameter}={quote(bad)}")
            assert answer.status_code in (200, 303, 400, 404), (parameter, bad)
            check_page(answer.text)
            assert "set-cookie" not in answer.headers
