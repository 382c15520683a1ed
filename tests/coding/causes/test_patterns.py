"""Links that a construction states."""

from collections.abc import Callable

import pytest

from multivector.coding.causes.patterns import find_patterns

Finds = Callable[..., list[tuple[str, int, str, str]]]


@pytest.mark.parametrize(("text", "cause", "sign", "effect"), [
    ("The drier the summer, the higher the price of bread.", "The drier the summer", 1, "the higher the price of bread"),
    ("The more they trade, the less they fight.", "The more they trade", -1, "the less they fight"),
    ("One careless speech was enough to start a riot.", "One careless speech", 1, "start a riot"),
    ("Pride was why the talks failed.", "Pride", 1, "the talks failed"),
    ("By selling its fleet, the republic paid its debts.", "selling its fleet", 1, "the republic paid its debts"),
    ("The isles took advantage of the thaw to open a port.", "the thaw", 1, "open a port"),
])
def test_a_construction_joins_cause_and_effect(
    finds: Finds, text: str, cause: str, sign: int, effect: str
) -> None:
    assert (cause, sign, effect, "cause") in finds(find_patterns, text)


def test_a_plain_sentence_has_none(finds: Finds) -> None:
    assert finds(find_patterns, "The lake lies between two hills.") == []
