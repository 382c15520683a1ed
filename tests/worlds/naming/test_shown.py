from multivector.worlds import World
from multivector.worlds.naming import shown_name


def test_the_first_given_name_is_shown_before_that_of_cldr(base: World) -> None:
    assert shown_name(base.states["COD"], "en") == "Democratic Republic of the Congo"
    assert shown_name(base.states["FIN"], "en") == "Finland"


def test_a_language_without_a_name_shows_the_english_one(base: World) -> None:
    assert shown_name(base.organisations["NATO"], "hu") == "NATO"
    assert shown_name(base.states["TRNC"], "hu") == "Northern Cyprus"
