from pathlib import Path

import pytest

from multivector.coding.coder import Coder
from multivector.domain import UsageError
from multivector.evaluation import Mean, Scores, Share, score_no_event, score_plover_sentences

HEADER = "id\tsentence\tsource\ttarget\tevent_type\tquad"


def _score(coder: Coder, folder: Path, *rows: str) -> Scores:
    path = folder / "set.tsv"
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return score_plover_sentences(coder, path)


def _counts(scores: Scores, name: str) -> tuple[int, int]:
    figure = scores.find(name)
    assert isinstance(figure, Share)
    return figure.hits, figure.total


def test_type_and_quad_are_judged_where_the_pair_was_found(coder: Coder, tmp_path: Path) -> None:
    scores = _score(
        coder, tmp_path,
        "1\tKenya invaded Somalia.\tKenya\tSomalia\tASSAULT\t4",
        "2\tKenya invaded Uganda.\tKenya\tUganda\tCOERCE\t4",
        "3\tKenya praised Rwanda.\tKenya\tRwanda\tACCUSE\t3",
        "4\tThe lake is deep.\tThe lake\tdeep\tACCUSE\t3",
        "5\tKenya praised Rwanda.\tRwanda\tKenya\tSUPPORT\t1",
    )
    assert _counts(scores, "pair found") == (3, 5)
    assert _counts(scores, "type right, pair found") == (1, 3)
    assert _counts(scores, "quad right, pair found") == (2, 3)
    assert _counts(scores, "type right and pair found, of all") == (1, 5)
    assert _counts(scores, "type among the outputs") == (2, 5)


def test_of_a_mutual_act_either_side_is_the_source(coder: Coder, tmp_path: Path) -> None:
    scores = _score(
        coder, tmp_path,
        "1\tPeru met Chile.\tPeru\tChile\tCONSULT\t1",
        "2\tPeru met Chile.\tChile\tPeru\tCONSULT\t1",
    )
    assert _counts(scores, "type right, pair found") == (2, 2)


def test_yield_is_concede_or_retreat(coder: Coder, tmp_path: Path) -> None:
    scores = _score(
        coder, tmp_path,
        "1\tDenmark apologised to Greenland.\tDenmark\tGreenland\tYIELD\t1",
        "2\tKenya withdrew its troops from Somalia.\tKenya\tSomalia\tYIELD\t2",
    )
    assert _counts(scores, "type right, pair found") == (2, 2)


def test_the_sets_own_quad_of_a_yield_is_counted_apart(coder: Coder, tmp_path: Path) -> None:
    scores = _score(
        coder, tmp_path,
        "1\tDenmark apologised to Greenland.\tDenmark\tGreenland\tYIELD\t2",
        "2\tDenmark apologised to Greenland.\tDenmark\tGreenland\tACCUSE\t3",
    )
    assert _counts(scores, "quad right, pair found") == (0, 2)
    assert _counts(scores, "the same, every YIELD of one quad as in the set") == (1, 2)


def test_events_are_counted_per_sentence(coder: Coder, tmp_path: Path) -> None:
    scores = _score(
        coder, tmp_path,
        "1\tKenya invaded Somalia and praised Uganda.\tKenya\tSomalia\tASSAULT\t4",
        "2\tThe lake is deep.\tlake\tdeep\tASSAULT\t4",
    )
    assert scores.find("events coded per sentence") == Mean("events coded per sentence", 1.0, 2)


def test_what_was_confused_with_what_is_told(coder: Coder, tmp_path: Path) -> None:
    scores = _score(coder, tmp_path, "7\tKenya praised Rwanda.\tKenya\tRwanda\tACCUSE\t3")
    assert "ACCUSE as SUPPORT 1" in scores.details[0]
    assert any(line.startswith("7 ") for line in scores.details)


def test_a_set_without_its_columns_is_refused(coder: Coder, tmp_path: Path) -> None:
    path = tmp_path / "set.tsv"
    path.write_text("id\tsentence\n1\tPeru met Chile.\n", encoding="utf-8")
    with pytest.raises(UsageError, match="missing"):
        score_plover_sentences(coder, path)


def test_an_empty_set_has_no_share(coder: Coder, tmp_path: Path) -> None:
    assert _counts(_score(coder, tmp_path), "pair found") == (0, 0)


def test_sentences_without_event_are_false_where_one_is_real(
    coder: Coder, tmp_path: Path
) -> None:
    path = tmp_path / "set.txt"
    path.write_text(
        "The lake is deep.\n\nKenya invaded Somalia.\nKenya may invade Somalia.\n"
        "Kenya asked Somalia to open the border.\n",
        encoding="utf-8",
    )
    scores = score_no_event(coder, path)
    assert _counts(scores, "with a real event (less is better)") == (2, 4)
    assert _counts(scores, "with one that is no REQUEST (less is better)") == (1, 4)
    assert scores.details == (
        "['ASSAULT']: Kenya invaded Somalia.",
        "['REQUEST']: Kenya asked Somalia to open the border.",
    )
