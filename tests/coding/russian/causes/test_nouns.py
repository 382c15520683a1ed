"""Links that a Russian noun states."""

from collections.abc import Callable

import pytest

Row = tuple[str, int, str]


@pytest.mark.parametrize(("text", "row"), [
    ("Военная мощь — гарантия независимости.", ("Военная мощь", 1, "независимости")),
    ("Бедность является следствием войны.", ("войны", 1, "Бедность")),
    ("Причиной кризиса стала засуха.", ("засуха", 1, "кризиса")),
    ("Долги — препятствие для роста.", ("Долги", -1, "роста")),
    ("Торговля — двигатель роста.", ("Торговля", 1, "роста")),
])
def test_cause_sign_and_effect(found: Callable[[str], list[Row]], text: str, row: Row) -> None:
    assert found(text) == [row]


@pytest.mark.parametrize("text", [
    "Засуха — не причина исхода.",
    "Министр назвал результат выборов.",
    "Он стал гарантом.",
])
def test_no_link(found: Callable[[str], list[Row]], text: str) -> None:
    assert found(text) == []
