from collections.abc import Callable
from pathlib import Path

import pytest

from multivector.domain import Document, Event, UsageError, write_event
from multivector.evaluation.judging import accept
from multivector.web.observatory.deciding import LONGEST_NAME, DecisionBook, check_name


def test_it_is_read_again_when_it_has_grown(
    tmp_path: Path, document: Callable[..., Document], event: Callable[..., Event]
) -> None:
    book, other = DecisionBook(tmp_path / "decisions"), DecisionBook(tmp_path / "decisions")
    assert book.read().all == ()
    one = document("Russia aided Turkey.")
    told = event(one, "AID", "aided", [("Russia", "RUS")], [("Turkey", "TUR")])
    made = other.decide(accept(write_event(told, one.text)), "Aysel")
    assert [each.decision.id for each in book.read().all] == [made.id]
    assert book.read() is book.read()
    other.undo(made.id, "Timur")
    assert not book.read().all[0].stands


@pytest.mark.parametrize("written", ["", " \t", "a\u202eb", "\x1b[2J", "n" * (LONGEST_NAME + 1)])
def test_what_is_no_name(written: str) -> None:
    with pytest.raises(UsageError):
        check_name(written)


def test_a_name_is_one_line() -> None:
    assert check_name("  Айсель   Ə. ") == "Айсель Ə."
