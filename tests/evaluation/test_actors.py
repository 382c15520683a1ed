import json
from pathlib import Path
from typing import Any

from multivector.coding.coder import Coder
from multivector.evaluation import Scores, Share, score_actors
from multivector.worlds import World


def _score(coder: Coder, world: World, folder: Path, *rows: dict[str, Any]) -> Scores:
    path = folder / "actors.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return score_actors(coder, world, path)


def _counts(scores: Scores, name: str) -> tuple[int, int]:
    figure = scores.find(name)
    assert isinstance(figure, Share)
    return figure.hits, figure.total


def _phrase(text: str, country: str, sector: str = "", day: str | None = None) -> dict[str, Any]:
    return {"kind": "text", "text": text, "expect": {"country": country, "code_1": sector},
            "query_date": day}


def test_a_phrase_is_right_where_its_country_is(
    coder: Coder, world: World, tmp_path: Path
) -> None:
    scores = _score(
        coder, world, tmp_path,
        {"kind": "country", "text": "the Kenyan army", "country": "KEN"},
        _phrase("Chilean police", "CHL", "COP"),
        _phrase("the Danish government", "SWE", "GOV"),
        _phrase("a soldier", "", "MIL"),
    )
    assert _counts(scores, "country right, within our span") == (2, 3)
    assert any("the Danish government" in line for line in scores.details)


def test_a_sector_is_judged_where_the_country_is_right(
    coder: Coder, world: World, tmp_path: Path
) -> None:
    scores = _score(
        coder, world, tmp_path,
        _phrase("Chilean police", "CHL", "COP"),
        _phrase("Chilean police", "CHL", "MIL"),
        _phrase("Chilean journalists", "CHL", "JRN"),
        _phrase("Chilean police", "PER", "COP"),
    )
    assert _counts(scores, "sector right, country right and sector told") == (2, 3)


def test_who_a_person_stands_for_depends_on_the_day(
    coder: Coder, world: World, tmp_path: Path
) -> None:
    scores = _score(
        coder, world, tmp_path,
        _phrase("Jens Stoltenberg", "NOR", day="1 January 2003"),
        _phrase("Emmanuel Macron", "FRA", day="1 January 2020"),
    )
    assert _counts(scores, "country right, within our span") == (2, 2)


def test_a_name_that_the_world_does_not_know_is_outside(
    coder: Coder, world: World, tmp_path: Path
) -> None:
    scores = _score(coder, world, tmp_path, _phrase("Zebulon Quux", "PER"))
    assert _counts(scores, "country right, within our span") == (0, 0)
    assert _counts(scores, "country right, all with a country") == (0, 1)
    assert scores.details == ("outside: 'Zebulon Quux' is PER",)
