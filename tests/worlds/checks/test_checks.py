"""Each check finds its own break in a small world, and nothing in the base world."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from multivector.worlds import CHECKS, Level, World, check_world, checks

BREAKS = {
    "W101": """
        people:
          - {id: "person:a", names: {en: [A B]}, offices: [{office: president, of: KAZ,
             since: 2000}]}
        """,
    "W102": """
        people:
          - {id: "person:a", names: {en: [A B]}, offices: [{office: president, of: KAZ,
             since: 2000-01-01, until: 2005-01-01, unverified: true}]}
          - {id: "person:c", names: {en: [C D]}, offices: [{office: president, of: KAZ,
             since: 2004-01-01, unverified: true}]}
        """,
    "W103": """
        organisations:
          - {id: CLUB, kind: igo, names: {en: [Club of States]}, unverified: true,
             memberships: [{state: KAZ, since: 2010, until: 2009, unverified: true}]}
        """,
    "W104": """
        organisations:
          - {id: CLUBA, kind: igo, names: {en: [Same Club]}, unverified: true}
          - {id: CLUBB, kind: igo, names: {en: [Same Club]}, unverified: true}
        """,
    "W105": """
        outlets:
          - {id: "outlet:x", names: {en: [Exx]}, domains: [x.example], country: QQQ,
             unverified: true}
        """,
    "W106": """
        ties:
          - {id: "tie:x", kind: base, parties: [KAZ], name: X, unverified: true}
        """,
    "W107": """
        chronicle:
          - {id: x, date: 2020, texts: {en: Nothing.}}
        """,
    "W108": """
        people:
          - {id: "person:a", names: {en: [A B]}, offices: [{office: wizard, of: KAZ, since: 2000,
             unverified: true}]}
        """,
    "W109": """
        chronicle:
          - {id: x, date: 2020, texts: {en: They sang.}, unverified: true, events: [{type: SING,
             actors: [KAZ], status: happened, trigger: {en: sang}}]}
        """,
    "W110": """
        chronicle:
          - {id: x, date: 2020, texts: {en: They met.}, unverified: true, events: [{type: CONSULT,
             actors: [KAZ], status: happened, trigger: {en: sang}}]}
        """,
    "W111": """
        ties:
          - {id: "tie:x", kind: base, parties: [KAZ], name: X, since: 2030, unverified: true}
        """,
    "W112": """
        ties:
          - {id: "tie:x", kind: base, parties: [KAZ], name: X, source: a book, checked: 2024-01-01}
        """,
    "W113": """
        organisations:
          - {id: CLUB, kind: igo, names: {en: [Club of States]}, unverified: true,
             memberships: [{state: QQQ, since: 2010, unverified: true}]}
        """,
    "W114": """
        outlets:
          - {id: "outlet:x", names: {en: [Exx]}, country: KAZ, unverified: true}
        """,
    "W115": """
        outlets:
          - {id: "outlet:x", names: {en: [Exx]}, domains: [x.example], country: KAZ,
             unverified: true, ownership: [{control: magic, unverified: true}]}
        """,
    "W116": """
        ties:
          - {id: "tie:x", kind: friendship, parties: [KAZ], name: X, unverified: true}
        """,
    "W117": """
        organisations:
          - {id: CLUB, kind: igo, names: {en: [Club of States]}, unverified: true,
             memberships: [{state: KAZ, as: fan, unverified: true}]}
        """,
    "W118": """
        organisations:
          - {id: CLUB, kind: circus, sector: FUN, names: {en: [Club of States]}, unverified: true}
        """,
    "W119": """
        ties:
          - {id: "tie:x", kind: base, parties: [KAZ], name: X, source: "https://example.org/x"}
        """,
    "W120": """
        frames:
          - {id: "frame:x", title: X, about: [QQQ], counters: ["frame:y"], words: {en: [ex]}}
        """,
    "W121": """
        frames:
          - {id: "frame:x", title: X, words: {en: [ex]}}
        """,
    "W122": """
        chronicle:
          - {id: 2024-e, date: 2024-01-01, texts: {en: Kenya said so.}, unverified: true}
        claims:
          - {id: c, entry: 2024-e, speaker: KEN, words: {en: so}, says: So it is.}
        """,
    "W123": """
        chronicle:
          - {id: 2024-e, date: 2024-01-01, texts: {en: Kenya said so.},
             source: "https://example.org/x", checked: 2024-01-02}
        claims:
          - {id: c, entry: 2024-e, speaker: QQQ, words: {en: so}, says: So it is.}
        """,
    "W124": """
        chronicle:
          - {id: 2024-e, date: 2024-01-01, texts: {en: Kenya said so.},
             source: "https://example.org/x", checked: 2024-01-02}
        claims:
          - {id: c, entry: 2024-e, speaker: KEN, about: [UGA], stance: {UGA: 1.5}, words: {en: so},
             says: So it is.}
        """,
}

MORE_UNTELLABLE = [
    ("stance: {UGA: 1}, words: {en: so}", "whom it is not about"),
    ("about: [UGA], stance: {UGA: -2}, words: {en: so}", "outside -1..+1"),
    ("register: [envy], words: {en: so}", "no register is called 'envy'"),
    ("words: {en: otherwise}", "are not in the en text"),
    ("words: {ru: so}", "are not in the ru text"),
    ("words: {}", "no words"),
]

MORE_UNCODABLE = [
    ("actors: [KAZ], mode: visit, type: AID, status: happened", "AID has no mode 'visit'"),
    ("actors: [KAZ], type: CONSULT, status: dreamt", "no status is called 'dreamt'"),
    ("actors: [], type: CONSULT, status: happened", "without an actor"),
    ("actors: [QQQ], type: CONSULT, status: happened", "nobody has the id 'QQQ'"),
    ("actors: ['KAZ:XXX'], type: CONSULT, status: happened", "no sector 'XXX'"),
    ("actors: [Kazakhstan], type: CONSULT, status: happened", "write 'KAZ'"),
    ("actors: [KAZ], contexts: [weather], type: CONSULT, status: happened", "no context"),
]


def found(world: World, code: str) -> set[tuple[str, str]]:
    return {(one.item, one.message) for one in check_world(world) if one.code == code}


@pytest.mark.parametrize("code", BREAKS)
def test_a_break_is_found_by_its_check_alone(
    code: str, base: World, make_world: Callable[..., World]
) -> None:
    world = make_world(dedent(BREAKS[code]))
    assert found(world, code) - found(base, code)
    errors = {one.code for one in check_world(world) if one.level is Level.ERROR}
    assert errors <= {code}


def test_every_check_has_a_break_here() -> None:
    assert BREAKS.keys() == {check.code for check in CHECKS}


def test_every_check_stands_in_both_tables_with_its_level() -> None:
    guide = Path(__file__).parents[3] / "docs" / "worlds.md"
    for table in (checks.__doc__ or "", guide.read_text(encoding="utf-8")):
        rows = [line for line in table.splitlines() if line.startswith("| W")]
        assert [row.split(" | ")[:2] for row in rows] == [
            [f"| {check.code}", check.level.value] for check in CHECKS
        ]


@pytest.mark.parametrize(("event", "told"), MORE_UNCODABLE)
def test_words_and_parties_of_events_are_checked(
    event: str, told: str, make_world: Callable[..., World]
) -> None:
    world = make_world(
        "chronicle:\n  - {id: x, date: 2020, texts: {en: They met.}, unverified: true, "
        f"events: [{{{event}, trigger: {{en: met}}}}]}}\n"
    )
    assert any(told in message for _, message in found(world, "W109"))


@pytest.mark.parametrize("party", ["KAZ", "'KAZ:COP'", "'?:CVL'", "'@g7-states'", "Ann of Nowhere",
                                   "'Some Firm:MNC'", "UN", "NATO"])
def test_registered_unknown_and_unregistered_parties_are_allowed(
    party: str, make_world: Callable[..., World]
) -> None:
    world = make_world(
        "chronicle:\n  - {id: x, date: 2020, texts: {en: They met.}, unverified: true, events: "
        f"[{{type: CONSULT, actors: [{party}], status: happened, trigger: {{en: met}}}}]}}\n"
    )
    assert found(world, "W109") == set()


def test_a_lookalike_settles_a_shared_name(
    base: World, make_world: Callable[..., World]
) -> None:
    settled = dedent(BREAKS["W104"]) + (
        "lookalikes:\n  - {phrases: {en: [Same Club]}, means: CLUBA}\n"
    )
    assert found(make_world(settled), "W104") == found(base, "W104")


def test_a_handover_on_one_day_is_no_overlap(make_world: Callable[..., World]) -> None:
    world = make_world(dedent(BREAKS["W102"]).replace("2005-01-01", "2004-01-01"))
    assert found(world, "W102") == set()


def test_unverified_facts_are_counted_by_kind(make_world: Callable[..., World]) -> None:
    assert ("ties", "1 of 1 are unverified") in found(make_world(dedent(BREAKS["W106"])), "W106")


@pytest.mark.parametrize("name", ["base", "turkic"])
def test_the_built_in_worlds_break_no_rule(name: str, request: pytest.FixtureRequest) -> None:
    world: World = request.getfixturevalue(name)
    errors = [one for one in check_world(world) if one.level is Level.ERROR]
    assert errors == []


@pytest.mark.parametrize(("claim", "told"), MORE_UNTELLABLE)
def test_every_way_in_which_a_claim_cannot_be_scored_is_told(
    claim: str, told: str, make_world: Callable[..., World]
) -> None:
    chronicle = BREAKS["W124"].split("- {id: c,")[0]
    world = make_world(dedent(
        f"{chronicle}- {{id: c, entry: 2024-e, speaker: KEN, says: So it is., {claim}}}\n"
    ))
    assert any(told in message for _, message in found(world, "W124"))
