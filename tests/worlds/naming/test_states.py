from multivector.worlds import NameKind, World
from multivector.worlds.naming.states import state_names


def test_a_state_has_all_kinds_of_names_with_its_days(base: World) -> None:
    names = list(state_names(base.states["RUS"], "en"))
    assert {name.kind for name in names} == {
        NameKind.STATE, NameKind.CAPITAL, NameKind.METONYM, NameKind.ADJECTIVE, NameKind.DEMONYM,
    }
    seats = [name for name in names if name.kind in (NameKind.CAPITAL, NameKind.METONYM)]
    assert {str(name.since) for name in seats} == {"1991-12-25"}


def test_a_state_that_left_another_had_its_name_before(base: World) -> None:
    names = list(state_names(base.states["KAZ"], "en"))
    plain = (NameKind.STATE, NameKind.ADJECTIVE, NameKind.DEMONYM)
    assert {name.since for name in names if name.kind in plain} == {None}


def test_plurals_are_made_in_english_only(base: World) -> None:
    made = {
        language: [name.text for name in state_names(base.states["TUR"], language) if name.derived]
        for language in ("en", "ru")
    }
    assert made == {"en": ["Turks"], "ru": []}


def test_another_language_has_the_names_of_cldr(base: World) -> None:
    assert [name.text for name in state_names(base.states["AZE"], "hu")] == ["Azerbajdzsán"]
