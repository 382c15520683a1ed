"""Links that a noun or adjective states."""

from collections.abc import Callable

import pytest

from multivector.coding.causes.nouns import find_nouns

Finds = Callable[..., list[tuple[str, int, str, str]]]


@pytest.mark.parametrize(("text", "cause", "sign", "effect", "kind"), [
    ("The revolt was the result of a poll tax.", "a poll tax", 1, "The revolt", "cause"),
    ("The pact is a bulwark against piracy.", "The pact", -1, "piracy", "cause"),
    ("The port serves as a magnet for investors.", "The port", 1, "investors", "cause"),
    ("Its priests praise prayer as a remedy for greed.", "prayer", -1, "greed", "cause"),
    ("Trust is a precondition for peace.", "Trust", 1, "peace", "necessary condition"),
    ("Rain is essential to the harvest.", "Rain", 1, "the harvest", "necessary condition"),
])
def test_a_noun_joins_cause_and_effect(
    finds: Finds, text: str, cause: str, sign: int, effect: str, kind: str
) -> None:
    assert finds(find_nouns, text) == [(cause, sign, effect, kind)]


def test_a_denied_noun_is_no_link(finds: Finds) -> None:
    assert finds(find_nouns, "The revolt was not the result of a poll tax.") == []
