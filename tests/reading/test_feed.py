import io
from datetime import date
from pathlib import Path

import pytest

from multivector.domain import DateInterval
from multivector.reading.feed import read_feed, refuse_entities
from multivector.reading.items import Failure, Found, Item, UnreadError
from multivector.reading.metadata import Metadata
from multivector.reading.options import DEFAULTS, ReadOptions

DAY = DateInterval.day(date(2025, 10, 23))
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Caspian Wire</title><language>en-gb</language>
<item><title>A visit &amp; talks</title><link>https://wire.example/1</link>
<pubDate>Thu, 23 Oct 2025 23:30:00 -0500</pubDate>
<description>&lt;p&gt;The minister &lt;b&gt;arrived&lt;/b&gt;.&lt;/p&gt;
&lt;p&gt;He left.&lt;/p&gt;</description></item>
<item><title>Only a headline</title></item>
<item><description><![CDATA[<script>forged()</script>Plain.]]></description>
<pubDate>sometime</pubDate></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>Сводка</title>
<entry><title>Визит</title><link href="https://wire.example/2"/>
<published>2025-10-23T23:30:00+04:00</published><updated>2025-10-29T00:00:00Z</updated>
<summary>Кратко.</summary>
<content type="html">&lt;div&gt;Министр&lt;br/&gt;прибыл.&lt;/div&gt;</content></entry>
<entry><title>Другое</title><updated>2025-10-23T00:00:00Z</updated><summary>Кратко.</summary>
<source><title>Ведомость</title></source></entry></feed>"""


def read(data: bytes | str, options: ReadOptions = DEFAULTS) -> list[Item]:
    raw = data.encode() if isinstance(data, str) else data
    return list(read_feed(io.BytesIO(raw), options))


def refused(data: bytes | str) -> str:
    with pytest.raises(UnreadError) as caught:
        read(data)
    return caught.value.reason


def test_each_entry_of_rss_is_a_document_without_tags() -> None:
    first = read(RSS)[0]
    assert first == Found(
        "The minister arrived.\nHe left.",
        own=Metadata("Caspian Wire", "https://wire.example/1", "A visit & talks", "en", DAY),
        number=1,
    )


def test_an_entry_without_a_text_is_empty_and_the_others_go_on() -> None:
    second, third = read(RSS)[1:]
    assert isinstance(second, Failure)
    assert (second.reason, second.number) == ("empty", 2)
    assert isinstance(third, Found)
    assert third.text == "Plain."
    assert third.notes == ("published: 'sometime' is no date",)


def test_the_content_of_atom_comes_before_its_summary() -> None:
    first, second = read(ATOM)
    assert first == Found(
        "Министр\nприбыл.",
        own=Metadata("Сводка", "https://wire.example/2", "Визит", "ru", DAY), number=1,
    )
    assert isinstance(second, Found)
    assert second.text == "Кратко."


def test_an_entry_from_another_source_names_that_outlet() -> None:
    second = read(ATOM)[1]
    assert isinstance(second, Found)
    assert second.own.outlet == "Ведомость"


def test_an_entry_without_publication_is_dated_by_its_update() -> None:
    second = read(ATOM)[1]
    assert isinstance(second, Found)
    assert second.own.published == DAY


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1251"])
def test_the_feeds_own_encoding_is_obeyed(encoding: str) -> None:
    first = read(ATOM.replace("utf-8", encoding).encode(encoding))[0]
    assert isinstance(first, Found)
    assert first.text == "Министр\nприбыл."


def test_a_feed_that_is_not_well_formed_is_read_all_the_same() -> None:
    (item,) = read("<rss version='2.0'><channel><title>A & B</title><item>"
                   "<description>Fish&nbsp;and chips</description></item></channel></rss>")
    assert isinstance(item, Found)
    assert (item.text, item.own.outlet) == ("Fish and chips", "A & B")


ENTITY_BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><item>
<description>&b;</description></item></channel></rss>"""
OUTSIDE = ENTITY_BOMB.replace('"&a;&a;&a;&a;&a;&a;&a;&a;"', 'SYSTEM "file:///anywhere"')


@pytest.mark.parametrize("written", [ENTITY_BOMB, OUTSIDE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_feed_that_declares_entities_is_malformed(written: str, encoding: str) -> None:
    assert refused(written.encode(encoding)) == "malformed"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_broken_one_that_declares_entities_is_malformed_too(encoding: str) -> None:
    broken = "<oops></nothing>" + ENTITY_BOMB
    with pytest.raises(UnreadError, match="broken XML"):
        refuse_entities(broken.encode(encoding))


def test_a_document_type_without_entities_is_allowed() -> None:
    (item,) = read('<!DOCTYPE rss SYSTEM "rss.dtd"><rss version="0.91"><channel>'
                   "<item><description>Old but sound.</description></item></channel></rss>")
    assert isinstance(item, Found)
    assert item.text == "Old but sound."


def test_other_xml_is_unsupported() -> None:
    assert refused("<letter><p>Dear all</p></letter>") == "unsupported"
    assert refused("no XML at all") == "unsupported"


def test_a_feed_without_entries_is_empty() -> None:
    assert refused("<rss version='2.0'><channel><title>A</title></channel></rss>") == "empty"


def test_a_text_that_names_a_feed_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "feed").write_text(RSS)
    assert refused(str(tmp_path / "feed")) == "unsupported"
    assert refused((tmp_path / "feed").as_uri()) == "unsupported"


def test_deep_nesting_is_survived() -> None:
    (item,) = read("<rss version='2.0'><channel><item><description>" + "<a>" * 20_000
                   + "</a>" * 20_000 + "</description></item></channel></rss>")
    assert isinstance(item, Failure)
