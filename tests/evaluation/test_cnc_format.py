"""The Causal News Corpus in its published form."""

import doctest
from pathlib import Path

import pytest

from multivector.domain import UsageError
from multivector.evaluation import cnc_format
from multivector.evaluation.cnc_format import parse_marked, plain, read_cnc

MARKED = "<ARG1>They left</ARG1> <SIG0>as a result of</SIG0> <ARG0>rain</ARG0> ."


def test_its_doctest_holds() -> None:
    assert doctest.testmod(cnc_format).failed == 0


def test_marks_become_tags_of_words() -> None:
    one = parse_marked(MARKED)
    assert one.signals == ("O", "O", "B-S", "I-S", "I-S", "I-S", "O", "O")
    assert one.ends == ("B-E", "I-E", "O", "O", "O", "O", "B-C", "O")
    assert plain(MARKED) == "They left as a result of rain ."


def test_a_signal_inside_an_end_keeps_the_end_whole() -> None:
    one = parse_marked("<ARG0>It <SIG0>led</SIG0> on</ARG0> .")
    assert one.ends == ("B-C", "I-C", "I-C", "O")
    assert one.signals == ("O", "B-S", "O", "O")


def test_both_forms_are_read(tmp_path: Path) -> None:
    labels = tmp_path / "one.csv"
    labels.write_text('\ufeffindex,text,label\na_1,"It rained , twice",1\na_2,No .,0\n')
    assert [(s.text, s.is_causal, s.relations) for s in read_cnc(labels)] == [
        ("It rained , twice", True, None), ("No .", False, None),
    ]
    grouped = tmp_path / "two.csv"
    grouped.write_text(
        "index,text,causal_text_w_pairs,num_rs\n"
        f'b_1,They left as a result of rain .,"[\'{MARKED}\']",1\nb_2,No .,[],0\n'
    )
    first, second = read_cnc(grouped)
    assert (first.is_causal, second.is_causal, second.relations) == (True, False, ())


@pytest.mark.parametrize("content", [
    "a,b\n1,2\n", "index,text,label\nx,y,2\n", 'index,text,causal_text_w_pairs\nx,y,"["\n',
    'index,text,causal_text_w_pairs\nx,y,"[\'other words here\']"\n',
])
def test_other_files_are_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(content)
    with pytest.raises(UsageError):
        read_cnc(path)
