from collections.abc import Callable
from datetime import date

import pytest

from multivector.worlds import World, describe

SMALL = """\
people:
  - id: person:ann
    names: {en: [Ann Older]}
    offices:
      - {office: president, of: KAZ, since: 2016-03-01, until: 2020-03-01,
         source: "https://example.org/ann", checked: 2024-01-01}
      - {office: party-leader, of: KAZ, since: 2021, unverified: true}
organisations:
  - id: CLUB
    kind: igo
    names: {en: [Club of States]}
    unverified: true
    memberships: [{state: KAZ, as: member, since: 2009-10-03, unverified: true}]
    meetings: [{name: First summit, date: 2011-10-21, place: Almaty, unverified: true}]
ties:
  - {id: "tie:t", kind: alliance, parties: [KAZ, TUR], name: The Pact, since: 2019,
     unverified: true}
outlets:
  - id: outlet:daily
    names: {en: [Daily]}
    domains: [d.example]
    country: KAZ
    unverified: true
    ownership: [{control: state, owner: the government, since: 2000, unverified: true}]
"""


@pytest.fixture
def world(make_world: Callable[..., World]) -> World:
    return make_world(SMALL)


def test_a_person_is_described_by_offices_with_sources(world: World) -> None:
    found = describe(world, "person:ann", date(2018, 1, 1))
    assert found is not None
    assert (found.kind, found.title, found.stands_for, found.former) == (
        "person", "Ann Older", "KAZ", False,
    )
    [fact] = found.facts
    assert (fact.kind, fact.text, fact.holds) == ("office", "president of Kazakhstan", True)
    assert fact.sourcing.sources == ("https://example.org/ann",)


def test_what_comes_later_is_not_known_yet(world: World) -> None:
    early, late = (describe(world, "person:ann", date(year, 6, 1)) for year in (2015, 2022))
    assert early is not None
    assert late is not None
    assert early.facts == ()
    assert [fact.holds for fact in late.facts] == [False, True]


def test_a_state_is_described_by_heads_memberships_and_ties(world: World) -> None:
    found = describe(world, "KAZ", date(2019, 6, 1))
    assert found is not None
    told = {(fact.kind, fact.text) for fact in found.facts}
    assert ("office", "president: Ann Older") in told
    assert ("membership", "member of Club of States") in told
    assert ("tie", "The Pact (alliance) with Türkiye") in told


def test_organisations_outlets_and_groups_are_described(world: World) -> None:
    club = describe(world, "CLUB")
    assert club is not None
    assert [fact.text for fact in club.facts] == [
        "igo", "member: Kazakhstan", "First summit in Almaty",
    ]
    daily = describe(world, "outlet:daily")
    assert daily is not None
    assert [fact.text for fact in daily.facts] == ["state: the government"]
    seven = describe(world, "@g7-states")
    assert seven is not None
    assert len(seven.facts) == 7


def test_nobody_is_described_as_none(world: World) -> None:
    assert describe(world, "nobody") is None
