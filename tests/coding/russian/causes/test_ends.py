"""Which words an end is, and which way it moves."""

from collections.abc import Callable

import pytest

Row = tuple[str, int, str]


@pytest.mark.parametrize(("text", "sign"), [
    ("Экспорт вырос из-за войны.", 1),
    ("Экспорт упал из-за войны.", -1),
    ("Экспорт сократился из-за падения цен.", -1),
    ("Если цены упадут, бюджет придётся урезать.", 1),
    ("Урожай погиб из-за засухи.", -1),
])
def test_what_falls_turns_the_sign(
    found: Callable[[str], list[Row]], text: str, sign: int
) -> None:
    (one,) = found(text)
    assert one[1] == sign


def test_an_object_holds_what_becomes_of_it_and_no_date(found: Callable[[str], list[Row]]) -> None:
    assert found("Шторм лишил деревню хлеба.")[0][2] == "деревню хлеба"
    assert found("Перемирие позволило беженцам вернуться.")[0][2] == "беженцам вернуться"
    assert found("Скандал подорвал доверие в мае.")[0][2] == "доверие"
