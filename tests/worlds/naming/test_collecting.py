import doctest
from collections.abc import Callable

import pytest

from multivector.worlds import Name, NameKind, World
from multivector.worlds.naming import collecting

SMALL = """\
people:
  - id: person:recep
    names: {en: [Recep Tayyip Erdoğan], tr: [Recep Tayyip Erdoğan]}
    offices: [{office: president, of: TUR, since: 2014-08-28, unverified: true}]
  - id: person:xi
    names: {en: [Xi Jinping]}
    surname: {en: [Xi]}
    offices: [{office: president, of: CHN, since: 2013-03-14, unverified: true}]
organisations:
  - id: CLUB
    kind: igo
    names: {en: [Club of States, CLUB]}
    former_names: [{names: {en: [Old Club]}, until: 2021-11-11}]
    since: 2009-10-03
    unverified: true
lookalikes:
  - {phrases: {en: [Club]}, means: null}
  - {phrases: {en: [Club]}, means: CLUB, near: [states]}
"""


@pytest.fixture
def world(make_world: Callable[..., World]) -> World:
    return make_world(SMALL)


def forms(world: World, target: str | None, kind: NameKind, language: str = "en") -> list[str]:
    return [
        name.text for name in world.names(language) if (name.target, name.kind) == (target, kind)
    ]


def find(world: World, text: str, language: str = "en") -> list[Name]:
    return [name for name in world.names(language) if name.text == text]


def test_the_examples_hold() -> None:
    assert doctest.testmod(collecting).failed == 0


@pytest.mark.parametrize(
    ("text", "target", "kind"),
    [
        ("Azerbaijan", "AZE", NameKind.STATE), ("Baku", "AZE", NameKind.CAPITAL),
        ("Azerbaijani", "AZE", NameKind.ADJECTIVE), ("Azerbaijanis", "AZE", NameKind.DEMONYM),
        ("Kremlin", "RUS", NameKind.METONYM), ("Ak Orda", "KAZ", NameKind.METONYM),
        ("Türkiye", "TUR", NameKind.STATE), ("Turkiye", "TUR", NameKind.STATE),
        ("Turkey", "TUR", NameKind.STATE), ("Pentagon", "body:usa-pentagon", NameKind.BODY),
        ("NATO", "NATO", NameKind.ORGANISATION), ("G7", "@g7-states", NameKind.GROUP),
        ("Crimea", "place:crimea", NameKind.PLACE), ("Soviet", "SUN", NameKind.ADJECTIVE),
        ("Frenchmen", "FRA", NameKind.DEMONYM), ("Cote d'Ivoire", "CIV", NameKind.STATE),
        ("Saint Lucia", "LCA", NameKind.STATE), ("Zaire", "COD", NameKind.FORMER),
    ],
)
def test_english_names(base: World, text: str, target: str, kind: NameKind) -> None:
    assert (target, kind) in {(name.target, name.kind) for name in find(base, text)}


@pytest.mark.parametrize(
    ("text", "target", "kind"),
    [
        ("Азербайджан", "AZE", NameKind.STATE), ("азербайджанский", "AZE", NameKind.ADJECTIVE),
        ("Кремль", "RUS", NameKind.METONYM), ("Соединенные Штаты", "USA", NameKind.STATE),
        ("ООН", "UN", NameKind.ORGANISATION), ("турок", "TUR", NameKind.DEMONYM),
    ],
)
def test_russian_names(base: World, text: str, target: str, kind: NameKind) -> None:
    assert (target, kind) in {(name.target, name.kind) for name in find(base, text, "ru")}


def test_abbreviations_count_only_in_capitals(base: World) -> None:
    for text in ("US", "U.S.", "USA", "UK", "UAE", "EU", "NATO", "DPRK", "PRC"):
        assert all(name.exact_case for name in find(base, text)), text
        assert find(base, text), text
    assert not find(base, "Turkey")[0].exact_case


def test_a_person_has_full_names_and_surnames(world: World) -> None:
    full = forms(world, "person:recep", NameKind.PERSON)
    assert full[0] == "Recep Tayyip Erdoğan"
    assert {"Recep Tayyip Erdogan", "R. Tayyip Erdogan"} <= set(full)
    assert forms(world, "person:recep", NameKind.SURNAME) == ["Erdoğan", "Erdogan"]
    assert forms(world, "person:xi", NameKind.SURNAME) == ["Xi"]
    assert forms(world, "person:recep", NameKind.SURNAME, "tr") == ["Erdoğan", "Erdogan"]


def test_forms_by_rule_are_marked(world: World) -> None:
    [given], [made] = find(world, "Erdoğan"), find(world, "Erdogan")
    assert not given.derived
    assert made.derived


def test_an_old_name_keeps_its_days(world: World) -> None:
    [old] = find(world, "Old Club")
    assert (old.kind, str(old.until)) == (NameKind.FORMER, "2021-11-11")


def test_lookalikes_that_depend_on_the_sentence_come_first(world: World) -> None:
    assert [name.near for name in find(world, "Club") if name.kind is NameKind.LOOKALIKE] == [
        ("states",), (),
    ]


def test_a_lookalike_of_nobody_gives_way_to_an_outlet_of_the_name(
    base: World, make_world: Callable[..., World]
) -> None:
    outlet = ("outlets:\n  - {id: 'outlet:post', names: {en: [Washington Post]}, "
              "domains: [post.example], unverified: true}\n")
    assert [name.kind for name in find(base, "Washington Post")] == [NameKind.LOOKALIKE]
    assert [name.kind for name in find(make_world(outlet), "Washington Post")] == [NameKind.OUTLET]
    assert find(base, "Douglas")[-1].kind is NameKind.LOOKALIKE


def test_no_rule_makes_a_common_word(base: World) -> None:
    assert find(base, "Malé")
    assert not find(base, "Male")


def test_names_are_made_once_and_in_one_order(world: World) -> None:
    assert world.names("en") is world.names("en")


@pytest.mark.parametrize("language", ["en", "ru", "tr", "az", "kk", "uz", "ky", "tk", "zh"])
def test_every_name_has_words_and_its_actor_is_known(base: World, language: str) -> None:
    for name in base.names(language):
        assert name.text == name.text.strip() != ""
        assert name.target is None or base.get(name.target) is not None, name
