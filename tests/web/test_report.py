"""The report: complete by itself, honest about its basis, and safe with any text."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from multivector.domain import DateInterval, Document, Skipped, Status, StoreError
from multivector.records import Store
from multivector.web import render_report, write_report
from multivector.web.rendering import read_asset
from multivector.worlds import World

HOSTILE = '<script>alert(1)</script> & "quotes" \u202egnorw\u202c <img src=x onerror=y> {{ 7*7 }}'
A, B = ("Iran", "IRN"), ("Iraq", "IRQ")

VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """Reads a page, and holds it to be well formed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def parse(page: str) -> Page:
    parsed = Page()
    parsed.feed(page)
    parsed.close()
    assert parsed.open == []
    return parsed


@pytest.fixture
def hostile(
    document: Callable[..., Document], event: Callable[..., Any], fill_store: Callable[..., Store]
) -> Store:
    text = document(
        f"Iran sent Iraq food, said {HOSTILE} there.", outlet=HOSTILE, title=HOSTILE,
        source=f"texts/{HOSTILE}", url="javascript:alert(1)", language="en",
    )
    told = event(
        text, "AID", "sent", [("Iran", HOSTILE)], [B], why=(HOSTILE,),
        speaker=("there", HOSTILE, HOSTILE),
    )
    return fill_store([(text, [told])], [Skipped(HOSTILE, "malformed", HOSTILE)])


def test_hostile_text_is_shown_and_does_nothing(hostile: Store, states: World) -> None:
    with hostile.snapshot() as snapshot:
        page = render_report(snapshot, states, title=HOSTILE)
    parsed = parse(page)
    names = {tag for tag, _ in parsed.tags}
    assert not names & {"script", "img", "iframe", "object", "link", "base", "form"}
    assert not any(name.startswith("on") for _, found in parsed.tags for name in found)
    assert not any("javascript" in str(found.get("href")) for _, found in parsed.tags)
    assert "<script>alert(1)</script>" in parsed.text
    assert "{{ 7*7 }}" in parsed.text
    assert "\u202e" not in page
    assert "⟨U+202E⟩" in parsed.text


def test_nothing_is_fetched_and_nothing_is_run(hostile: Store, states: World) -> None:
    with hostile.snapshot() as snapshot:
        page = render_report(snapshot, states)
    parsed = parse(page)
    for tag, found in parsed.tags:
        assert "src" not in found, tag
        assert tag != "a" or str(found["href"]).startswith("#")
    assert "url(http" not in page
    assert "@import" not in page
    policy = [found["content"] for tag, found in parsed.tags if "http-equiv" in found]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]


@pytest.fixture
def page(
    document: Callable[..., Document], event: Callable[..., Any],
    fill_store: Callable[..., Store], states: World,
) -> str:
    helped = document("Iran sent Iraq food.", url="https://news.example/1", title="Food for Iraq")
    unsure = document("Iraq said that Iran may attack it.", language="ru", outlet="Other")
    store = fill_store([
        (helped, [event(helped, "AID", "sent", [A], [B], why=("verb “sent” is AID",))]),
        (unsure, [event(unsure, "ASSAULT", "attack", [A], [("it", "IRQ")],
                        status=Status.POSSIBLE, speaker=("Iraq", "IRQ", "said"))]),
    ], [Skipped("b.pdf", "encrypted", "needs a password")])
    with store.snapshot() as snapshot:
        return render_report(snapshot, states, title="A test")


def text_of(page: str) -> str:
    return " ".join(parse(page).text.split())


def test_every_link_leads_to_a_place_on_the_page(page: str) -> None:
    parsed = parse(page)
    ids = {found["id"] for _, found in parsed.tags if "id" in found}
    links = {str(found["href"])[1:] for tag, found in parsed.tags
             if tag == "a" and str(found["href"]).startswith("#")}
    assert links <= ids
    assert {"types", "pairs", "months", "events", "skipped", "versions"} <= ids


def test_no_id_stands_twice(page: str) -> None:
    ids = [found["id"] for _, found in parse(page).tags if "id" in found]
    assert len(ids) == len(set(ids))


