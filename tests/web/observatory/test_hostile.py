"""Two hundred hostile strings through every field of the record and every parameter of a page."""

import csv
import io
import json
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import product
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from multivector.domain import Claim, Document, Event, Skipped, Span
from multivector.records import event_row
from multivector.runs import Watch
from multivector.web.observatory import PAGES

PAYLOADS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</title><script>1</script>",
    "<svg/onload=alert(1)>", "javascript:alert(1)", "data:text/html,<script>1</script>",
    "'\"><b onmouseover=alert(1)>x", "{{ 7*7 }}{% raw %}", "=HYPERLINK(\"http://x\")", "+1+cmd|' /C'!A0",
    "-2+3", "@SUM(1)", "\u202eevil\u202c", "\u2066a\u2069\u200f", "a\x1b[2Jb\x07", "]]><!--",
    "</textarea><script>1</script>", "../../../etc/passwd", "x\r\nSet-Cookie: a=b", "' OR 1=1; --",
)
WRAPS = ("{}", " {} ", "a{}", "{}\u2028", "«{}»", "Iran {}", "{}{}", "0{}", "{}|", "\t{}")
HOSTILE = [wrap.replace("{}", one) for one, wrap in product(PAYLOADS, WRAPS)]
BIDI = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\x1b\x07")


