"""What was learnt of causal sentences."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from multivector.coding.causes import learned as room
from multivector.coding.causes.learned import ENDS, SIGNALS, load_learned, spans_of
from multivector.coding.causes.reader import make_reader
from multivector.coding.parsing.parse import Token
from multivector.domain import WorldError

Tokens = Callable[[str], list[Token]]


def test_a_causal_sentence_scores_above_a_plain_one(tokens: Tokens) -> None:
    reader, models = make_reader("en"), load_learned("en")
    causal = tokens("Workers went on strike because their wages had not been paid.")
    plain = tokens("The committee meets on Monday.")
    high = models.probability(causal, reader.find(causal))
    assert 0 <= models.probability(plain, reader.find(plain)) < high <= 1
    assert models.score(causal, reader.find(causal)) > room.THRESHOLD


def test_cause_effect_and_signal_are_tagged(tokens: Tokens) -> None:
    words = tokens("Workers went on strike because their wages had not been paid.")
    first = load_learned("en").relations(words)[0]
    assert set(first.ends) <= set(ENDS)
    assert set(first.signals) <= set(SIGNALS)
    assert [words[i].text for i, tag in enumerate(first.signals) if tag != "O"] == ["because"]
    tagged = {tag[2:]: words[i].text for i, tag in enumerate(first.ends) if tag[:1] == "B"}
    assert tagged == {"E": "Workers", "C": "their"}


def test_nothing_has_no_relations() -> None:
    assert load_learned("en").relations([]) == ()


def test_stretches_are_told_apart() -> None:
    assert spans_of(["B-C", "I-C", "O", "B-C", "B-E"]) == [[0, 1], [3], [4]]


def test_a_broken_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "causes").mkdir()
    (tmp_path / "causes" / room.FILE).write_bytes(b"no archive")
    monkeypatch.setattr(room, "language_folder", lambda _: tmp_path)
    load_learned.cache_clear()
    with pytest.raises(WorldError, match="learned causes"):
        load_learned("en")
    monkeypatch.undo()
    load_learned.cache_clear()


def test_doubtful_words_must_pass(tokens: Tokens) -> None:
    models = load_learned("en")
    low = replace(models, bias=-100.0)
    words = tokens("Support fell as prices rose.")
    found = make_reader("en").find(words)
    assert any(one.doubtful for one in found)
    assert low.probability(words, found) < 0.01 < models.probability(words, found)
