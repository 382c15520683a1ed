"""Every page in every form, and what holds on all of them."""

import csv
import io
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pyarrow.parquet as pq
import pytest
from starlette.testclient import TestClient

from multivector.runs import Watch
from multivector.web.observatory import PAGES
from multivector.web.observatory.guard import HEADERS

ADDRESSES = {
    "changes": "/?since=2025-01-01&until=2025-03-31&threshold=0", "digest": "/digest?since=2025", "watch": "/watch", "events": "/events", "document": None, "event": None, "search": "/search?q=met",
    "pairs": "/dyad", "acts": "/dyad/AZE/RUS/acts", "dyad": "/dyad/AZE/RUS", "actors": "/actors",
    "state": "/state/AZE", "bloc": "/bloc/OTS", "claims": "/claims", "read": "/read",
    "ties": "/state/AZE/acts?pole=RUS&dimension=all", "inside": "/bloc/OTS/acts",
    "episodes": "/dyad/AZE/RUS/episodes", "hierarchy": "/dyad/AZE/RUS/hierarchy",
    "deference": "/dyad/AZE/RUS/deference", "sources": "/sources", "skipped": "/skipped", "vector": "/state/AZE/vector",
    "ledger": "/ledger", "narratives": "/narratives", "argument": None,
    "decisions": "/decisions", "narrative": "/narrative/frame:empty-declarations",
    "matrix": "/matrix?since=2023", "network": "/network?since=2023",
    "map": "/map?since=2023&of=AZE",
}
LISTS = [page.name for page in PAGES if page.is_list]
EMPTY = ("argument", "narrative", "episodes", "hierarchy", "deference")  # of the small watch


class Links(HTMLParser):
    """What a page links to, and which elements and ids it has."""

    def __init__(self) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        assert not [name for name in found if name.startswith("on") or name == "style"], attrs
        if tag == "script":  # ours, or data
            ours = str(found.get("src")).startswith(("/assets/", "/modules/"))
            assert ours or found.get("type") == "application/json", attrs
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "a" and found.get("href"):
            self.hrefs.append(str(found["href"]))


def links_of(page: str) -> Links:
    found = Links()
    found.feed(page)
    return found


def address(name: str, client: TestClient, form: str = "html") -> str:
    """The address of a page in a form."""
    if name == "argument":
        some = client.get("/events.json").json()["events"][0]
        path, query = "/argument", f"document={some['document']}"
    elif name in ("event", "document"):
        some = client.get("/events.json").json()["events"][0]
        path, query = f"/{name}/{some['id' if name == 'event' else 'document']}", ""
    else:
        path, _, query = str(ADDRESSES[name]).partition("?")
    if form != "html":
        path = f"{'/changes' if path == '/' else path}.{form}"
    return path + (f"?{query}" if query else "")


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_every_page_opens_has_a_twin_and_runs_only_our_script(name: str, client: TestClient) -> None:
    page = client.get(address(name, client))
    assert page.status_code == 200, page.text
    found = links_of(page.text)
    assert not {"iframe", "object", "embed", "style"} & set(found.tags)
    assert found.tags.count("h1") == 1
    assert len(found.ids) == len(set(found.ids))
    for header, value in HEADERS.items():
        assert page.headers[header] == value
    assert page.headers["cache-control"] == "no-store"
    twin = client.get(address(name, client, "json"))
    assert twin.headers["content-type"] == "application/json"
    told = twin.json()
    assert told["page"] == name
    assert told["snapshot"] == 1


@pytest.mark.parametrize("name", LISTS)
def test_the_total_of_a_list_is_the_rows_that_it_exports(name: str, client: TestClient) -> None:
    total = client.get(address(name, client, "json")).json()["total"]
    answer = client.get(address(name, client, "csv"))
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    assert len(list(csv.DictReader(io.StringIO(answer.text)))) == total
    assert total or name in EMPTY
    parquet = client.get(address(name, client, "parquet"))
    assert parquet.headers["content-disposition"].endswith('.parquet"')
    assert pq.read_table(io.BytesIO(parquet.content)).num_rows == total


