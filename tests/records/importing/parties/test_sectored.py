from multivector.records.importing.parties import make_resolver
from multivector.worlds import World


def test_country_and_sector_decide(world: World) -> None:
    resolver = make_resolver("polecat", world)

    def party(*cells: str) -> str | None:
        found = resolver.resolve(cells)
        return None if found is None else found.party

    assert party("Ministry of Silence", "KAZ", "GOV") == "KAZ"
    assert party("A battalion", "Kazakhstan", "MIL") == "KAZ:MIL"
    assert party("NATO", "", "IGO") == "NATO"
    assert party("Some jugglers", "", "CVL") == "?:CVL"
    assert party("Some jugglers", "", "") == "Some jugglers"
    assert party("", "", "") is None


def test_a_sector_that_is_not_plover_s_leaves_the_party_unclear(world: World) -> None:
    found = make_resolver("polecat", world).resolve(("Jugglers", "KAZ", "CIRCUS"))
    assert found is not None
    assert found.party == "KAZ:UNK"
