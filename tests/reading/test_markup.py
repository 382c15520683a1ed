import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from multivector.reading.markup import strip_tags

PIECES = ["<p>", "</p>", "<a href='", "'>", "<!--", "-->", "<![CDATA[", "&#x0;", "x ", "<"]


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("plain words", "plain words"),
        ("<p>One <b>bold</b> word.</p><p>Two.</p>", "One bold word.\nTwo."),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<ul><li>a</li><li>b</li></ul>after", "a\nb\nafter"),
        ("Fish &amp; chips &#8212; &nbsp;good", "Fish & chips — good"),
        ("<script>forged()</script>seen<style>p{}</style> too", "seen too"),
        ("<!-- not this -->this<!-- nor this --> one", "this one"),
        ("split\nlines   of\r\nsource", "split lines of source"),
        ("<p>unclosed <i>tags", "unclosed tags"),
        ("</div></body>a stray end", "a stray end"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("<img src=x onerror=forged()>", ""),
        ("", ""),
        ("a\x00b\ud800", "a\ufffdb\ufffd"),
    ],
)
def test_tags_are_dropped_and_blocks_become_lines(fragment: str, text: str) -> None:
    assert strip_tags(fragment) == text


@settings(derandomize=True, database=None, deadline=None, max_examples=150)
@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_fragment_gives_a_text_that_can_be_stored(fragment: str) -> None:
    text = strip_tags(fragment)
    text.encode("utf-8")
    assert "\x00" not in text
    assert all(line == line.strip() and line for line in text.split("\n") if text)
