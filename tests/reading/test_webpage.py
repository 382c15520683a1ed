import io
from datetime import date, datetime
from pathlib import Path

import pytest

from multivector.domain import DateInterval
from multivector.reading.items import Found, UnreadError
from multivector.reading.options import ReadOptions
from multivector.reading.webpage import read_webpage

FIRST = "The foreign minister arrived in Baku on a working visit and met his host at the ministry."
SECOND = "Both sides spoke of the new railway, which they want to open to goods trains next spring."
HEAD = """<title>A visit to Baku</title>
<meta property="og:site_name" content="Caspian Wire">
<link rel="canonical" href="https://wire.example/visit">
<meta property="article:published_time" content="2025-10-23T23:30:00+04:00">
<meta property="article:modified_time" content="2025-10-29T08:00:00+04:00">"""


BODY = f"<p>{FIRST}</p><p>{SECOND}</p>"


def page(head: str = HEAD, body: str = BODY, lang: str = "en-GB") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body><nav>Home News Sport</nav>'
        f"<article>{body}</article><footer>All rights reserved 2019</footer></body></html>"
    )


@pytest.fixture
def options(moment: datetime) -> ReadOptions:
    return ReadOptions(now=moment)


def read(written: str | bytes, options: ReadOptions) -> Found:
    data = written.encode() if isinstance(written, str) else written
    (found,) = read_webpage(io.BytesIO(data), options)
    assert isinstance(found, Found)
    return found


def test_the_main_text_is_taken_without_what_surrounds_it(options: ReadOptions) -> None:
    assert read(page(), options).text.split("\n") == [FIRST, SECOND]


def test_the_page_says_title_site_address_language_and_first_day(options: ReadOptions) -> None:
    own = read(page(), options).own
    assert own.title == "A visit to Baku"
    assert own.outlet == "Caspian Wire"
    assert own.url == "https://wire.example/visit"
    assert own.language == "en"
    assert own.published == DateInterval.day(date(2025, 10, 23))


def test_what_the_page_does_not_say_is_missing(options: ReadOptions) -> None:
    own = read(page(head="", lang="x-none"), options).own
    assert (own.title, own.outlet, own.url, own.language, own.published) == (None,) * 5


def test_a_day_that_the_text_mentions_is_not_its_day_of_publication(options: ReadOptions) -> None:
    body = f"<p>On 2020-11-09 the war ended. {FIRST}</p>Since 2020-11-10 {SECOND}<p>{SECOND}</p>"
    assert read(page(head="", body=body), options).own.published is None


def test_a_year_in_the_footer_is_not_its_day_of_publication(options: ReadOptions) -> None:
    assert read(page(head=""), options).own.published is None


@pytest.mark.parametrize("before", ["", "<p>By a writer with very many names, " + "and more, " * 9])
def test_a_time_element_is(before: str, options: ReadOptions) -> None:
    body = f'{before}<time datetime="2025-10-23">Thursday</time></p><p>{FIRST}</p><p>{SECOND}</p>'
    found = read(page(head="", body=body), options)
    assert found.own.published == DateInterval.day(date(2025, 10, 23))


def test_without_a_moment_of_reading_the_clock_is_not_asked() -> None:
    head = '<meta property="article:published_time" content="2090-10-23">'
    found = read(page(head=head), ReadOptions())
    assert found.own.published == DateInterval.day(date(2090, 10, 23))


def test_a_day_after_the_moment_of_reading_is_not_believed(options: ReadOptions) -> None:
    head = '<meta property="article:published_time" content="2090-10-23">'
    assert read(page(head=head), options).own.published is None


def test_scripts_and_styles_are_neither_run_nor_read(options: ReadOptions) -> None:
    body = (
        f"<script>document.write('forged')</script><p>{FIRST}<script>forged()</script></p>"
        f"<style>.forged {{}}</style><p>{SECOND}</p>"
    )
    assert "forged" not in read(page(body=body), options).text


def test_an_old_encoding_that_the_page_declares_is_taken(options: ReadOptions) -> None:
    text = "Министр прибыл в Баку."
    written = f'<html><head><meta charset="ibm866"></head><body><p>{text}</p></body></html>'
    assert read(written.encode("cp866"), options).text == text


def test_a_declaration_of_xml_does_no_harm(options: ReadOptions) -> None:
    written = '<?xml version="1.0" encoding="windows-1251"?>' + page()
    assert read(written.encode("cp1251"), options).text.split("\n") == [FIRST, SECOND]


def test_entities_are_not_expanded_from_files(options: ReadOptions, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret of the house")
    declared = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    written = page().replace("<!DOCTYPE html>", declared).replace(FIRST, FIRST + " &x;")
    found = read(written, options)
    assert FIRST in found.text
    assert "secret of the house" not in found.text


def test_the_same_page_gives_the_same_text_each_time(options: ReadOptions) -> None:
    assert len({read(page(), options).text for _ in range(4)}) == 1


def test_a_page_that_shows_nothing_is_empty(options: ReadOptions) -> None:
    with pytest.raises(UnreadError) as caught:
        read("<html><body><script>x()</script></body></html>", options)
    assert caught.value.reason == "empty"


def test_what_is_no_html_is_malformed(options: ReadOptions) -> None:
    with pytest.raises(UnreadError) as caught:
        read("just words", options)
    assert caught.value.reason == "malformed"


@pytest.mark.parametrize("depth", [2_000, 100_000])
def test_deep_nesting_is_survived(depth: int, options: ReadOptions) -> None:
    written = "<html><body>" + "<div>" * depth + FIRST + "</div>" * depth + "</body></html>"
    with pytest.raises(UnreadError, match="no main text"):
        read(written, options)
