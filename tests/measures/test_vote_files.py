import doctest
import gzip
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from multivector.domain import UsageError
from multivector.measures import vote_files
from multivector.measures.vote_files import holds_votes, read_votes

NUMBERED = """\
rcid,date,me,nu,AZE,KAZ,UZB
7,2019-12-04,TRUE,FALSE,1,2.0,9
8,2019-12-04,FALSE,FALSE,3,8,1
7,2021-12-04,FALSE,FALSE,1,1,5
9,someday,FALSE,FALSE,1,1,1
10,2021-12-05,FALSE
"""
LIBRARY = """\
Link,token,Title,Council,Resolution,Date,tags,AZE,KAZ,UZB
u,1,Fish : resolution / adopted by the General Assembly,General Assembly,A/RES/80/1,2025-12-01,,YES,NO,
u,2,Fish : resolution / adopted by the General Assembly,General Assembly,A/RES/81/1,2026-12-01,,ABSTAIN,NO,YES
u,3,Sea : resolution / adopted,General Assembly,A/RES/80/2,2025-12-02,,YES,YES,YES
u,4,Sea : resolution / adopted,General Assembly,A/RES/80/3,2025-12-03,,NO,YES,YES
u,5,Ships,Security Council,S/RES/9(2025),2025-12-03,,YES,,
u,6,Nameless,General Assembly,,,,YES,,
"""
LISTED = """\
undl_id,ms_codes,ms_names,ms_votes,resolutions,title,date
1,AZE,AZERBAIJAN,Y,A/RES/70/1,Fish : resolution / adopted by the General Assembly,2015-12-01
1,KAZ,KAZAKHSTAN,N,A/RES/70/1,Fish : resolution / adopted by the General Assembly,2015-12-01
1,UZB,UZBEKISTAN,NV,A/RES/70/1,Fish : resolution / adopted by the General Assembly,2015-12-01
2,KAZ,KAZAKHSTAN,A,A/RES/71/1,Fish : resolution / adopted by the General Assembly,2016-12-01
2,KAZ,KAZAKHSTAN,Q,A/RES/71/1,Fish : resolution / adopted by the General Assembly,2016-12-01
"""
OWN = """\
roll_call,item,day,voter,vote
R1,Fish,2020-05-01,AZE,1
R1,Fish,2020-05-01,KAZ,-1
R1,Fish,2020-05-01,KAZ,0
R2,,2020-05-02,KAZ,maybe
"""


def read(folder: Path, text: str, name: str = "votes.csv") -> tuple[Any, list[dict[str, Any]]]:
    path = folder / name
    path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    found = read_votes(path)
    return found, found.votes.to_pylist()


def test_numbered_votes(tmp_path: Path) -> None:
    found, rows = read(tmp_path, NUMBERED)
    assert (found.form, found.roll_calls) == ("rcid", 3)
    assert [(row["roll_call"], row["voter"], row["vote"]) for row in rows] == [
        ("7", "AZE", 1), ("7", "KAZ", 0), ("8", "AZE", -1), ("8", "UZB", 1),
        ("7/2", "AZE", 1), ("7/2", "KAZ", 1),
    ]
    assert {row["item"] for row in rows} == {None}
    assert found.dropped == {
        "vote that is no yes, no or abstention": 1,
        "roll call without a number or a date": 1,
        "row of another length than the header": 1,
    }


def test_votes_as_the_library_lists_them(tmp_path: Path) -> None:
    found, rows = read(tmp_path, LIBRARY, "votes.csv.gz")
    assert (found.form, found.roll_calls) == ("library", 4)
    assert rows[0] == {"roll_call": "A/RES/80/1", "item": "fish", "day": date(2025, 12, 1),
                       "voter": "AZE", "vote": 1}
    assert found.dropped == {"roll call of another body": 1,
                             "roll call without a name or a date": 1}


def test_a_title_is_one_item_over_years_and_none_if_it_comes_twice_in_one(tmp_path: Path) -> None:
    _, rows = read(tmp_path, LIBRARY)
    items = {row["roll_call"]: row["item"] for row in rows}
    assert items == {"A/RES/80/1": "fish", "A/RES/81/1": "fish", "A/RES/80/2": None,
                     "A/RES/80/3": None}


def test_our_own_form(tmp_path: Path) -> None:
    found, rows = read(tmp_path, OWN)
    assert [(row["voter"], row["vote"]) for row in rows] == [("AZE", 1), ("KAZ", -1)]
    assert found.dropped == {"second vote of a state on one roll call": 1,
                             "vote without a roll call, a day, a voter or a value": 1}


@pytest.mark.parametrize("header", ["ms_codes,ms_names,ms_votes,resolutions", "ms_code,ms_name,ms_vote,resolution"])
def test_votes_listed_one_by_one(tmp_path: Path, header: str) -> None:
    found, rows = read(tmp_path, LISTED.replace("ms_codes,ms_names,ms_votes,resolutions", header))
    assert (found.form, found.roll_calls) == ("listed", 2)
    assert [(row["roll_call"], row["voter"], row["vote"]) for row in rows] == [
        ("A/RES/70/1", "AZE", 1), ("A/RES/70/1", "KAZ", -1), ("A/RES/71/1", "KAZ", 0),
    ]
    assert {row["item"] for row in rows} == {"fish"}
    assert found.dropped == {"vote without a roll call, a day, a voter or a value": 1}


def test_what_holds_votes_is_told_by_its_header(tmp_path: Path) -> None:
    for name, text, answer in (
        ("a.csv", NUMBERED, True), ("b.csv", "state,year\nAZE,2020\n", False), ("c.csv", "", False),
    ):
        (tmp_path / name).write_text(text)
        assert holds_votes(tmp_path / name) is answer
    (tmp_path / "broken.csv.gz").write_bytes(b"\x1f\x8bnot gzip")
    assert not holds_votes(tmp_path / "broken.csv.gz")


@pytest.mark.parametrize("text", ["state,year\nAZE,2020\n", ""])
def test_other_files_are_refused_by_name(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError, match="no roll calls") as caught:
        read(tmp_path, text)
    assert caught.value.item == str(tmp_path / "votes.csv")


def test_a_broken_archive_is_an_error_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "votes.csv.gz"
    path.write_bytes(gzip.compress(NUMBERED.encode())[:60])
    with pytest.raises(UsageError, match="cannot be read") as caught:
        read_votes(path)
    assert caught.value.item == str(path)


def test_its_doctests_hold() -> None:
    assert doctest.testmod(vote_files).failed == 0
