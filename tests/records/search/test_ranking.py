import math
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from multivector.records.search import SearchFiles, SearchHit, search_files
from multivector.records.search.files import Indexed
from multivector.records.search.ranking import marked_stretches

TEXTS: tuple[Indexed, ...] = (
    ("d1", date(2025, 1, 1), "Gas flows from Turkmenistan. Gas is cheap.\n\nNothing here."),
    ("d2", date(2025, 2, 1), "Turkmenistan and Uzbekistan held a joint exercise on the border."),
    ("d3", date(2025, 3, 1), "İstanbul hosted Erdoğan; the gas talks were long and without end."),
    ("d4", date(2025, 4, 1), "Қазақстан Президенті Тоқаев ёлку не видел."),
    ("d5", None, "An undated note on gas."),
)


def paths(folder: Path, *batches: Sequence[Indexed]) -> list[Path]:
    files = SearchFiles(folder, 1, ())
    for batch in batches:
        files = files.plus(batch)
    return [folder / entry.path for entry in files.entries]


def search(
    files: Sequence[Path], written: str, limit: int = 20, as_of: date | None = None
) -> tuple[SearchHit, ...]:
    return search_files(files, written, limit=limit, as_of=as_of)


@pytest.fixture
def one_file(tmp_path: Path) -> list[Path]:
    return paths(tmp_path / "one", TEXTS)


def found(hits: Sequence[SearchHit]) -> list[str]:
    return [hit.document for hit in hits]


def test_the_passage_that_says_it_most_comes_first(one_file: list[Path]) -> None:
    hits = search(one_file, "gas")
    assert found(hits) == ["d1", "d5", "d3"]
    assert [hit.rank for hit in hits] == [1, 2, 3]
    assert hits[0].score > hits[1].score > hits[2].score > 0


def test_a_hit_is_a_paragraph_with_its_place(one_file: list[Path]) -> None:
    (hit,) = search(one_file, "nothing")
    text = TEXTS[0][2]
    assert text[hit.start : hit.end] == hit.text == "Nothing here."
    assert [text[mark.start : mark.end] for mark in hit.highlights] == ["Nothing"]


def test_all_words_must_be_in_one_passage(one_file: list[Path]) -> None:
    assert found(search(one_file, "turkmenistan gas")) == ["d1"]
    assert found(search(one_file, "gas nothing")) == []


def test_a_phrase_stands_as_written(one_file: list[Path]) -> None:
    assert found(search(one_file, '"joint exercise"')) == ["d2"]
    assert found(search(one_file, '"exercise joint"')) == []


@pytest.mark.parametrize(("written", "document", "word"), [
    ("istanbul", "d3", "İstanbul"), ("ISTANBUL", "d3", "İstanbul"), ("erdogan", "d3", "Erdoğan"),
    ("қазақстан", "d4", "Қазақстан"), ("ТОҚАЕВ", "d4", "Тоқаев"), ("елку", "d4", "ёлку"),
    ("turkmen*", "d1", "Turkmenistan"),
])
def test_letters_of_six_languages_are_found(
    one_file: list[Path], written: str, document: str, word: str
) -> None:
    hits = {hit.document: hit for hit in search(one_file, written)}
    marks = [mark.start - hits[document].start for mark in hits[document].highlights]
    assert [hits[document].text[mark:].startswith(word) for mark in marks] == [True]


def test_as_of_a_day_later_texts_and_undated_ones_are_unknown(one_file: list[Path]) -> None:
    assert found(search(one_file, "gas", as_of=date(2025, 2, 28))) == ["d1"]
    assert found(search(one_file, "gas", as_of=date(2025, 3, 1))) == ["d1", "d3"]


def test_as_of_a_day_the_scores_see_nothing_later(tmp_path: Path, one_file: list[Path]) -> None:
    known = paths(tmp_path / "known", TEXTS[:2])
    assert search(one_file, "gas", as_of=date(2025, 2, 28)) == search(known, "gas")


def test_the_split_into_files_changes_no_score(tmp_path: Path, one_file: list[Path]) -> None:
    each = paths(tmp_path / "each", *([text] for text in TEXTS))
    assert len(each) == len(TEXTS)
    for written in ("gas", "turkmenistan", "the gas talks", "border"):
        assert search(each, written) == search(one_file, written)


def test_the_score_is_the_formula_of_the_docstring(one_file: list[Path]) -> None:
    (hit,) = search(one_file, "cheap")
    lengths = [len(part) for _, _, text in TEXTS for part in text.split("\n\n")]
    idf = math.log(1 + (6 - 1 + 0.5) / (1 + 0.5))
    damping = 1.2 * (0.25 + 0.75 * len(hit.text) / (sum(lengths) / 6))
    assert hit.score == pytest.approx(idf * 2.2 / (1 + damping))


def test_each_of_several_words_scores_as_often_as_it_stands(tmp_path: Path) -> None:
    files = paths(tmp_path, [
        ("once", None, "Gas and oil were sold to them."),
        ("twice", None, "Gas was sold to them for gas and oil."),
        ("begun", None, "Gas and oils were sold to them."),
    ])
    hits = {hit.document: hit for hit in search(files, "gas oil*")}
    idf = math.log(1 + 0.5 / 3.5)
    average = sum(len(hit.text) for hit in hits.values()) / 3
    assert hits.keys() == {"once", "twice", "begun"}
    for document, counts in {"once": (1, 1), "twice": (2, 1), "begun": (1, 1)}.items():
        damping = 1.2 * (0.25 + 0.75 * len(hits[document].text) / average)
        assert hits[document].score == pytest.approx(
            sum(idf * count * 2.2 / (count + damping) for count in counts))


def test_a_limit_takes_the_best(one_file: list[Path]) -> None:
    assert found(search(one_file, "gas", limit=1)) == ["d1"]
    assert search(one_file, "gas", limit=0) == ()


@pytest.mark.parametrize("written", ["", "  ", "-", '""', "absent", "\ud800", "\ufdd0", "(" * 50])
def test_what_finds_nothing_finds_nothing(one_file: list[Path], written: str) -> None:
    assert search(one_file, written) == ()


def test_no_index_has_no_hits() -> None:
    assert search([], "gas") == ()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_no_search_breaks(one_file: list[Path], written: str) -> None:
    for hit in search(one_file, written):
        assert all(hit.start <= mark.start < mark.end <= hit.end for mark in hit.highlights)


@settings(max_examples=25, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("ab.\n\ufdd0\ufdd1\0ё "), min_size=1))
def test_highlights_are_the_words_of_the_text_itself(tmp_path: Path, text: str) -> None:
    files = paths(tmp_path, [("d", None, text)])
    for hit in search(files, "a* gas") + search(files, "a*"):
        assert hit.highlights
        for mark in hit.highlights:
            assert text[mark.start] == "a"


def test_marks_are_no_part_of_the_text() -> None:
    assert marked_stretches("\ufdd0gas\ufdd1 and \ufdd0oil\ufdd1") == ((0, 3), (8, 11))
    assert marked_stretches("nothing") == ()
