from hypothesis import given
from hypothesis import strategies as st

from multivector.records.search.passages import LONGEST, passages


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in passages(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert cut("One,\nstill one.\n\n  Two. \r\n \r\n\nThree.") == [
        "One,\nstill one.", "Two.", "Three.",
    ]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    assert cut("One.\nTwo.\n") == ["One.", "Two."]


def test_an_empty_text_has_none() -> None:
    assert cut("") == cut(" \n\n ") == []


def test_a_long_paragraph_is_cut_at_the_end_of_a_sentence() -> None:
    sentence = "Somebody met somebody else. "
    pieces = cut(sentence * 200)
    assert len(pieces) > 2
    assert all(piece.endswith("else.") and len(piece) <= LONGEST for piece in pieces)
    assert " ".join(pieces) == (sentence * 200).strip()


def test_a_long_paragraph_without_sentences_is_cut_between_words() -> None:
    assert {len(word) for piece in cut("word " * 1_000) for word in piece.split()} == {4}
    assert [len(piece) for piece in cut("x" * (LONGEST + 5))] == [LONGEST, 5]


@given(st.text(alphabet=st.sampled_from("ab .\n\t\r"), max_size=200))
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    spans = passages(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert list(spans) == sorted(spans)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