class Checked(HTMLParser):
    """Fails on whatever would act."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            asked = dict(attrs)
            ours = str(asked.get("src")).startswith(("/assets/", "/modules/"))
            assert ours or asked.get("type") == "application/json", attrs
        assert tag not in ("img", "iframe", "object", "embed", "b", "style", "base"), tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            if name in ("href", "src", "action"):
                assert (value or "").startswith(("/", "#", "https://", "http://")), value
                assert not (value or "").startswith("//"), value


def check_page(text: str) -> None:
    checked = Checked()
    checked.feed(text)
    assert not BIDI & set(text)


@pytest.fixture(scope="module")
def hostile(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document], event: Callable[..., Event],
) -> TestClient:
    texts, claims, skipped, imported = [], [], [], []
    for number, bad in enumerate(HOSTILE):
        words = f"{bad} met Iraq, round {number}."
        one = document(words, outlet=bad, title=bad, url=bad, source=bad)
        name = bad.strip() or "x"
        told = event(one, "CONSULT", "met", [(bad, name)], [("Iraq", "IRQ")], coder=bad,
                     why=(bad,), contexts=(bad,), speaker=(bad, name, bad))
        texts.append((one, [told]))
        cue = Span(one.id, len(bad) + 1, len(bad) + 4)
        claims.append((Claim(
            name, bad, Span(one.id, 0, len(bad)), bad, cue, Span(one.id, 0, len(words)),
            quoted=True, about=(name,), stance=((name, 1.0),), registers=(bad,),
            known_at=one.known_at, coder=bad), words))
        skipped.append(Skipped(bad, bad, bad))
        if number % 10 == 0:
            imported.append({
                **event_row(told, words), "id": f"feed{number:012x}", "document": bad,
                "evidence": None, "trigger": None, "roles": [], "said_by": None, "mode": bad,
                "confidence": None, "why": [], "source": bad,
                "original": {"scheme": bad, "code": bad, "actor": bad, "recipient": bad},
            })
    assert len(HOSTILE) == 200
    return visitor(make_watch(texts, claims=claims, skipped=skipped, imported=imported))


@pytest.mark.parametrize("path", ["/events", "/claims", "/skipped"])
def test_lists_show_them_and_nothing_acts(path: str, hostile: TestClient) -> None:
    name = path[1:]
    seen = 0
    for page in range(1, 10):
        answer = hostile.get(f"{path}?page={page}")
        if answer.status_code == 404:
            break
        check_page(answer.text)
        twin = hostile.get(f"{path}.json?page={page}")
        assert not BIDI & set(twin.text)
        assert b"<" not in twin.content
        seen += len(twin.json()[name])
    assert seen >= 200


@pytest.mark.parametrize("name", [page.name for page in PAGES if page.is_list])
def test_spreadsheets_hold_no_formula(name: str, hostile: TestClient) -> None:
    paths = {"acts": "/dyad/IRN/IRQ/acts", "dyad": "/dyad/IRN/IRQ", "state": "/state/IRQ",
             "bloc": "/bloc/OTS", "changes": "/changes", "search": "/search",
             "ties": "/state/IRQ/acts", "inside": "/bloc/OTS/acts", "vector": "/state/IRQ/vector",
             "narrative": "/narrative/frame:empty-declarations",
             **{name: f"/dyad/AZE/RUS/{name}" for name in ("episodes", "hierarchy", "deference")}}
    some = hostile.get("/events.json?page=2").json()["events"][0]["document"]
    query = {"search": "?q=met&limit=100", "ties": "?pole=RUS&dimension=all",
             "argument": f"?document={some}"}.get(name, "")
    answer = hostile.get(f"{paths.get(name, '/' + name)}.csv{query}")
    assert answer.status_code == 200
    for row in list(csv.reader(io.StringIO(answer.content.decode(), newline="")))[1:]:
        for cell in row:
            number = cell.replace(".", "").replace("e-", "").lstrip("-").isdigit()
            assert number or not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell


def test_each_event_and_text_opens(hostile: TestClient) -> None:
    rows = hostile.get("/events.json?page=2").json()["events"][:5]
    rows += hostile.get("/events.json?page=5").json()["events"][:5]
    for one in [*rows, {"id": "feed000000000000", "document": None}]:
        check_page(hostile.get(f"/event/{one['id']}").text)
        assert b"<" not in hostile.get(f"/event/{one['id']}.json").content
        if one["document"] and one["evidence"]:
            check_page(hostile.get(f"/document/{one['document']}").text)


def test_every_one_of_two_hundred_events_opens(hostile: TestClient) -> None:
    opened = set()
    for page in range(1, 1 + -(-hostile.get("/events.json").json()["total"] // 25)):
        for one in hostile.get(f"/events.json?page={page}").json()["events"]:
            answer = hostile.get(f"/event/{one['id']}")
            assert answer.status_code == 200
            check_page(answer.text)
            opened.add(one["id"])
    assert len(opened) >= 200


@pytest.mark.parametrize("path", ["/", "/watch", "/digest", "/digest.atom", "/sources", "/actors", "/search?q=met", "/state/IRQ",
                                  "/ledger", "/narratives", "/state/IRQ/vector", "/argument"])
def test_other_pages_hold(path: str, hostile: TestClient) -> None:
    answer = hostile.get(path)
    assert answer.status_code == 200
    check_page(answer.text)


def test_every_parameter_and_part_of_a_path(hostile: TestClient) -> None:
    strings = iter(HOSTILE * 2)
    paths = {"acts": "/dyad/AZE/RUS/acts", "dyad": "/dyad/AZE/RUS", "state": "/state/IRQ",
             "bloc": "/bloc/OTS", "pairs": "/dyad", "document": "/document/x",
             "ties": "/state/IRQ/acts", "inside": "/bloc/OTS/acts", "vector": "/state/IRQ/vector",
             "narrative": "/narrative/frame:empty-declarations",
             **{name: f"/dyad/AZE/RUS/{name}" for name in ("episodes", "hierarchy", "deference")}}
    for page in PAGES:
        for parameter in page.parameters:
            bad = next(strings)
            path = page.path if "{" not in page.path else paths[page.name]
            answer = hostile.get(f"{path}?{parameter}={quote(bad)}")
            assert answer.status_code in (200, 303, 400, 404), (page.name, parameter, bad)
            check_page(answer.text)
            assert "set-cookie" not in answer.headers
    for stem in ("/narrative/", "/event/", "/document/", "/state/", "/bloc/", "/dyad/AZE/"):
        for bad in PAYLOADS[::3]:
            answer = hostile.get(stem + quote(bad, safe=""))
            assert answer.status_code in (400, 404), (stem, bad)
            check_page(answer.text)


def test_a_pasted_text_is_as_harmless(hostile: TestClient) -> None:
    text = "Iran met Iraq. " + " ".join(PAYLOADS)
    fields = {"text": text, "outlet": PAYLOADS[0], "published": "2025", "language": "en"}
    answer = hostile.post("/read", data=fields)
    assert answer.status_code == 200
    before, _, rest = answer.text.partition("<textarea")  # gives back what was sent, as it was
    field, _, after = rest.partition("</textarea>")
    assert "<" not in field
    check_page(before + after)
    twin = hostile.post("/read.json", data=fields)
    assert b"<" not in twin.content
    json.loads(twin.content)


def test_an_argued_text_is_as_harmless(hostile: TestClient) -> None:
    text = "Sanctions reduce the revenue of Russia. " + " ".join(PAYLOADS)
    fields = {"text": text, "other": text, "published": "2025", "push": "sanctions=0.5"}
    for push in ("", "sanctions=0.5", PAYLOADS[0]):
        answer = hostile.post("/argument", data={**fields, "push": push})
        assert answer.status_code in (200, 400)
        for piece in answer.text.split("<textarea"):
            check_page(piece.partition("</textarea>")[2] or piece.partition(">")[2])


def test_bundles_are_as_harmless(hostile: TestClient) -> None:
    for path in ("/events", "/claims", "/skipped", "/dyad/IRN/IRQ"):
        text = hostile.get(f"{path}.bundle.md").text
        assert not BIDI & set(text)
        plain = text.replace("\\<", "").replace("`", "")
        assert "<script" not in plain
        assert b"<" not in hostile.get(f"{path}.bundle.json").content


def test_the_check_can_fail() -> None:
    for bad in ("<script src=/x>", "<p onclick=x>", '<a href="javascript:1">', "\u202e"):
        with pytest.raises(AssertionError):
            check_page(bad)
