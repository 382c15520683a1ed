from multivector.domain import vocabulary
from multivector.records.importing.books import book, books_version
from multivector.worlds import World


def test_a_codebook_is_read_by_name_and_all_have_one_version() -> None:
    assert book("weis")["to_plover"]["223"]["type"] == "ASSAULT"
    assert len(books_version()) == 8


def test_crosswalks_use_only_words_of_the_vocabulary() -> None:
    known = vocabulary()
    for name in ("weis", "acled"):
        for code, entry in book(name)["to_plover"].items():
            if entry["type"] is None:
                continue
            kind = known.types[entry["type"]]
            assert entry.get("mode") is None or entry["mode"] in kind.modes, code
            assert set(entry.get("contexts", ())) <= set(known.contexts), code


def test_codes_of_parties_become_states_and_sectors_that_are_there(world: World) -> None:
    for name in ("cameo", "keds"):
        assert set(book(name)["countries"].values()) <= set(world.states)
        assert set(book(name)["sectors"].values()) <= set(vocabulary().sectors)
        assert set(book(name)["groups"].values()) <= set(world.groups)
    assert set(book("fips")["countries"].values()) <= set(world.states)


def test_names_become_states_and_sectors_that_are_there(world: World) -> None:
    names, tables = book("names"), book("tables")
    assert set(names["countries"]) | set(names["parts"]) | set(tables["countries"]) <= set(
        world.states
    )
    assert set(names["people"]) <= set(world.people)
    for sector, _ in (*names["heads"], *names["sectors"]):
        assert sector in vocabulary().sectors


def test_no_organisation_of_a_codebook_is_unknown_to_the_turkic_world(world: World) -> None:
    for name in ("cameo", "keds", "tables"):
        assert set(book(name)["organisations"].values()) <= set(world.organisations), name
