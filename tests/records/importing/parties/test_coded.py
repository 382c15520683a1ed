import pytest

from multivector.records.importing.parties import make_resolver
from multivector.worlds import World


@pytest.mark.parametrize(("code", "party"), [
    ("RUS", "RUS"), ("RUSGOV", "RUS"), ("KAZMIL", "KAZ:MIL"), ("IGOUNO", "UN"), ("IGO", "?:IGO"),
    ("AZR", "AZE"), ("KZK", "KAZ"), ("TURREBPKK", "PKK"), ("IGOUNOWBK", "WORLD-BANK"),
    ("GOV", "?:GOV"), ("TURANK", "TUR"), ("TURSOE", "TUR:UNK"), ("CYPTRK", "TRNC"),
    ("EUR", "@european-states"), ("NGOAMN", "AMNESTY"), ("TURGOVAKP", "AKP"), ("rusmed", "RUS:MED"),
    ("IRQKURREB", "IRQ:REB"),
])
def test_cameo_codes(world: World, code: str, party: str) -> None:
    found = make_resolver("cameo", world).resolve((code,))
    assert found is not None
    assert (found.party, found.mapped) == (party, True)


@pytest.mark.parametrize(("code", "party"), [
    ("AZR", "AZE"), ("AZRGOV", "AZE"), ("AZRPLC", "AZE:COP"), ("AUS", "AUT"), ("AUL", "AUS"),
    ("NATO", "NATO"), ("AFGTAL", "TALIBAN"), ("KAZEXE", "KAZ"), ("ARB", "@arab-states"),
])
def test_keds_codes(world: World, code: str, party: str) -> None:
    found = make_resolver("keds", world).resolve((code,))
    assert found is not None
    assert (found.party, found.mapped) == (party, True)


def test_a_code_that_nothing_maps_stays_and_looks_like_no_id_of_ours(world: World) -> None:
    found = make_resolver("keds", world).resolve(("ISL",))  # Iceland's, were it ISO 3166
    assert found is not None
    assert (found.party, found.mapped) == ("KEDS ISL", False)


def test_no_code_is_no_party(world: World) -> None:
    assert make_resolver("cameo", world).resolve(("",)) is None
    assert make_resolver("cameo", world).resolve(("---",)) is None


def test_a_scheme_that_is_not_there_is_an_error(world: World) -> None:
    with pytest.raises(KeyError):
        make_resolver("copdab", world)
