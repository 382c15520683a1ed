from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from multivector.domain import WorldError
from multivector.worlds.compiling import compile_folders
from multivector.worlds.folders import find_folders

Write = Callable[..., Path]
Compile = Callable[[Path], dict[str, Any]]
Refuse = Callable[[Path], str]


@pytest.fixture
def compiled(cache: Path) -> Compile:
    return lambda folder: compile_folders(find_folders([folder]), cache / "folders")


@pytest.fixture
def refuse(compiled: Compile) -> Refuse:
    def refuse(folder: Path) -> str:
        with pytest.raises(WorldError) as caught:
            compiled(folder)
        return str(caught.value)

    return refuse


def test_every_problem_is_told_with_file_line_entry_and_fix(write: Write, refuse: Refuse) -> None:
    told = refuse(write("""\
        people:
          - id: person:a-b
            names: {en: [A B]}
            offices:
              - {office: president, of: KAZ, since: 2021-13}
          - id: person:c-d
            name: {en: [C D]}
        """, "nonsense: []\n", "states: ["))
    assert told.startswith("4 problems")
    assert "part0.yaml:2: person:a-b: `offices.0.since`: not a month: '2021-13'" in told
    assert "part0.yaml:6: person:c-d: `name`" in told
    assert "part1.yaml: 'nonsense' is no key" in told
    assert "part2.yaml: not YAML: line 2, column 1" in told
    assert "docs/worlds.md" in told


def test_an_id_twice_in_one_world_is_refused(write: Write, refuse: Refuse) -> None:
    told = refuse(write(
        "groups:\n  - {id: '@us', names: {en: [us]}}\n",
        "groups:\n  - {id: '@us', names: {en: [we]}}\n",
    ))
    assert "part1.yaml:2: the id '@us' stands twice in this world" in told
    assert "Join it with the entry in part0.yaml" in told


def test_an_entry_may_leave_out_what_an_earlier_world_gives(write: Write, compiled: Compile) -> None:
    folder = write("organisations:\n  - {id: IMF, seat: Elsewhere}\n")
    world = compiled(folder)
    entry = next(one for one in world["organisations"] if one["id"] == "IMF")
    assert (entry["seat"], entry["kind"]) == ("Elsewhere", "igo")


def test_an_entry_that_no_world_completes_is_refused(write: Write, refuse: Refuse) -> None:
    told = refuse(write("organisations:\n  - {id: NEWONE, seat: Elsewhere}\n"))
    assert "NEWONE has no `kind`. Add `kind:`" in told
    assert "NEWONE has no `names`" in told


def test_the_later_head_speaks_and_keeps_what_it_does_not_say(write: Write, compiled: Compile) -> None:
    world = compiled(write())
    assert world["head"]["ids"] == ["small"]
    assert world["head"]["title"] == "A small world"
    assert world["head"]["known_through"] == "2024-12-31"
    assert world["head"]["poles"] == ["USA", "CHN", "RUS", "EU"]


def test_a_broken_head_is_told(write: Write, refuse: Refuse) -> None:
    assert "`id`" in refuse(write(head="world: {title: No id}\n"))


@pytest.mark.parametrize("written", ["2021", "2021-11", "2021-11-12", "'2021'"])
def test_a_date_is_a_year_a_month_or_a_day(write: Write, written: str, compiled: Compile) -> None:
    folder = write(f"ties:\n  - {{id: 'tie:x', kind: base, parties: [AZE], name: X, "
                   f"since: {written}}}\n")
    ties = compiled(folder)["ties"]
    assert ties[0]["since"] == written.strip("'")


@pytest.mark.parametrize("written", ["12.11.2021", "2021-02-30", "yesterday", "true", "[2021]"])
def test_anything_else_is_no_date(write: Write, written: str, refuse: Refuse) -> None:
    told = refuse(write(f"ties:\n  - {{id: 'tie:x', kind: base, parties: [AZE], name: X, "
                        f"since: {written}}}\n"))
    assert "`since`" in told


def test_the_provenance_of_a_file_vouches_for_its_entries(write: Write, compiled: Compile) -> None:
    folder = write("provenance: From memory.\nties:\n"
                   "  - {id: 'tie:x', kind: base, parties: [AZE], name: X}\n")
    assert compiled(folder)["ties"][0]["provenance"] == "From memory."
