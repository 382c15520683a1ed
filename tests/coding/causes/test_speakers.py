"""Who argues a link."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(("text", "who"), [
    ("The levy eroded their trust.", None),
    ("Brazil said that the levy eroded their trust.", "BRA"),
    ("According to Brazil, the levy eroded their trust.", "BRA"),
    ("Brazil portrays the dam as a threat to the harvest.", "BRA"),
    ("Brazil accused Chile of stirring up unrest.", "BRA"),
    ("Brazil blamed speculators for the fall of the peso.", "BRA"),
    ("In the view of Brazil, the levy eroded their trust.", "BRA"),
])
def test_the_speaker_is_told_from_the_author(
    only: Callable[[str], Any], text: str, who: str | None
) -> None:
    assert only(text).said_by == who
