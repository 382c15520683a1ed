from pathlib import Path

import numpy as np
import pytest

from multivector.domain import UsageError
from multivector.evaluation import Mean, Scores
from multivector.evaluation.ideal_points import score_ideal_points

STATES = ("AZE", "CHN", "HUN", "KAZ", "KGZ", "RUS", "TUR", "USA")
YEARS = (2020, 2021, 2022)


def made(folder: Path, *, turned: bool = False) -> Path:
    """Votes along a line from AZE to USA, and the line itself as what was published."""
    random = np.random.default_rng(3)
    place = np.linspace(-1.5, 1.5, len(STATES))
    lines = ["rcid,date," + ",".join(STATES)]
    for number in range(120):
        pull = random.choice([-2, 2]) * place + random.normal(size=len(STATES)) + random.normal()
        votes = np.where(pull < -0.4, 3, np.where(pull < 0.4, 2, 1))
        lines.append(f"{number},{YEARS[number % 3]}-12-01,{','.join(map(str, votes))}")
    (folder / "votes.csv").write_text("\n".join(lines))
    rows = ["iso3c\tyear\tNVotesFP\tIdealPointFP"]
    for year in YEARS:
        rows += [f"{state}\t{year}\t40\t{-point if turned else point}"
                 for state, point in zip(STATES, place, strict=True)]
    (folder / "points.tab").write_text("\n".join(rows))
    (folder / "notes.md").write_text("nothing of ours")
    return folder


def value(scores: Scores, start: str) -> float:
    figure = next(one for one in scores.figures if one.name.startswith(start))
    assert isinstance(figure, Mean)
    assert figure.interval is None or figure.interval[0] <= figure.value <= figure.interval[1]
    return figure.value


def test_points_are_held_against_the_published_within_and_over_years(tmp_path: Path) -> None:
    scores = score_ideal_points(made(tmp_path))
    assert value(scores, "r within a year, median") > 0.93
    assert value(scores, "r within a year, the lowest") > 0.9
    assert value(scores, "r over all years") > 0.93
    assert [row[:3] for row in scores.tables[0].rows] == [
        (str(year), "points.tab", len(STATES)) for year in YEARS
    ]


@pytest.mark.parametrize("name", ["votes.csv", "points.tab"])
def test_a_file_stands_for_itself_and_what_lies_beside_it(tmp_path: Path, name: str) -> None:
    assert value(score_ideal_points(made(tmp_path) / name), "r over all years") > 0.93


def test_points_may_be_separated_by_commas(tmp_path: Path) -> None:
    points = made(tmp_path) / "points.tab"
    points.rename(tmp_path / "points.csv").write_text(points_text(tmp_path / "points.csv"))
    assert value(score_ideal_points(tmp_path), "r over all years") > 0.93


def points_text(path: Path) -> str:
    return path.read_text().replace("\t", ",")


def test_the_other_way_round_is_wrong(tmp_path: Path) -> None:
    assert value(score_ideal_points(made(tmp_path, turned=True)), "r over all years") < -0.9


def test_a_folder_with_nothing_to_score_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no roll calls with published points"):
        score_ideal_points(tmp_path)
    made(tmp_path)
    (tmp_path / "points.tab").write_text("iso3c\tyear\tNVotesFP\tIdealPointFP\nAZE\t1950\t4\t1\n")
    with pytest.raises(UsageError, match="no year"):
        score_ideal_points(tmp_path)
