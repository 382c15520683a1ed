"""A second, small world: nothing in the code is Turkic.

How it differs from the first is its text alone. What the base world does wrong is the base
world's own matter, so that findings are those that this one adds.
"""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from multivector.coding.coder import Coder
from multivector.evaluation.chronicle import score_chronicle
from multivector.evaluation.scores import Share
from multivector.worlds import World, iter_chronicle_texts, load_world
from multivector.worlds.checks import Finding, Level, check_world

SIX = ("ALB", "BIH", "MKD", "MNE", "SRB", "XKX")


@pytest.fixture(scope="module")
def balkans(cache: Path) -> World:
    return load_world(["western-balkans"], cache)


@pytest.fixture(scope="module")
def both(cache: Path) -> World:
    return load_world(["turkic", "western-balkans"], cache)


def added(world: World, *parts: World) -> set[Finding]:
    """Errors and shared names of a world that none of its parts has alone."""
    known = {finding for part in parts for finding in check_world(part)}
    return {
        finding for finding in set(check_world(world)) - known
        if finding.level is Level.ERROR or finding.code == "W104"
    }


def test_it_has_its_own_head_and_poles(balkans: World) -> None:
    assert balkans.id == "western-balkans"
    assert balkans.poles == ("EU", "USA", "RUS", "CHN", "TUR")


def test_it_breaks_no_rule(balkans: World, base: World) -> None:
    assert added(balkans, base) == set()


def test_nothing_of_the_turkic_world_comes_with_it(
    balkans: World, turkic: World, base: World
) -> None:
    for kind in ("people", "organisations", "groups", "bodies", "places", "outlets", "ties"):
        only_turkic = getattr(turkic, kind).keys() - getattr(base, kind).keys()
        shared = only_turkic & getattr(balkans, kind).keys()
        # Each world may name on its own whom both meet; the news of both quotes the EU's envoy.
        assert shared <= {"person:catherine-ashton"}, kind
    assert turkic.chronicle.keys() & balkans.chronicle.keys() == set()
    assert "OTS" not in balkans.organisations


def test_its_six_states_are_a_group(balkans: World) -> None:
    assert balkans.members("@western-balkan-states", None) == SIX
    assert "MNE" not in balkans.members("@western-balkan-states", date(2005, 1, 1))


@pytest.mark.parametrize("state", SIX)
def test_each_state_had_a_head_of_government_at_each_new_year(balkans: World, state: str) -> None:
    first = {"XKX": 2003, "MNE": 2004}.get(state, 2002)
    for year in range(first, 2026):
        day = date(year, 1, 1)
        holders = [
            holder for office in ("prime-minister", "acting-prime-minister")
            for holder in balkans.holder(office, state, day)
        ]
        assert len(holders) == 1, (day, [holder.id for holder in holders])


def test_the_chair_in_bosnia_has_passed_on_without_overlap(balkans: World) -> None:
    terms = sorted(
        balkans.terms_of("presidency-chair", "BIH"), key=lambda held: held.term.first or date.min
    )
    assert len(terms) > 30
    for one, other in pairwise(terms):
        assert one.term.last is not None
        assert other.term.first is not None
        assert one.term.last <= other.term.first, (one, other)


def test_the_high_representative_speaks_for_his_office(balkans: World) -> None:
    [held] = [
        held for held in balkans.terms_of("high-representative", "OHR")
        if held.term.covers(date(2021, 7, 23))
    ]
    assert held.person == "person:valentin-inzko"
    assert balkans.state_of(held.person, date(2021, 7, 23)) == "OHR"


def test_candidates_and_applicants_are_dated(balkans: World) -> None:
    before, after = date(2022, 12, 14), date(2022, 12, 15)
    assert "BIH" not in balkans.members("@eu-candidate-states", before)
    assert "BIH" in balkans.members("@eu-candidate-states", after)
    assert "XKX" not in balkans.members("EU", before, ("applied",))
    assert "XKX" in balkans.members("EU", after, ("applied",))
    assert "MKD" in balkans.members("NATO", date(2020, 3, 27))


def test_every_chronicle_entry_has_a_source_and_an_event(balkans: World) -> None:
    texts = list(iter_chronicle_texts(balkans))
    assert len(texts) == 20
    for text in texts:
        assert text.expected, text.entry
        sourcing = balkans.chronicle[text.entry].sourcing
        assert sourcing.sources, text.entry
        assert sourcing.checked == date(2026, 11, 22)


def test_the_same_coder_reads_its_chronicle(balkans: World) -> None:
    scores = score_chronicle(Coder(balkans, prefilter=False), balkans)
    found = scores.figures[0]
    assert isinstance(found, Share)
    assert found.hits >= len(balkans.chronicle) // 2, scores.details


def test_both_worlds_load_and_merge(both: World, turkic: World, balkans: World) -> None:
    assert both.id == "turkic+western-balkans"
    assert both.chronicle.keys() == turkic.chronicle.keys() | balkans.chronicle.keys()
    assert {"OTS", "OPEN-BALKAN"} <= both.organisations.keys()
    assert "TUR" in both.members("@turkic-states", None)
    assert both.members("@western-balkan-states", None) == SIX
    assert "TUR" in both.members("EU", date(2020, 1, 1), ("applied",))


def test_the_two_do_not_contradict_each_other(both: World, turkic: World, balkans: World) -> None:
    assert added(both, turkic, balkans) == set()
