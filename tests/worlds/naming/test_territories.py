import doctest

import pytest

from multivector.worlds.naming import territories
from multivector.worlds.naming.territories import territory_name


def test_the_examples_hold() -> None:
    assert doctest.testmod(territories).failed == 0


@pytest.mark.parametrize(
    ("iso2", "language", "name"),
    [
        ("AZ", "en", "Azerbaijan"), ("AZ", "ru", "Азербайджан"), ("TR", "tr", "Türkiye"),
        ("KZ", "kk", "Қазақстан"), ("UZ", "uz", "Oʻzbekiston"), ("HU", "hu", "Magyarország"),
    ],
)
def test_names_come_from_cldr(iso2: str, language: str, name: str) -> None:
    assert territory_name(iso2, language) == name


@pytest.mark.parametrize("language", ["az", "kk", "uz", "ky", "tk", "hy", "ka", "fa", "zh", "hu"])
def test_every_language_of_the_region_names_every_state_of_it(language: str) -> None:
    for iso2 in ("AZ", "KZ", "UZ", "KG", "TM", "TR", "HU", "RU", "US", "CN", "IR"):
        assert territory_name(iso2, language)


def test_what_no_text_writes_is_no_name() -> None:
    assert territory_name("CD", "en") is None
    assert territory_name("MM", "en") is None
    assert territory_name("HK", "en") is None


def test_an_unknown_language_or_territory_has_no_name() -> None:
    assert territory_name("AZ", "qq") is None
    assert territory_name("ZZZ", "en") is None
