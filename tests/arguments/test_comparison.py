from multivector.arguments import ArgumentMap, compare_maps, read_map

FIRST = """\
concepts:
  - aid
  - {id: trust, label: trust in the capital}
  - {id: dist, label: distance, actors: [FRD, SYL], quantity: distance}
  - trade
arrows:
  - aid -> trust = +
  - trust -> dist = -
  - trade -> dist = +
  - aid -> trade = +
  - {arrow: aid -> trade = -, said_by: X}
"""
SECOND = """\
concepts:
  - {id: help, label: Aid}
  - {id: trust, label: confidence}
  - {id: away, label: estrangement, actors: [SYL, FRD], quantity: Distance}
  - trade
  - fear
arrows:
  - help -> trust = strong
  - trust -> away = +
  - fear -> away = +
  - help -> trade = +
"""


def _ends(pairs: tuple[tuple[object, object], ...]) -> list[tuple[str, str]]:
    return [(one.cause, one.effect) for one, _ in pairs]  # type: ignore[attr-defined]  # links


def test_two_maps_side_by_side() -> None:
    found = compare_maps(read_map(FIRST, "a"), read_map(SECOND, "b"))
    assert [(one.first, one.second, one.why) for one in found.same] == [
        ("trust", "trust", "id"), ("trade", "trade", "id"), ("aid", "help", "label"),
        ("dist", "away", "actors and quantity"),
    ]
    assert _ends(found.agreed) == [("aid", "trust")]
    assert _ends(found.opposed) == [("trust", "dist")]
    assert _ends(found.contested) == [("aid", "trade")]
    assert [link.cause for link in found.only_first] == ["trade"]
    assert [link.cause for link in found.only_second] == ["fear"]


def test_a_person_decides_first() -> None:
    found = compare_maps(read_map(FIRST, "a"), read_map(SECOND, "b"), {"trade": "fear"})
    assert ("trade", "fear", "decided") in [(one.first, one.second, one.why) for one in found.same]
    assert _ends(found.agreed) == [("aid", "trust"), ("trade", "dist")]


def test_an_author_against_whom_he_reports(neighbours: ArgumentMap) -> None:
    found = compare_maps(
        neighbours.only_said_by([None]), neighbours.only_said_by(["Chancellor of Freedonia"])
    )
    assert (len(found.only_first), len(found.only_second)) == (6, 1)
