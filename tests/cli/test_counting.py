"""How much was read, told on a terminal."""

import sys

import pytest

from multivector.cli.counting import Counting


@pytest.mark.parametrize(("terminal", "told"), [(True, "\r4,000 stones read"), (False, "")])
def test_it_is_told_now_and_then_on_a_terminal_alone(
    terminal: bool, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    counting = Counting("stones read")
    counting(1_500)
    counting(2_500)
    counting()
    assert capsys.readouterr().err == told
