"""Asking about drawn items: the keys."""

import pytest

from multivector.cli.auditing import BACK, KEYS, QUIT, judge_name
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
