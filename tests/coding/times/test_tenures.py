"""When it was in somebody's term of office."""

from collections.abc import Callable

import pytest

from multivector.domain import Event

Only = Callable[..., Event]

DATED = [
    ("In the early months of Trump's second term, Chile praised Peru.", "2025-01-20/2025-06-29"),
    ("During Trump's first term, Chile praised Peru.", "2017-01-20/2021-01-19"),
    ("During Barack Obama's presidency, Chile praised Peru.", "2009-01-20/2017-01-19"),
    ("In the early months of Trump's third term, Chile praised Peru.", "?"),
    ("In the early months of the term, Chile praised Peru.", "?"),
]


@pytest.mark.parametrize(("text", "when"), DATED)
def test_a_term_that_the_world_knows_dates_what_was_done_in_it(
    only: Only, text: str, when: str
) -> None:
    assert str(only(text, "praised").date) == when
