from pathlib import Path

import pytest
from tests.evaluation.foreign import stata

from multivector.domain import UsageError
from multivector.evaluation.published_points import best_by_year, read_points

TEXT = 'ccode\tiso3c\tyear\tNVotesFP\tIdealPointFP\n1\t"AZE"\t2020\t8\t-0.5\n2\t"USA"\t2020\t8\t2\n'


def table(folder: Path, name: str, *rows: tuple[str, float, int, float]) -> Path:
    path = folder / name
    path.write_bytes(stata(
        {"iso3c": [row[0] for row in rows], "year": [row[1] for row in rows],
         "nvotesfp": [row[2] for row in rows], "idealpointfp": [row[3] for row in rows]},
        {"iso3c": 3, "year": 65527, "nvotesfp": 65529, "idealpointfp": 65526},
    ))
    return path


def test_points_come_from_text_and_from_stata(tmp_path: Path) -> None:
    text = tmp_path / "points.tab"
    text.write_text(TEXT)
    assert read_points(text).points == {2020: {"AZE": -0.5, "USA": 2.0}}
    rows = table(tmp_path, "points.dta", ("AZE", 2020, 9, -0.4), ("USA", 2020, 9, 2.0**1023))
    assert read_points(rows).points == {2020: {"AZE": -0.4}}


def test_a_year_is_held_against_the_points_with_most_votes(tmp_path: Path) -> None:
    early = read_points(table(tmp_path, "a.dta", ("AZE", 2020, 90, 0), ("AZE", 2021, 90, 0)))
    late = read_points(table(
        tmp_path, "b.dta", ("AZE", 2020, 90, 0), ("AZE", 2021, 8, 0), ("AZE", 2022, 80, 0)
    ))
    best = best_by_year([late, early])
    assert {year: one.name for year, one in best.items()} == {
        2020: "b.dta", 2021: "a.dta", 2022: "b.dta",
    }


@pytest.mark.parametrize(("text", "said"), [
    ("iso3c\tyear\nAZE\t2020\n", "lack the columns idealpointfp, nvotesfp"),
    (TEXT + "3\tKAZ\tnever\t8\t1\n", "no row of points"),
])
def test_other_tables_are_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "points.tab"
    path.write_text(text)
    with pytest.raises(UsageError, match=said):
        read_points(path)
