"""How strongly a cause is said to bear."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(("text", "strength"), [
    ("The levy greatly eroded their trust.", "strong"),
    ("The levy slightly eroded their trust.", "weak"),
    ("The revolt is partly a consequence of the levy.", "weak"),
    ("The siege crippled the port.", "strong"),
    ("The levy eroded their trust.", None),
])
def test_strength_is_read_from_words(
    only: Callable[[str], Any], text: str, strength: str | None
) -> None:
    assert only(text).strength == strength
