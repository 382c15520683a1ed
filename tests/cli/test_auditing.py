"""Asking about drawn items: the keys."""

import io

import click
import pytest

from multivector.cli.auditing import BACK, KEYS, QUIT, _next_key, judge_name
from multivector.domain import UsageError
from multivector.evaluation.audit import VERDICTS, About


@pytest.mark.parametrize("about", list(About))
def test_every_verdict_has_one_key(about: About) -> None:
    assert [verdict for verdict, _ in KEYS[about].values()] == list(VERDICTS[about])
    assert not {BACK, QUIT} & set(KEYS[about])


def test_the_judge_is_named_or_is_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "bek")
    assert judge_name("Aysel") == "Aysel"
    assert judge_name(None) == "bek"
    monkeypatch.setenv("USER", " ")
    with pytest.raises(UsageError):
        judge_name(None)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gives_one_key_and_ctrl_d_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    pressed = iter("R")

    def getchar() -> str:
        key = next(pressed, None)
        if key is None:
            raise EOFError  # what click makes of Ctrl-D
        return key

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(click, "getchar", getchar)
    assert [_next_key(), _next_key()] == ["r", QUIT]


def test_a_pipe_gives_the_first_character_of_a_line_and_stops_at_its_end(
    monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("right\n\n"))
    assert [_next_key(), _next_key(), _next_key()] == ["r", "", QUIT]
