"""Meetings that the world knows by their date."""

from collections.abc import Callable

import pytest

from multivector.domain import Event

Only = Callable[..., Event]


@pytest.mark.parametrize(
    ("text", "published", "when"),
    [
        ("At the UN General Assembly, Chile praised Peru.", "2025-10-23", "2025-09"),
        ("On the sidelines of the UN General Assembly, Chile praised Peru.", "2025-03-02", "2024-09"),
        ("At the general assembly of farmers, Chile praised Peru.", "2025-10-23", "?"),
    ],
)  # fmt: skip
def test_the_general_assembly_opens_in_september(
    only: Only, text: str, published: str, when: str
) -> None:
    assert str(only(text, "praised", published=published).date) == when
