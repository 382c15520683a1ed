import pytest

from multivector.records.importing.parties import make_resolver
from multivector.worlds import World


@pytest.mark.parametrize(("name", "party"), [
    ("Kazakhstan", "KAZ"), ("kazakhstan", "KAZ"), ("Police (Kazakhstan)", "KAZ:COP"),
    ("Government (Georgia)", "GEO"), ("Citizen (Holy See (Vatican City State))", "VAT:CVL"),
    ("Member of Parliament (Hungary)", "HUN:LEG"), ("Falkland Islands (Malvinas)", "FLK"),
    ("Juggler (Chad)", "TCD:UNK"), ("Dagestan", "RUS:UNK"), ("United Nations", "UN"),
    ("Attacker (Hamas)", "HAMAS"), ("Military Forces of Azerbaijan (2003-)", "AZE:MIL"),
    ("Police Forces of Kyrgyzstan (2021-)", "KGZ:COP"), ("Protesters (Uzbekistan)", "UZB:CVL"),
    ("Unspecified Actor", "?:UNK"), ("Cote d'Ivoire", "CIV"), ("Türkiye", "TUR"),
    ("Ministry of Defence (Armenia)", "ARM"),
    ("Constitutional Court of the Republic of Moldova", "MDA:JUD"),
    ("Armed Forces of the Democratic Republic of the Congo", "COD:MIL"),
])
def test_names(world: World, name: str, party: str) -> None:
    found = make_resolver("names", world).resolve((name,))
    assert found is not None
    assert (found.party, found.person, found.mapped) == (party, None, True)


def test_a_person_is_left_to_the_day_also_with_names_between(world: World) -> None:
    resolver = make_resolver("names", world)
    for name in ("Ilham Aliyev", "Ilham Heydar Aliyev", "İlham Əliyev"[:6] + " Aliyev"):
        found = resolver.resolve((name,))
        assert found is not None
        assert found.person == "person:ilham-aliyev"


def test_a_person_is_known_by_what_data_sets_call_him(world: World) -> None:
    found = make_resolver("names", world).resolve(("Joseph Robinette Biden",))
    assert found is not None
    assert found.person == "person:joe-biden"


def test_country_and_sectors_decide_where_a_set_tells_them(world: World) -> None:
    resolver = make_resolver("names", world)

    def party(*cells: str) -> str | None:
        found = resolver.resolve(cells)
        return None if found is None else found.party

    assert party("Aru Example", "Parties,Legislative / Parliamentary", "Kazakhstan") == "KAZ:LEG"
    assert party("Aru Example", "Executive,Military,Government", "Kazakhstan") == "KAZ"
    assert party("Riot Police", "", "Kazakhstan") == "KAZ:COP"
    assert party("Aru Example", "", "Kazakhstan") == "KAZ:UNK"
    assert party("", "Police", "Kazakhstan") == "KAZ:COP"
    assert party("", "", "") is None


def test_a_name_that_nothing_maps_stays_as_it_stands(world: World) -> None:
    resolver = make_resolver("names", world)
    found = resolver.resolve(("Society of Example Jugglers",))
    assert found is not None
    assert (found.party, found.mapped) == ("Society of Example Jugglers", False)
    short = resolver.resolve(("QQX",))
    assert short is not None
    assert short.party == "name QQX"


def test_a_country_is_found_by_name_and_by_code(world: World) -> None:
    from multivector.records.importing.parties.named import NamedParties

    names = NamedParties(world, ("en", "ru"))
    assert names.country("Узбекистан") == names.country("UZB") == "UZB"
    assert names.country("Samarkand") is None
