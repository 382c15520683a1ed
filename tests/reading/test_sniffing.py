import gzip

import pytest

from multivector.reading.sniffing import sniff_format


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04rest", "Word"),
        (b'{"text": "One"}\n', "JSON lines"),
        (b'\n { "text": "One"}', "JSON lines"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"  <HTML lang=en>", "web page"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a page --><html>', "web page"),
        (b'<?xml version="1.0"?><?style x?><rss version="2.0">', "RSS and Atom"),
        (b'<!-- made today -->\n<feed xmlns="x">', "RSS and Atom"),
        (b'<!DOCTYPE rss SYSTEM "rss.dtd">\n<rss>', "RSS and Atom"),
        (b"<rdf:RDF>", "RSS and Atom"),
        (b"<rsserver>", "plain text"),
        (b"The minister arrived.", "plain text"),
        (b"{not JSON}", "plain text"),
        (b"", "plain text"),
        (b"{\\rtf1 Rain", "rich text"),
        (b"WARC/1.1\r\n", "web archive"),
        (gzip.compress(b"WARC/1.0\r\n", mtime=0), "web archive"),
        (gzip.compress(b'{"text": "One"}\n', mtime=0), "JSON lines"),
        (gzip.compress(b"The minister arrived.", mtime=0), "plain text"),
        (b"\x1f\x8bnothing of the kind", "plain text"),
    ],
)
def test_a_format_is_known_by_its_beginning(head: bytes, name: str) -> None:
    assert sniff_format(head).name == name


@pytest.mark.parametrize("piece", [b"<?a?>", b"<!--a-->", b"<?", b"<!--"])
def test_no_beginning_takes_long(piece: bytes) -> None:
    assert sniff_format(piece * 800).name == "plain text"
