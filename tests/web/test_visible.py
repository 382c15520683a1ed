"""Characters that would act are shown instead; all others stay as they are."""

from hypothesis import given
from hypothesis import strategies as st

from multivector.web.visible import one_line, visible

DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


def test_controls_of_direction_are_shown() -> None:
    assert visible("a\u202eb\u2066c\u200f") == "a⟨U+202E⟩b⟨U+2066⟩c⟨U+200F⟩"


def test_escape_sequences_are_shown() -> None:
    assert visible("\x1b]0;title\x07") == "⟨U+001B⟩]0;title⟨U+0007⟩"


def test_letters_of_every_script_stay() -> None:
    for text in ("Баку", "İstanbul’da", "می\u200cخواهم", "北京", "Ünal – “x”"):
        assert visible(text) == text


def test_lines_become_one() -> None:
    assert one_line(" a\r\n\tb\u2028c ") == "a b c"


@given(st.text())
def test_nothing_that_acts_is_left(text: str) -> None:
    shown = visible(text)
    assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in shown)
    assert not set(shown) & set(DIRECTIONS)


@given(st.text())
def test_what_was_made_visible_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)
