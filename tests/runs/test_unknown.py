"""Unknown names: found in events, counted, and written as entries to paste into a world."""

from collections.abc import Callable

import pytest

from multivector.domain import WorldError
from multivector.records import Store
from multivector.runs import Engine, Watch, open_watch, run
from multivector.runs.unknown import UnknownName, find_unknown, write_stub
from multivector.worlds import load_world

PERSON = UnknownName("Ada Ferris", "GOV", 3, 2, None)
BODY = UnknownName('The "Club" of Ålesund', "NGO", 1, 1, None)


def test_names_of_parties_that_no_world_knows_are_counted(
    make_watch: Callable[..., Watch], engine: Engine
) -> None:
    watch = make_watch({
        "a.txt": "Russia arrested Ada Ferris on Monday.\n\nRussia accused Ada Ferris of spying.\n",
    })
    run(watch, engine=engine)
    with Store.open(watch.data).snapshot() as snapshot:
        found = find_unknown(snapshot, watch.load_world(), 10)
    assert "Ada Ferris" in [one.name for one in found]
    assert not {"RUS", "AZE"} & {one.name for one in found}


def test_the_stub_of_a_person_asks_for_the_office() -> None:
    assert write_stub([PERSON]) == (
        "people:\n"
        "  - id: person:ada-ferris  # in 3 events\n"
        '    names: {en: ["Ada Ferris"]}\n'
        "    offices:\n"
        "      - {office: ???, of: ???, since: ???, unverified: true}\n"
    )


def test_the_stub_of_a_body_asks_for_its_kind_and_quotes_its_name() -> None:
    stub = write_stub([BODY])
    assert '    names: {en: ["The \\"Club\\" of Ålesund"]}\n' in stub
    assert "    kind: ???" in stub
    assert "in 1 event\n" in stub


def test_a_stub_that_nobody_filled_in_is_refused_and_a_filled_one_teaches(
    make_watch: Callable[..., Watch],
) -> None:
    watch = make_watch({})
    names = watch.folder / "world" / "names.yaml"
    stub = write_stub([PERSON])
    names.write_text(stub)
    with pytest.raises(WorldError):
        open_watch(watch.folder).load_world()
    names.write_text(
        stub.replace("office: ???", "office: foreign-minister").replace("of: ???", "of: ISL")
        .replace("since: ???", "since: 2025-03-01")
    )
    world = load_world(watch.worlds)
    assert world.state_of("person:ada-ferris", None) == "ISL"


def test_no_names_make_no_stub() -> None:
    assert write_stub([]) == ""
