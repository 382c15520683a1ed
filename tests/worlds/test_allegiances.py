from collections.abc import Callable
from datetime import date

import pytest

from multivector.worlds import World

SMALL = """\
people:
  - id: person:moves
    names: {en: [May Moves]}
    offices:
      - {office: foreign-minister, of: KAZ, since: 2010-01-05, until: 2015-06-30, unverified: true}
      - {office: secretary-general, of: CLUB, since: 2016-01, until: 2019-12, unverified: true}
    affiliations:
      - {of: A Think Tank, state: USA, title: fellow, sector: EDU, since: 2021, unverified: true}
  - id: person:two-hats
    names: {en: [Tom Hats]}
    offices:
      - {office: party-leader, of: PARTYX, since: 2011, unverified: true}
      - {office: president, of: KAZ, since: 2012, unverified: true}
      - {office: secretary-general, of: CLUB, since: 2020, unverified: true}
  - id: person:party
    names: {en: [Pat Party]}
    offices:
      - {office: party-leader, of: PARTYX, since: 2011, unverified: true}
  - {id: person:nothing, names: {en: [Nil Nothing]}}
organisations:
  - {id: CLUB, kind: igo, names: {en: [Club]}, unverified: true}
  - {id: PARTYX, kind: party, state: KAZ, names: {en: [Party X]}, unverified: true}
  - id: REBELS
    kind: armed-group
    state: AFG
    names: {en: [Rebels]}
    unverified: true
    phases: [{sector: GOV, state: AFG, since: 2021-08-15}]
outlets:
  - {id: "outlet:daily", names: {en: [Daily]}, domains: [d.example], country: KAZ, unverified: true}
"""


@pytest.fixture
def world(make_world: Callable[..., World]) -> World:
    return make_world(SMALL)


@pytest.mark.parametrize(
    ("on", "stands_for", "sector", "former"),
    [
        (date(2012, 1, 1), "KAZ", "GOV", False),
        (date(2015, 7, 1), "KAZ", "ELI", True),
        (date(2018, 1, 1), "CLUB", "IGO", False),
        (date(2020, 6, 1), "CLUB", "ELI", True),
        (date(2022, 1, 1), "USA", "EDU", False),
    ],
)
def test_a_person_stands_for_the_office_of_the_day_or_the_last_before(
    world: World, on: date, stands_for: str, sector: str, former: bool
) -> None:
    found = world.allegiance("person:moves", on)
    assert found is not None
    assert world.state_of("person:moves", on) == stands_for
    assert (found.sector, found.former) == (sector, former)


def test_nobody_stands_for_anything_before_his_first_office(world: World) -> None:
    assert world.state_of("person:moves", date(2000, 1, 1)) is None
    assert world.state_of("person:nothing", None) is None
    assert world.sector_of("person:nothing", None) is None


def test_the_highest_office_of_a_state_speaks(world: World) -> None:
    found = world.allegiance("person:two-hats", date(2022, 1, 1))
    assert found is not None
    assert found.held is not None
    assert (found.held.office, found.of) == ("president", "KAZ")


def test_the_state_of_a_party_is_the_state_of_its_leader(world: World) -> None:
    found = world.allegiance("person:party", None)
    assert found is not None
    assert (found.of, found.state, found.sector) == ("PARTYX", "KAZ", "PTY")


def test_bodies_companies_and_outlets_stand_for_their_state(world: World) -> None:
    assert world.state_of("outlet:daily", None) == "KAZ"
    assert world.sector_of("outlet:daily", None) == "MED"
    assert world.state_of("body:isr-knesset", None) == "ISR"
    assert world.sector_of("body:isr-knesset", None) == "LEG"
    assert world.state_of("GAZPROM", None) == "RUS"
    assert world.state_of("CLUB", None) == "CLUB"


def test_a_group_and_a_stranger_stand_for_nobody(world: World) -> None:
    assert world.state_of("@g7-states", None) is None
    assert world.state_of("nobody", None) is None


def test_an_organisation_may_change_its_sector_on_a_day(world: World) -> None:
    assert world.sector_of("REBELS", date(2021, 8, 14)) == "REB"
    assert world.sector_of("REBELS", date(2021, 8, 15)) == "GOV"
    assert world.sector_of("TALIBAN", date(2010, 1, 1)) == "REB"
    assert world.sector_of("TALIBAN", date(2024, 1, 1)) == "GOV"
    assert world.sector_of("TALIBAN", date(1999, 1, 1)) == "GOV"
