"""Where an act was."""

from collections.abc import Callable

import pytest

from multivector.coding.coder import Coded
from multivector.coding.naming.places import city_countries
from multivector.domain import Event

Only = Callable[..., Event]

PLACED = [
    ("Kenya met Uganda in Nairobi.", "Nairobi", "KEN"),
    ("Kenyan and Ugandan ministers held talks in Geneva.", "Geneva", "CHE"),
    ("Talks between Kenya and Uganda were held in Geneva on Monday.", "Geneva", "CHE"),
    ("Rebels attacked Congolese soldiers near Goma.", "Goma", "COD"),
    ("Police arrested a Ghanaian minister at a hotel in Kumasi.", "Kumasi", "GHA"),
    ("Gunmen killed two officers outside Tijuana.", "Tijuana", "MEX"),
    ("Protesters attacked police in the Nigerian city of Kano.", "Kano", "NGA"),
    ("In Caracas, Colombia met Venezuela.", "Caracas", "VEN"),
    ("Rebels attacked Malian soldiers in Peru.", "Peru", "PER"),
    ("Soldiers arrested a mayor in São Paulo.", "São Paulo", "BRA"),
]


@pytest.mark.parametrize(("text", "name", "country"), PLACED)
def test_the_place_that_hangs_on_an_act_is_its_place(
    only: Only, text: str, name: str, country: str
) -> None:
    place = only(text).place
    assert place is not None
    assert (place.name, place.country) == (name, country)
    assert name.rsplit(maxsplit=1)[-1] in place.span.cut(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya condemned Uganda.",
        "Kenya invaded Somalia in May.",
        "Kenya condemned Uganda in a statement.",
        "Kenya praised Uganda in the past.",
        "Kenya condemned Uganda from the start.",
    ],
)
def test_what_is_no_place_is_none(only: Only, text: str) -> None:
    assert only(text).place is None


def test_a_place_of_many_names_is_shown_under_one(only: Only) -> None:
    names = set()
    for written in ("Khankendi", "Stepanakert"):
        place = only(f"Swiss and French ministers met in {written}.").place
        assert place is not None
        names.add((place.name, place.country))
    assert len(names) == 1


def test_the_table_of_cities_names_countries_by_three_letters() -> None:
    countries = city_countries()
    assert countries["sao paulo"] == "BRA"
    assert all(len(code) == 3 and code.isupper() for code in countries.values())
    assert all(name == name.lower() for name in countries)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A court in Lyon jailed a Kenyan pilot.", "Lyon", "FRA"),
        ("The Peruvian president flew to Rome.", "Rome", "ITA"),
        ("In Niger rebels shot two monks at a temple in Abomsik.", "Abomsik", None),
        ("Algerian soldiers shot down a Malian drone near Tin Zawat.", "Tin Zawat", None),
    ],
)
def test_a_place_of_a_party_or_a_visit_is_that_of_the_act(
    code: Callable[..., Coded], text: str, name: str, country: str | None
) -> None:
    place = code(text).events[0].place
    assert place is not None
    assert (place.name, place.country) == (name, country)
