"""Causal sentences and spans on the corpus, on lines of our own."""

from pathlib import Path

import pytest

from multivector.evaluation import Mean, Share
from multivector.evaluation.cnc import parse_words, score_cnc, to_tokens, to_words
from multivector.evaluation.cnc_format import CncSentence

ROWS = (
    "index,text,causal_text_w_pairs,num_rs\n"
    "x_1,Workers went on strike because their wages had not been paid .,"
    '"[\'<ARG1>Workers went on strike</ARG1> <SIG0>because</SIG0>'
    ' <ARG0>their wages had not been paid</ARG0> .\']",1\n'
    "x_2,The committee meets on Monday .,[],0\n"
)


def test_both_tasks_are_scored_with_counts(tmp_path: Path) -> None:
    path = tmp_path / "grouped.csv"
    path.write_text(ROWS)
    scores = score_cnc(path)
    assert scores.find("causal sentences found") == Share("causal sentences found", 1, 1)
    exact = scores.find("spans found exactly")
    assert isinstance(exact, Share)
    assert exact.total == 3
    by_word = scores.find("F1 by word")
    assert isinstance(by_word, Mean)
    assert by_word.value > 0.8


def test_labels_alone_give_sentence_figures_alone(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_text("index,text,label\nx_1,The committee meets on Monday .,0\n")
    with pytest.raises(KeyError):
        score_cnc(path).find("F1 by word")


def test_tags_go_from_words_to_the_parser_s_words_and_back() -> None:
    sentence = CncSentence("x", "It can't rain .", True, None)
    (tokens,) = parse_words([sentence])
    tags = ("B-C", "B-E", "I-E", "O")
    there = to_tokens(tags, tokens, sentence)
    assert there == ("B-C", "B-E", "I-E", "I-E", "O")
    assert to_words(there, tokens, sentence) == tags
