"""The two ends that a connective joins."""

from collections.abc import Callable

import pytest

Row = tuple[str, int, str]


@pytest.mark.parametrize(("text", "cause", "effect"), [
    ("Посол заявил, что порт закрылся, потому что бастуют докеры.", "бастуют докеры",
     "порт закрылся"),
    ("Если цены упадут, то бюджет урежут.", "цены упадут", "бюджет урежут"),
    ("Если цены, которые держит союз, упадут, бюджет урежут.",
     "цены, которые держит союз, упадут", "бюджет урежут"),
    ("Банк закрылся в связи с кризисом.", "кризисом", "Банк закрылся"),
    ("Торговля растёт благодаря новой дороге.", "новой дороге", "Торговля растёт"),
])
def test_ends(found: Callable[[str], list[Row]], text: str, cause: str, effect: str) -> None:
    assert (cause, effect) in {(row[0], row[2]) for row in found(text)}
