from collections.abc import Callable
from datetime import date

import pytest

from multivector.worlds import World, find_actor

SMALL = """\
people:
  - id: person:jeyhun-b
    names: {en: [Jeyhun Bayramov], ru: [Джейхун Байрамов]}
    offices: [{office: foreign-minister, of: AZE, since: 2020-07-16, unverified: true}]
  - id: person:other-b
    names: {en: [Other Bayramov]}
    offices: [{office: president, of: TKM, since: 2000, until: 2005, unverified: true}]
  - id: person:old
    names: {en: [Nur Old]}
    offices: [{office: president, of: KAZ, since: 1991, until: 2019-03-20, unverified: true}]
  - id: person:new
    names: {en: [Kas New]}
    offices: [{office: president, of: KAZ, since: 2019-03-20, unverified: true}]
  - id: person:blink
    names: {en: [Antony Blink]}
    offices:
      - {office: foreign-minister, of: USA, since: 2021-01-26, until: 2025-01-20, unverified: true}
"""
DAY = date(2022, 5, 1)


@pytest.fixture
def world(make_world: Callable[..., World]) -> World:
    return make_world(SMALL)


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("AZE", "AZE"),
        ("Azerbaijan", "AZE"),
        ("US", "USA"),
        ("NATO", "NATO"),
        ("Foreign Minister Bayramov", "person:jeyhun-b"),
        ("Azerbaijani Foreign Minister Jeyhun Bayramov", "person:jeyhun-b"),
        ("Bayramov", "person:jeyhun-b"),
        ("Байрамов", "person:jeyhun-b"),
        ("President of Kazakhstan", "person:new"),
        ("Kazakhstan's president", "person:new"),
        ("Kazakh President New", "person:new"),
        ("президент Казахстана", "person:new"),
        ("Secretary of State Blink", "person:blink"),
        ("U.S. Secretary of State", "person:blink"),
        ("person:old", "person:old"),
    ],
)
def test_a_phrase_means_first(world: World, phrase: str, meant: str) -> None:
    answers = find_actor(world, phrase, DAY)
    assert answers
    assert answers[0].id == meant
    assert answers[0].reasons


def test_the_day_decides_who_is_meant(world: World) -> None:
    before, after = date(2018, 1, 1), date(2020, 1, 1)
    assert find_actor(world, "President of Kazakhstan", before)[0].id == "person:old"
    answers = find_actor(world, "President of Kazakhstan", after)
    assert [answer.id for answer in answers] == ["person:new", "person:old"]
    assert answers[1].reasons == ("former president of KAZ",)


def test_an_office_that_is_not_yet_held_is_not_known(world: World) -> None:
    assert find_actor(world, "Secretary of State", date(2019, 1, 1)) == ()


def test_a_title_belongs_to_the_state_that_uses_it(world: World) -> None:
    assert find_actor(world, "Secretary of State of Azerbaijan", DAY) == ()


def test_a_misspelling_is_guessed_and_told(world: World) -> None:
    [first, *_] = find_actor(world, "Azerbaidjan", DAY)
    assert first.id == "AZE"
    assert first.score <= 0.5
    assert "spelled nearly like" in first.reasons[0]


def test_an_abbreviation_in_lower_case_is_only_a_guess(world: World) -> None:
    assert find_actor(world, "us", DAY)[0].score <= 0.5


@pytest.mark.parametrize("phrase", ["", "zzzzqqqq"])
def test_nobody_is_meant_by_nonsense(world: World, phrase: str) -> None:
    assert find_actor(world, phrase, DAY) == ()


def test_answers_come_in_the_same_order_every_time(world: World) -> None:
    assert find_actor(world, "Bayramov", DAY) == find_actor(world, "Bayramov", DAY)
