from collections.abc import Callable
from datetime import date

import pytest

from multivector.worlds import World

SMALL = """\
people:
  - id: person:ann
    names: {en: [Ann Older]}
    offices:
      - {office: foreign-minister, of: KAZ, since: 2010-01-05, until: 2015, unverified: true}
      - {office: president, of: KAZ, since: 2016-03-01, until: 2020-03-01, unverified: true}
  - id: person:bo
    names: {en: [Bo Younger]}
    offices:
      - {office: president, of: KAZ, since: 2020-03-01, unverified: true}
      - {office: secretary-general, of: CLUB, since: 2020-03-05, until: 2021, unverified: true}
organisations:
  - id: CLUB
    kind: igo
    names: {en: [Club of States]}
    unverified: true
    memberships:
      - {state: KAZ, as: member, since: 2009-10-03, unverified: true}
      - {state: UZB, as: observer, since: 2015, until: 2019-10-14, unverified: true}
      - {state: UZB, as: member, since: 2019-10-15, unverified: true}
groups:
  - {id: "@clubmen", names: {en: [Clubmen]}, members_of: CLUB, members: [{state: HUN}]}
outlets:
  - id: outlet:daily
    names: {en: [The Daily]}
    domains: [daily.example, thedaily.co.example]
    handles: ["@daily_news"]
    country: KAZ
    unverified: true
"""


@pytest.fixture
def world(make_world: Callable[..., World]) -> World:
    return make_world(SMALL)


def holders(world: World, office: str, on: date | None) -> list[str]:
    return [person.id for person in world.holder(office, "KAZ", on)]


def test_an_actor_of_any_kind_is_got_by_its_id(world: World) -> None:
    for actor_id in ("KAZ", "CLUB", "@clubmen", "outlet:daily", "person:ann", "body:isr-knesset",
                     "place:crimea"):
        actor = world.get(actor_id)
        assert actor is not None
        assert actor.id == actor_id
    assert world.get("nobody") is None


def test_an_office_is_held_from_its_first_to_its_last_day(world: World) -> None:
    assert holders(world, "president", date(2016, 2, 29)) == []
    assert holders(world, "president", date(2016, 3, 1)) == ["person:ann"]
    assert holders(world, "president", date(2020, 3, 1)) == ["person:ann", "person:bo"]
    assert holders(world, "president", date(2020, 3, 2)) == ["person:bo"]
    assert holders(world, "president", None) == ["person:bo"]


def test_a_fuzzy_end_lasts_to_the_end_of_its_year(world: World) -> None:
    assert holders(world, "foreign-minister", date(2015, 12, 31)) == ["person:ann"]
    assert holders(world, "foreign-minister", date(2016, 1, 1)) == []


def test_offices_are_held_or_have_been_left(world: World) -> None:
    on = date(2021, 6, 1)
    assert [held.office for held in world.offices_of("person:bo", on)] == [
        "president", "secretary-general",
    ]
    assert [held.office for held in world.former_offices_of("person:ann", on)] == [
        "president", "foreign-minister",
    ]
    assert world.offices_of("person:nobody", on) == ()
    assert world.former_offices_of("person:nobody", on) == ()


def test_members_are_those_of_the_day_and_kind(world: World) -> None:
    assert world.members("CLUB", date(2018, 1, 1)) == ("KAZ",)
    assert world.members("CLUB", date(2018, 1, 1), ("member", "observer")) == ("KAZ", "UZB")
    assert world.members("CLUB", date(2019, 10, 15)) == ("KAZ", "UZB")
    assert world.members("KAZ", None) == ()


def test_a_group_has_the_members_of_its_organisation_and_its_own(world: World) -> None:
    assert world.members("@clubmen", date(2018, 1, 1)) == ("KAZ", "HUN")
    assert world.members("@clubmen", None) == ("KAZ", "UZB", "HUN")


@pytest.mark.parametrize(
    "named",
    ["daily.example", "https://www.daily.example/a/b?c=1", "news.daily.example", "The Daily",
     "@daily_news", "daily_news", "THEDAILY.CO.EXAMPLE", "outlet:daily"],
)
def test_an_outlet_is_found_by_domain_address_handle_and_name(world: World, named: str) -> None:
    found = world.find_outlet(named)
    assert found is not None
    assert found.id == "outlet:daily"


@pytest.mark.parametrize("named", ["", "example", "co.example", "notdaily.example", "Daily News"])
def test_an_unknown_outlet_is_not_guessed(world: World, named: str) -> None:
    assert world.find_outlet(named) is None


def test_former_states_have_heirs(base: World) -> None:
    assert base.successors("SUN")[0] == "RUS"
    assert {"AZE", "KAZ", "UZB", "KGZ", "TKM"} < set(base.successors("SUN"))
    assert set(base.successors("CSK")) == {"CZE", "SVK"}
    assert base.successors("FRA") == ()


@pytest.mark.parametrize(
    ("state", "on", "stood"),
    [
        ("AZE", date(1980, 1, 1), "SUN"),
        ("AZE", date(2000, 1, 1), "AZE"),
        ("SUN", date(1991, 12, 25), "SUN"),
        ("SUN", date(1995, 1, 1), "RUS"),
        ("YUG", date(2004, 1, 1), "SCG"),
        ("YUG", date(2010, 1, 1), "SRB"),
        ("CSK", date(2000, 1, 1), None),
        ("SRB", date(1980, 1, 1), "YUG"),
        ("DDR", date(1995, 1, 1), "DEU"),
        ("XXX", date(1995, 1, 1), None),
    ],
)
def test_a_day_decides_which_state_stood(
    base: World, state: str, on: date, stood: str | None
) -> None:
    assert base.state_on(state, on) == stood


def test_a_territory_is_shown_under_its_preferred_name(base: World) -> None:
    assert base.title_of("TUR") == "Türkiye"
    assert base.title_of("AZE", "ru") == "Азербайджан"
    assert base.title_of("HKG") == "Hong Kong"
    assert base.title_of("nobody at all") == "nobody at all"
