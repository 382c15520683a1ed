"""How far the words reach that stand for a party."""

from collections.abc import Callable

import pytest

from multivector.domain import Event, RoleName

Only = Callable[..., Event]

RECIPIENTS = [
    ("Chile condemned the attack on Peru.", "condemned", "attack on Peru"),
    ("Chile condemned the plan of Peru for the river.", "condemned", "plan of Peru for the river"),
    ("Chile condemned Peru.", "condemned", "Peru"),
    ("Chile condemned the law that Peru passed.", "condemned", "law"),
    ("Chile condemned the armies of Peru and Bolivia.", "condemned", "armies of Peru and Bolivia"),
    ("Chile praised its Peruvian counterpart, Ana Rojas.", "praised",
     "Peruvian counterpart, Ana Rojas"),
    ("Chile praised people living in Peruvian camps.", "praised",
     "people living in Peruvian camps"),
    ("Peru on Friday said it will investigate attacks on its humanitarian facilities.", "attacks",
     "humanitarian facilities"),
    ("Chile praised the UN force in Mali.", "praised", "UN force in Mali"),
    ("Chile praised farmers in southern Peru.", "praised", "farmers in southern Peru"),
]


@pytest.mark.parametrize(("text", "word", "words"), RECIPIENTS)
def test_whose_the_thing_is_stands_with_the_thing(
    only: Only, text: str, word: str, words: str
) -> None:
    event = only(text, word)
    roles = [role for role in event.roles if role.role is RoleName.RECIPIENT]
    assert {role.span.cut(text) for role in roles} == {words}
