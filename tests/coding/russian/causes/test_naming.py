"""What an end of a Russian link names, under the names that the English ends have too."""

from collections.abc import Callable

import pytest

from multivector.coding.causes import ArguedLink, load_quantities

Links = Callable[[str], tuple[ArguedLink, ...]]


@pytest.mark.parametrize(("text", "actors", "relation", "way"), [
    ("Война подрывает влияние России.", "RUS", "influence", 1),
    ("Война подрывает российское влияние.", "RUS", "influence", 1),
    ("Пошлины усиливают зависимость Перу от Бразилии.", "PER", "dependence towards BRA", 1),
    ("Угрозы отталкивают Казахстан от России.", "KAZ", "distance towards RUS", 1),
    ("Порт даёт Перу рычаги влияния.", "PER", "leverage", 1),
    ("Блокада ослабила экономику Перу.", "PER", "capacity", 1),
    ("Торг вызвал потерю влияния России.", "RUS", "influence", -1),
    ("Набег подорвал доверие Перу к Чили.", "PER", "tension towards CHL", -1),
    ("Шторм ослабил суверенитет Перу.", "PER", "independence", 1),
])
def test_an_effect_is_somebody_s_quantity(
    links_of: Links, text: str, actors: str, relation: str, way: int
) -> None:
    effect = links_of(text)[0].effect
    assert (" ".join(effect.actors), effect.relation, effect.way) == (actors, relation, way)


@pytest.mark.parametrize(("text", "actors", "relation"), [
    ("Давление Бразилии на Перу вызвало протесты.", "BRA", "coercion towards PER"),
    ("Чем сильнее нажим Кремля, тем дальше отходят соседи.", "RUS", "coercion"),
    ("Инвестиции Китая позволили порту вырасти.", "CHN", "investment"),
])
def test_a_cause_is_somebody_s_quantity(
    links_of: Links, text: str, actors: str, relation: str
) -> None:
    cause = links_of(text)[0].cause
    assert (" ".join(cause.actors), cause.relation) == (actors, relation)


def test_dependence_on_a_thing_is_another(links_of: Links) -> None:
    effect = links_of("Пошлины усиливают зависимость Перу от меди.")[0].effect
    assert (effect.actors, effect.quantity) == (("PER",), None)


def test_quantities_bear_the_names_of_the_english_ones() -> None:
    assert set(load_quantities("ru").toward) <= set(load_quantities("en").toward)
