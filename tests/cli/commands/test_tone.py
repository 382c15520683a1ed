"""The command over a table of headlines and over a watch."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from multivector.cli import main
from multivector.runs import open_watch, run


@pytest.fixture(scope="module")
def headlines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred headlines of ours: friendly, then hostile from the first day of 2016."""
    path = tmp_path_factory.mktemp("tone") / "headlines.jsonl"
    texts = {
        False: ("Moscow and Ankara discuss trade, item {}", "Rain in Ankara, item {}"),
        True: ("Moscow condemns Turkey again, item {}", "Turkey in the news, item {}"),
    }
    with path.open("w") as file:
        for number in range(300):
            day = date(2015, 1, 1) + timedelta(days=number * 2)
            text = texts[day.year > 2015][number % 3 == 0].format(number)
            line = {"title": text, "date": day.isoformat(), "source": "outlet:rt"}
            file.write(json.dumps(line) + "\n")
    return path


def ask(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main(["tone", *map(str, arguments), "--of", "RUS", "--about", "TUR"])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_course_bars_and_changes(headlines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ask(capsys, headlines)
    assert code == 0
    assert out.startswith("2015-Q1  ")
    assert "Changes, within outlet (5% of records without a change would show one" in out
    assert "towards hostility" in out


def test_the_change_has_its_day(headlines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = ask(capsys, headlines, "--show", "changes", "--format", "jsonl")
    (change,) = map(json.loads, out.splitlines())
    assert abs((date.fromisoformat(change["day"]) - date(2016, 1, 1)).days) <= 7
    assert change["shift"] < 0
    assert change["outlets"]["outlet:rt"]["before"] > 100


def test_every_figure_opens_onto_its_texts(
    headlines: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = ask(capsys, headlines, "--show", "texts", "--format", "jsonl")
    texts = [json.loads(line) for line in out.splitlines()]
    hostile = [one for one in texts if one["stance"] == -1]
    assert hostile
    assert all(one["words"] == ["condemns"] for one in hostile)
    _, out, _ = ask(capsys, headlines, "--by", "year", "--format", "jsonl")
    assert {one["id"] for one in texts} == {
        id_ for line in out.splitlines() for id_ in json.loads(line)["documents"]
    }


def test_as_of_sees_nothing_later(headlines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = ask(capsys, headlines, "--as-of", "2015-12-31")
    assert "2016" not in out
    assert "Changes: none" in out


def test_nobody_who_speaks_is_an_error(
    headlines: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["tone", str(headlines), "--of", "FRA", "--about", "TUR"])
    assert code == 2
    assert "no text of FRA names TUR" in capsys.readouterr().err


def test_a_watch_gives_headlines_and_claims(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text(
        "Moscow condemns Turkey\n\nRussian Foreign Minister Sergey Lavrov said that Turkey was a"
        " threat to peace.\n"
    )
    (tmp_path / "texts" / "one.txt.yaml").write_text(
        "outlet: rt.com\npublished: 2015-12-01\nlanguage: en\n"
    )
    (tmp_path / "watch.toml").write_text('worlds = ["turkic"]\n')
    run(open_watch(tmp_path))
    monkeypatch.chdir(tmp_path)
    code, out, _ = ask(capsys, "--show", "texts", "--format", "jsonl")
    texts = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [(one["kind"], one["stance"]) for one in texts] == [("headline", -1), ("claim", -1)]
    _, out, _ = ask(capsys)
    assert "Changes: cannot tell (2 texts; at least 40 are needed)." in out
