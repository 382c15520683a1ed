from collections.abc import Callable
from dataclasses import replace
from typing import Any

from starlette.testclient import TestClient

from multivector.domain import Claim, Document, Event, Span
from multivector.domain.events import Place
from multivector.runs import Watch


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


def test_who_says_what_in_its_words_is_told(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document], event: Callable[..., Event],
) -> None:
    one = document("Turkey said that Russia aided Iran. Erdogan called Iran a friend.")
    told = event(one, "AID", "aided", [("Russia", "RUS")], [("Iran", "IRN")],
                 speaker=("Turkey", "TUR", "said"))
    first = replace(told, evidence=Span(one.id, 0, 35))
    claims = [
        Claim("TUR", "Turkey", Span(one.id, 0, 6), "TUR", Span(one.id, 7, 11),
              Span(one.id, 12, 34), quoted=False, about=("RUS",), stance=(("RUS", 0.5),),
              registers=(), known_at=one.known_at, coder="by hand"),
        Claim(None, "Erdogan", Span(one.id, 36, 43), "TUR", Span(one.id, 44, 50),
              Span(one.id, 51, 64), quoted=False, about=("IRN",), stance=(), registers=(),
              known_at=one.known_at, coder="by hand"),
    ]
    client = visitor(make_watch([(one, [first])], claims=[(claim, one.text) for claim in claims]))
    twin = client.get(f"/event/{first.id}.json").json()
    assert [one["speaker"]["name"] for one in twin["claims"]] == ["Turkey"]
    page = client.get(f"/event/{first.id}").text
    assert "that Russia aided Iran" in page.split("Who says what in these words")[1]


def test_when_and_where_are_marked_too(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document], event: Callable[..., Event],
) -> None:
    one = document("Russia met Iran on Monday in Baku.")
    told = event(one, "CONSULT", "met", [("Russia", "RUS")], [("Iran", "IRN")],
                 place=Place("Baku", "AZE", Span(one.id, 29, 33)))
    client = visitor(make_watch([(one, [told])]))
    page = client.get(f"/event/{told.id}").text.split("<blockquote")[1].split("</blockquote>")[0]
    assert '<span class="date"><sup>when</sup>' in page
    assert '<span class="place"><sup>at</sup>Baku</span>' in page
