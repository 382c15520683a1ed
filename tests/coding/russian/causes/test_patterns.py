"""Links that a Russian construction states."""

from collections.abc import Callable

Row = tuple[str, int, str]


def test_the_more_the_more(found: Callable[[str], list[Row]]) -> None:
    assert found("Чем сильнее нажим, тем дальше отходят соседи.") == [
        ("сильнее нажим", 1, "дальше отходят соседи")
    ]
    (one,) = found("Чем больше у острова партнёров, тем меньше его зависимость.")
    assert one[1] == -1


def test_so_much_that(found: Callable[[str], list[Row]]) -> None:
    assert found("Недоверие настолько велико, что карты никто не публикует.") == [
        ("Недоверие настолько велико", 1, "карты никто не публикует")
    ]
    assert found("Он так сказал, что его услышали.") == []
