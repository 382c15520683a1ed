"""Invariants of the base world's own texts, over all of them."""

import re
from collections import Counter

import pytest
from babel.core import get_global

from multivector.worlds import World

OWN_IDS = {
    "XKX", "TRNC", "ABKHAZIA", "SOUTH-OSSETIA", "TRANSNISTRIA", "KARABAKH", "SOMALILAND",
    "DONETSK-PR", "LUHANSK-PR",
}
FORMER = {"SUN", "YUG", "SCG", "CSK", "DDR"}
OFFICES = {
    "president", "prime-minister", "foreign-minister", "defence-minister", "interior-minister",
    "vice-president", "first-vice-president", "deputy-prime-minister", "deputy-foreign-minister",
    "supreme-leader", "monarch", "crown-prince", "chancellor", "speaker", "upper-house-speaker",
    "security-council-secretary", "national-security-adviser", "presidential-spokesperson",
    "foreign-ministry-spokesperson", "presidential-aide", "chief-of-general-staff",
    "intelligence-chief", "ambassador", "special-envoy", "secretary-general",
    "deputy-secretary-general", "commission-president", "council-president",
    "high-representative", "parliament-speaker-of-org", "party-general-secretary",
    "chair-of-military-commission", "acting-president", "acting-prime-minister", "governor",
    "mayor", "head-of-government-of-region", "leader-of-opposition", "party-leader",
}


def test_every_state_of_iso_3166_is_there_with_its_own_codes(base: World) -> None:
    aliases = get_global("territory_aliases")
    checked = 0
    for state in base.states.values():
        if state.id in OWN_IDS | FORMER:
            continue
        assert aliases[state.id] == [state.iso2], state.id
        checked += 1
    assert checked == 244


def test_no_two_states_share_a_code(base: World) -> None:
    codes = Counter(state.iso2 for state in base.states.values() if state.iso2)
    assert [code for code, count in codes.items() if count > 1] == []


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_state_has_a_capital_an_adjective_and_a_demonym(base: World, language: str) -> None:
    for state in base.states.values():
        if state.part_of is None:
            assert state.adjectives.get(language), state.id
            assert state.demonyms.get(language), state.id
            if state.id != "KARABAKH":  # its capital is a place of a disputed name
                assert state.capital.get(language), state.id


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_state_has_a_name(base: World, language: str) -> None:
    for state in base.states.values():
        assert base.title_of(state.id, language) != state.id


def test_scripts_are_those_of_their_language(base: World) -> None:
    latin_only = re.compile(r"[A-Za-zÀ-ɏ’' .,()-]+")
    for state in base.states.values():
        for names in (state.capital, state.adjectives, state.demonyms, state.metonyms):
            for form in names.get("en", ()):
                assert latin_only.fullmatch(form.replace("10 ", "").replace("26", "")), form
            for form in names.get("ru", ()):
                assert not re.search("[A-Za-z]", form), form


def test_russian_adjectives_are_nominative_masculine(base: World) -> None:
    for state in base.states.values():
        for form in state.adjectives.get("ru", ()):
            assert form.endswith(("ский", "цкий", "ой", "ый")) or form.isupper(), form


def test_partially_recognised_entities_belong_to_no_state(base: World) -> None:
    for state in base.states.values():
        if state.sector == "PRE":
            assert state.part_of is None, state.id


def test_territories_belong_to_states_that_exist(base: World) -> None:
    for state in base.states.values():
        if state.part_of is not None:
            assert base.states[state.part_of].part_of is None


def test_former_states_have_ended_and_have_heirs(base: World) -> None:
    for state_id in FORMER - {"DDR"}:
        assert base.states[state_id].term.last is not None
        assert base.successors(state_id)


def test_heirs_begin_about_when_the_former_state_ends(base: World) -> None:
    for state in base.states.values():
        former = base.states.get(state.succeeds or "")
        if former and former.term.last and state.term.first:
            assert state.term.first.year <= former.term.last.year + 20, state.id


def test_the_offices_that_worlds_use_are_there_in_two_languages(base: World) -> None:
    assert base.offices.keys() >= OFFICES
    for office in base.offices.values():
        assert office.titles.get("en"), office.id
        assert office.titles.get("ru"), office.id


def test_local_titles_are_of_actors_that_exist(base: World) -> None:
    for office in base.offices.values():
        for of in office.local_titles:
            assert base.get(of) is not None, (office.id, of)


def test_bodies_organisations_and_places_have_names_in_two_languages(base: World) -> None:
    for kind in (base.bodies, base.organisations, base.places):
        for named_id, named in kind.items():
            assert named.names.get("en"), named_id
            assert named.names.get("ru"), named_id


def test_the_disputed_places_are_shown_under_one_name(base: World) -> None:
    assert base.title_of("place:khankendi") == "Khankendi"
    assert base.title_of("place:nagorno-karabakh") == "Nagorno-Karabakh"
    assert base.places["place:crimea"].country == "UKR"
    assert base.places["place:kashmir"].country is None


def test_no_metonym_is_the_name_of_two_states_at_once(base: World) -> None:
    living = Counter(
        form for state in base.states.values() if state.term.last is None
        for form in state.metonyms.get("en", ())
    )
    assert [form for form, count in living.items() if count > 1] == []