def test_every_kind_of_link_of_every_page_leads_somewhere(client: TestClient) -> None:
    kinds: dict[tuple[object, ...], str] = {}
    for page in PAGES:
        at = address(page.name, client)
        for href in links_of(client.get(at).text).hrefs:
            parts = urlsplit(href)
            if parts.scheme:  # a source, which a reader may open himself
                assert href == "https://news.example/1" or page.name in ("state", "bloc")
            elif parts.path:
                names = tuple(sorted({one.partition("=")[0] for one in parts.query.split("&")}))
                ending = parts.path.rpartition(".")[2]
                shape = parts.path.split("/")[1], parts.path.count("/"), ending[-4:], names
                kinds.setdefault(shape, href)
    for href in sorted(set(kinds.values())):
        found = client.get(href, follow_redirects=True)
        assert found.status_code == 200, href
    assert len(kinds) > 40


def test_pages_tell_the_same_in_the_terminal(client: TestClient) -> None:
    page = client.get("/events?actor=Azerbaijan&since=2025").text
    assert "multivector events --actor AZE --since 2025-01-01" in page
    assert "multivector dyad AZE RUS --by month" in client.get("/dyad/AZE/RUS").text


def test_no_store_yet_is_a_page_with_a_next_step(
    visitor: Callable[..., TestClient], empty_watch: Watch
) -> None:
    answer = visitor(empty_watch).get("/")
    assert answer.status_code == 503
    assert "multivector run" in answer.text


@pytest.mark.parametrize(("path", "code"), [
    ("/nowhere", 404), ("/event/ffffffffffff", 404), ("/document/none", 404), ("/state/OTS", 404),
    ("/bloc/AZE", 404), ("/dyad/AZE/Narnia", 404), ("/dyad/AZE/AZE", 400), ("/events?page=9999", 404),
    ("/events?sinse=2020", 400), ("/events?since=last-year", 400), ("/events?type=LOVE", 400),
    ("/dyad/AZE/RUS/acts?period=soon", 400), ("/dyad/AZE/RUS?by=day", 400),
    ("/document/../../etc/passwd", 404), ("/..%2f..%2fetc%2fpasswd", 404),
])
def test_errors_are_pages_with_a_next_step(path: str, code: int, client: TestClient) -> None:
    answer = client.get(path)
    assert answer.status_code == code
    assert "Traceback" not in answer.text
    assert links_of(answer.text).hrefs
    stem, _, query = path.partition("?")
    twin = client.get(f"{stem}.json?{query}")
    assert twin.status_code == code
    assert twin.json()["error"]["what"]


def test_what_nobody_foresaw_is_a_page_too(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a secret")

    monkeypatch.setattr("multivector.web.observatory.pages.start.read_figures", fail)
    answer = client.get("/watch?as_of=2031")  # a page that nobody asked for before
    assert answer.status_code == 500
    assert "secret" not in answer.text


def test_a_list_too_long_for_a_page_is_refused_whole(
    visitor: Callable[..., TestClient], watch: Watch
) -> None:
    answer = visitor(watch, max_rows=5).get("/events.csv")
    assert answer.status_code == 400
    assert "multivector export" in answer.text


def test_the_style_and_the_icon_are_ours(client: TestClient) -> None:
    page = client.get("/").text
    style = page.split('rel="stylesheet" href="')[1].split('"')[0]
    assert client.get(style).headers["content-type"].startswith("text/css")
    assert client.get("/icon.svg").headers["content-type"] == "image/svg+xml"


def test_each_request_lets_its_snapshot_go(client: TestClient, watch: Watch) -> None:
    from multivector.records import Store

    client.get("/events")
    client.get("/event/none")
    store = Store.open(watch.data)
    with store.snapshot() as held:
        assert held.number == 1
