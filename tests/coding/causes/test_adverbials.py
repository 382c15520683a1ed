"""Links that an adverbial clause states."""

from collections.abc import Callable

import pytest

from multivector.coding.causes.patterns import find_patterns

Finds = Callable[..., list[tuple[str, int, str, str]]]


@pytest.mark.parametrize(("text", "cause", "effect", "kind"), [
    ("If the king wants to keep his throne, he must call a vote.", "he must call a vote", "the king wants to keep his throne", "necessary condition"),
    ("If the dam breaks, the town will drown.", "the dam breaks", "the town will drown", "cause"),
    ("To win the vote, the party promised new roads.", "the party promised new roads", "win the vote", "cause"),
    ("They built a wall in order to stop the herds.", "They built a wall", "stop the herds", "cause"),
    ("Having paid its debts, the republic regained its credit.", "Having paid its debts", "the republic regained its credit", "cause"),
])
def test_a_clause_joins_cause_and_effect(
    finds: Finds, text: str, cause: str, effect: str, kind: str
) -> None:
    assert (cause, 1, effect, kind) in finds(find_patterns, text)


def test_even_if_concedes(finds: Finds) -> None:
    assert finds(find_patterns, "Even if the dam breaks, the town will stand.") == []