def test_it_says_what_it_rests_on(page: str) -> None:
    told = text_of(page)
    assert "2 events in 2 documents" in told
    assert "1 told as done" in told
    assert "en 1, ru 1" in told
    assert "Example Agency 1" in told
    assert "curated" not in told.partition("Events by type")[0]


def test_each_event_opens_onto_its_marked_sentence(page: str) -> None:
    assert '<span class="actor"><sup>IRN▸</sup>Iran</span>' in page
    assert '<span class="trigger">sent</span>' in page
    assert '<span class="recipient"><sup>▸IRQ</sup>Iraq</span>' in page
    assert 'lang="ru"' in page


def test_marks_differ_by_more_than_colour() -> None:
    style = read_asset("report.css")
    assert re.search(r"\.actor \{[^}]*border-bottom: 3px solid", style)
    assert re.search(r"\.recipient \{[^}]*border-bottom: 3px dotted", style)
    assert re.search(r"\.trigger \{[^}]*font-weight: 700", style)
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    assert "max-width: 40rem" in style


def test_said_is_kept_apart_from_done(page: str) -> None:
    assert '<article id="e-' in page
    assert len(re.findall(r'class="unreal">\s*<p class="told">', page)) == 1
    told = text_of(page)
    assert "told as possible, no more" in told
    assert "Said by Iraq [IRQ], “said”." in told


def test_why_and_where_from_are_told(page: str) -> None:
    told = text_of(page)
    assert "verb “sent” is AID" in told
    assert "“Food for Iraq”" in told
    assert '<a href="https://news.example/1" rel="noreferrer noopener">' in page


def test_skipped_items_are_listed_with_their_reason(page: str) -> None:
    told = text_of(page)
    assert "encrypted: is encrypted" in told
    assert "b.pdf: needs a password" in told


def test_versions_are_told(page: str) -> None:
    told = text_of(page)
    assert "by hand (2 documents)" in told
    assert "en_core_web_sm-3.8.0" in told


def test_curated_texts_illustrate_and_do_not_estimate(
    document: Callable[..., Document], event: Callable[..., Any],
    fill_store: Callable[..., Store], states: World,
) -> None:
    text = document("Iran sent Iraq food.", curated=True)
    store = fill_store([(text, [event(text, "AID", "sent", [A], [B])])])
    with store.snapshot() as snapshot:
        told = text_of(render_report(snapshot, states))
    assert "All 1 texts are curated" in told
    assert "illustrates and does not estimate" in told


def test_what_is_not_listed_is_counted(
    document: Callable[..., Document], event: Callable[..., Any],
    fill_store: Callable[..., Store], states: World,
) -> None:
    texts = [document(f"Iran sent Iraq food, note {number}.") for number in range(5)]
    store = fill_store([(text, [event(text, "AID", "sent", [A], [B])]) for text in texts])
    with store.snapshot() as snapshot:
        told = text_of(render_report(snapshot, states, listed=2))
    assert "The latest 2 events are listed here with their sentences; 3 more are counted" in told
    assert "3 more are counted and not listed on this page." in told


def test_an_undated_and_empty_store_has_a_page_too(
    fill_store: Callable[..., Store], document: Callable[..., Document], states: World
) -> None:
    text = document("It rained.", published=DateInterval.unknown())
    with fill_store([(text, [])]).snapshot() as snapshot:
        told = text_of(render_report(snapshot, states))
    assert "0 events in 1 document:" in told
    assert "no text is dated" in told
    assert "No event has a date as exact as a month." in told
    assert "Nothing was skipped." in told


def test_the_same_snapshot_gives_the_same_page(hostile: Store, states: World) -> None:
    with hostile.snapshot() as snapshot:
        assert render_report(snapshot, states) == render_report(snapshot, states)


def test_it_is_written_whole_or_not_at_all(
    hostile: Store, states: World, tmp_path: Path
) -> None:
    with hostile.snapshot() as snapshot:
        write_report(snapshot, states, tmp_path / "report.html")
        assert (tmp_path / "report.html").read_text().endswith("</html>\n")
        assert not list(tmp_path.glob(".*part"))
        with pytest.raises(StoreError, match="could not be written"):
            write_report(snapshot, states, tmp_path / "no" / "report.html")
