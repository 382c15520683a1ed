"""Ties, each in the layout of its set."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from multivector.records.importing import Imported
from multivector.records.importing.mapping import NO_DATE
from multivector.records.importing.ties.importing import TOLD_AGAIN
from multivector.records.importing.ties.rows import NO_VALUE, TOTAL
from multivector.records.importing.ties.votes import OTHER_BODY, UNKNOWN_VOTES

Importer = Callable[..., Imported]
Rows = Callable[..., list[dict[str, Any]]]

TIES = """
SELECT kind, actor, recipient, item, value, unit, "date".start AS first, "date"."end" AS last,
       "date".precision AS precision, known_at, source FROM ties ORDER BY ALL
"""


def write(path: Path, *lines: str) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_votes_in_numbers(tmp_path: Path, bring: Importer, ask: Rows) -> None:
    path = write(
        tmp_path / "votes.csv", "rcid,date,me,KAZ,RUS,UZB,SSD,USA",
        "9001,2023-11-02,FALSE,1,3,2,9,8", "9002,2023-11-03,FALSE,1.0,2.0,9.0,9,7",
        "9003,soon,FALSE,1,1,1,1,1",
    )
    tally = bring("unga-votes", path).tally
    assert tally is not None
    assert (tally.rows, tally.ties, tally.dropped) == (3, 6, {NO_DATE: 1})
    assert tally.noted == {UNKNOWN_VOTES: 1}
    rows = ask(TIES)
    assert rows[0] == {
        "kind": "absence", "actor": "USA", "recipient": "UNGA", "item": "rcid 9001", "value": 1.0,
        "unit": "roll call", "first": date(2023, 11, 2), "last": date(2023, 11, 2),
        "precision": "day", "known_at": date(2023, 11, 2), "source": "votes.csv:2",
    }
    votes = {(row["item"], row["actor"]): row["value"] for row in rows if row["kind"] == "vote"}
    assert votes == {
        ("rcid 9001", "KAZ"): 1.0, ("rcid 9001", "RUS"): -1.0, ("rcid 9001", "UZB"): 0.0,
        ("rcid 9002", "KAZ"): 1.0, ("rcid 9002", "RUS"): 0.0,
    }


def test_votes_as_the_library_lists_them(tmp_path: Path, bring: Importer, ask: Rows) -> None:
    path = write(
        tmp_path / "un.csv", "Link,Title,Council,Resolution,Date,YES COUNT,KAZ,RUS",
        'x,"On water, and\nmore",General Assembly,A/RES/80/1,2025-10-01,001,YES,',
        "x,On war,Security Council,S/RES/9,2025-10-02,001,,NO",
    )
    tally = bring("un-library-votes", path).tally
    assert tally is not None
    assert tally.dropped == {OTHER_BODY: 1}
    assert [(row["kind"], row["actor"], row["item"]) for row in ask(TIES)] == [
        ("absence", "RUS", "A/RES/80/1"), ("vote", "KAZ", "A/RES/80/1")
    ]


def test_goods_go_from_who_sells_to_who_buys(tmp_path: Path, bring: Importer, ask: Rows) -> None:
    path = write(
        tmp_path / "kg.csv", "reporter,flow,year,partner_ky,partner_ru,partner_en,usd_thousand",
        "KGZ,export,2020,,,Russia,10.5", "KGZ,import,2020,,,The Republic of Korea,7",
        "KGZ,import,2020,,,Total,99", "KGZ,import,2020,,,CIS,98", "KGZ,import,2020,,,Nowhere,1",
        "KGZ,import,2020,,,China,n/a",
    )
    tally = bring("kgz-trade", path).tally
    assert tally is not None
    assert tally.dropped == {TOTAL: 2, NO_VALUE: 1}
    assert tally.unmapped == {"Nowhere": 1}
    assert [(row["actor"], row["recipient"], row["item"], row["value"], row["unit"])
            for row in ask(TIES)] == [
        ("KGZ", "RUS", "export reported by KGZ", 10500.0, "USD"),
        ("KOR", "KGZ", "import reported by KGZ", 7000.0, "USD"),
        ("Nowhere", "KGZ", "import reported by KGZ", 1000.0, "USD"),
    ]


def test_a_row_of_exports_and_imports_is_two_ties(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    path = write(
        tmp_path / "kz.csv", "reporter,year,partner_ru,turnover,export,import,file",
        'KAZ,2023,"Иран, Исламская Республика",3,1.5,,a.xls', "KAZ,2023,Китай,3,1,2,a.xls",
        "KAZ,2023,Страны СНГ,3,1,2,a.xls",
    )
    tally = bring("kaz-trade", path).tally
    assert tally is not None
    assert (tally.ties, tally.dropped) == (3, {TOTAL: 1})
    assert [(row["actor"], row["recipient"], row["value"]) for row in ask(TIES)] == [
        ("CHN", "KAZ", 2000.0), ("KAZ", "CHN", 1000.0), ("KAZ", "IRN", 1500.0)
    ]


def test_arms_go_also_to_who_is_no_state(tmp_path: Path, bring: Importer, ask: Rows) -> None:
    path = write(
        tmp_path / "sipri.csv", "supplier,recipient,year,value,supplier_cown,recipient_cown",
        "Soviet Union,India,1988,100,365.0,750.0", "Iran,Hezbollah (Lebanon)*,2006,1,630.0,",
        "Libya,Example rebels (Chad)*,1980,0.5,620.0,", "Germany,NATO**,1980,3,,",
        "Unknown supplier(s),India,1988,1,,750.0",
    )
    tally = bring("sipri-arms", path).tally
    assert tally is not None
    assert tally.dropped == {TOTAL: 1}
    assert {(row["actor"], row["recipient"], row["value"]) for row in ask(TIES)} == {
        ("SUN", "IND", 100.0), ("IRN", "HEZBOLLAH", 1.0), ("LBY", "TCD:REB", 0.5),
        ("DEU", "NATO", 3.0),
    }


def test_migrants_shares_and_memberships(tmp_path: Path, bring: Importer, ask: Rows) -> None:
    bring("undesa-migrants", write(
        tmp_path / "m.csv", "year,origin,destination,stock", "2020,Uzbekistan,Russia,1000",
    ))
    bring("factbook-partners", write(
        tmp_path / "p.csv", "edition,ref_year,iso2,country,flow,partner,share_pct",
        "2019,2017.0,KZ,Kazakhstan,exports,China,12.1", "2020,2017.0,KZ,Kazakhstan,exports,China,12",
        "2021,,KZ,Kazakhstan,imports,World,100",
    ))
    bring("factbook-organisations", write(
        tmp_path / "o.csv", "edition,iso2,country,org,status", "1999,NA,Namibia,NAM,member",
        "1999,AZ,Azerbaijan,EXAMPLE,observer",
    ))
    rows = {row["kind"] + row["actor"]: row for row in ask(TIES)}
    assert rows["migrantsUZB"]["recipient"] == "RUS"
    assert (rows["migrantsUZB"]["first"], rows["migrantsUZB"]["last"]) == (
        date(2020, 1, 1), date(2020, 12, 31)
    )
    share = rows["trade-shareKAZ"]
    assert (share["value"], share["known_at"], share["item"]) == (12.0, date(2020, 12, 31), "exports")
    assert rows["membershipNAM"]["recipient"] == "NAM"  # the movement, from the state of one name
    assert rows["membershipAZE"]["recipient"] == "organisation EXAMPLE"
    assert rows["membershipAZE"]["item"] == "observer"


def test_a_tie_that_is_told_twice_stands_as_told_last(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    first = write(tmp_path / "m.csv", "year,origin,destination,stock",
                  "2020,Uzbekistan,Russia,1000", "2020,Uzbekistan,Russia,1200")
    tally = bring("undesa-migrants", first).tally
    assert tally is not None
    assert (tally.ties, tally.dropped) == (1, {TOLD_AGAIN: 1})
    assert tally.examples[TOLD_AGAIN] == ["m.csv:2"]
    bring("undesa-migrants", write(
        tmp_path / "revised.csv", "year,origin,destination,stock", "2020,Uzbekistan,Russia,1300",
    ))
    assert [row["value"] for row in ask(TIES)] == [1300.0]


def test_when_a_table_came_out_can_be_said_for_it(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    path = write(tmp_path / "m.csv", "year,origin,destination,stock", "2020,Uzbekistan,Russia,1")
    bring("undesa-migrants", path)
    assert [row["known_at"] for row in ask(TIES)] == [None]
    bring("undesa-migrants", path, again=True, published=date(2021, 1, 15))
    assert [row["known_at"] for row in ask(TIES)] == [date(2021, 1, 15)]


def test_ties_of_your_own(tmp_path: Path, bring: Importer, ask: Rows) -> None:
    path = write(
        tmp_path / "own.csv", "kind,actor,recipient,date,value,unit,item,known_at",
        "scholarships,Turkey,KGZ,2024,120,persons,,2025-02-01", "scholarships,OTS,KGZ,2024-05,5,persons,,",
        "scholarships,Turkey,KGZ,later,1,persons,,", "scholarships,Turkey,KGZ,2024,many,persons,,",
        ",Turkey,KGZ,2024,1,persons,,",
    )
    tally = bring("ties", path).tally
    assert tally is not None
    assert (tally.ties, tally.dropped.total()) == (2, 3)
    first, second = ask(TIES)
    assert (first["actor"], first["precision"]) == ("OTS", "month")
    assert (second["actor"], second["known_at"]) == ("TUR", date(2025, 2, 1))


@pytest.mark.parametrize("form", ["unga-votes", "undesa-migrants", "ties"])
def test_the_same_file_of_ties_adds_nothing(form: str, tmp_path: Path, bring: Importer) -> None:
    lines = {
        "unga-votes": ("rcid,date,KAZ", "1,2023-11-02,1"),
        "undesa-migrants": ("year,origin,destination,stock", "2020,Uzbekistan,Russia,1"),
        "ties": ("kind,actor,recipient,date,value,unit", "x,KAZ,UZB,2024,1,y"),
    }[form]
    path = write(tmp_path / "a.csv", *lines)
    assert bring(form, path).tally is not None
    assert bring(form, path).tally is None
    again = bring(form, path, again=True).tally
    assert again is not None
    assert again.ties == 1
