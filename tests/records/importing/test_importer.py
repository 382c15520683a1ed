"""The whole way of a file, in the real layout of each set, into the tables."""

import gzip
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from multivector.domain import StoreError
from multivector.records import Store, document_row
from multivector.records.importing import Imported, coder_of, find_format
from multivector.records.importing.mapping import NO_DATE, NO_PARTY
from multivector.records.importing.readings import STATEMENT, UNKNOWN_CODE
from multivector.worlds import World

Importer = Callable[..., Imported]
Rows = Callable[..., list[dict[str, Any]]]

EVENTS = """
SELECT type, mode, actors, recipients, "date".start AS day, source, original FROM events ORDER BY id
"""
PAIRS = """
SELECT a.id AS actor, r.id AS recipient, p.* EXCLUDE (actor, recipient) FROM pairs p
JOIN parties a ON a.code = p.actor JOIN parties r ON r.code = p.recipient ORDER BY p.event, 1
"""


def test_a_gdelt_row_lands_in_events_and_pairs_with_all_that_it_says(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    path = write_gdelt(tmp_path / "20140306.export.CSV", gdelt_row(
        "280001", "042", "KAZGOV", "RUS", ActionGeo_FullName="Sochi, Krasnodar, Russia",
        ActionGeo_CountryCode="RS",
    ))
    tally = bring("gdelt-1", path).tally
    assert tally is not None
    assert (tally.rows, tally.events, tally.pairs, tally.dropped) == (1, 1, 1, {})
    (event,) = ask("SELECT * FROM events")
    assert (event["type"], event["mode"], event["cameo"]) == ("CONSULT", "visit", "042")
    assert (event["actors"], event["recipients"], event["roles"]) == (["KAZ"], ["RUS"], [])
    assert event["date"] == {
        "start": date(2014, 3, 5), "end": date(2014, 3, 5), "precision": "day"
    }
    assert event["known_at"] == date(2014, 3, 6)
    assert event["place"] == {
        "name": "Sochi, Krasnodar, Russia", "country": "RUS", "start": None, "end": None
    }
    assert (event["evidence"], event["trigger"], event["confidence"]) == (None, None, None)
    assert event["source"] == "20140306.export.CSV:1"
    assert event["original"] == {
        "scheme": "cameo", "code": "042", "actor": "KAZGOV", "recipient": "RUS"
    }
    assert event["coder"] == coder_of(find_format("gdelt-1"))
    (pair,) = ask(PAIRS)
    assert (pair["actor"], pair["recipient"]) == ("KAZ", "RUS")
    assert pair["event"] == int(event["id"], 16)
    assert (pair["type"], pair["quad"], pair["status"], pair["month"]) == (2, 1, 1, 2014 * 12 + 2)
    assert (pair["date"], pair["score"], pair["said"]) == (date(2014, 3, 5), 4.0, False)


def test_pairs_of_an_import_are_those_that_the_store_would_derive(
    tmp_path: Path, bring: Importer, store: Store, ask: Rows
) -> None:
    from multivector.records.pairs import PartyCodes, pair_rows

    path = tmp_path / "acled.csv"
    path.write_text(
        "event_id_cnty,event_date,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,"
        "location,fatalities,notes\n"
        'KGZ7,2021-04-29,Battles,Armed clash,Military Forces of Kyrgyzstan (2021-),State forces,'
        'Military Forces of Tajikistan (1992-),State forces,Kyrgyzstan,"Ak-Sai, village",9,"A, b"\n'
        "KGZ8,29 April 2021,Protests,Peaceful protest,Protesters (Kyrgyzstan),Protesters,,,"
        "Kyrgyzstan,Bishkek,0,\n"
        "KGZ9,2021-05-01,Strategic developments,Other,Protesters (Kyrgyzstan),,,,Kyrgyzstan,Osh,0,\n",
        encoding="utf-8",
    )
    tally = bring("acled", path).tally
    assert tally is not None
    assert (tally.events, tally.pairs, tally.dropped) == (2, 2, {STATEMENT: 1})
    with store.snapshot() as snapshot:
        events = snapshot.query("SELECT * FROM events ORDER BY id").to_pylist()
    clash, protest = sorted(events, key=lambda row: row["type"])
    assert (clash["actors"], clash["recipients"], clash["reciprocal"]) == (
        ["KGZ:MIL", "TJK:MIL"], [], True
    )
    assert clash["place"]["name"] == "Ak-Sai, village"
    assert (protest["actors"], protest["recipients"]) == (["KGZ:CVL"], [])
    codes = {row["id"]: row["code"] for row in ask("SELECT id, code FROM parties")}
    expected = pair_rows(events, PartyCodes(codes))
    found = ask("SELECT * FROM pairs")
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_icews_by_name_and_raw(tmp_path: Path, bring: Importer, ask: Rows) -> None:
    named = tmp_path / "named.tsv.gz"
    named.write_bytes(gzip.compress(
        b"date\tsource\trelation\ttarget\tsplit\n"
        b"2021-03-02\tPolice (Kazakhstan)\tArrest, detain, or charge with legal action\t"
        b"Protester (Kazakhstan)\ttrain\n"
        b"2021-03-02\tIlham Aliyev\tHost a visit\tHead of Government (Turkey)\ttrain\n"
        b"2021-03-03\tKazakhstan\tMake statement\tUzbekistan\ttest\n"
        b"2021-03-03\tKazakhstan\tThink hard about\tUzbekistan\ttest\n"
    ))
    tally = bring("icews-named", named).tally
    assert tally is not None
    assert tally.dropped == {STATEMENT: 1, UNKNOWN_CODE: 1}
    assert tally.examples[UNKNOWN_CODE] == ["named.tsv.gz:5"]
    arrest, visit = ask(EVENTS)
    assert (arrest["type"], arrest["actors"], arrest["recipients"], arrest["source"]) == (
        "COERCE", ["KAZ:COP"], ["KAZ:CVL"], "named.tsv.gz:2"
    )
    assert (visit["actors"], visit["recipients"]) == (["TUR"], ["AZE"])  # who visits acts
    assert visit["original"]["actor"] == "Ilham Aliyev"

    raw = tmp_path / "events.2018.tab"
    raw.write_text(
        "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
        "Intensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\t"
        "Publisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n"
        "77\t2018-06-01\tAru Example\tLegislative / Parliamentary,Parties\tKazakhstan\tConsult\t040\t"
        "1\tForeign Affairs (China)\tExecutive,Foreign Ministry,Government\tChina\t5\t2\tA paper\t"
        "Astana\tNA\tNA\tKazakhstan\t51.1\t71.4\n", encoding="utf-8",
    )
    assert bring("icews-raw", raw).tally is not None
    (row,) = ask("SELECT actors, recipients, place FROM events WHERE place IS NOT NULL")
    assert (row["actors"], row["recipients"]) == (["KAZ:LEG"], ["CHN"])
    assert (row["place"]["name"], row["place"]["country"]) == ("Astana", "KAZ")


def test_keds_in_commas_with_weis_and_in_tabs_with_cameo(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    weis, cameo = tmp_path / "weis.csv", tmp_path / "cameo.txt"
    weis.write_text("date,source,target,code\n1992-03-04,AZRMIL,ARM,223\n1992-03-05,IDI,ARM,121\n")
    cameo.write_text("920304\tTUR\tIGOUNO\t036\t(Express intent to meet)\n")
    first, second = bring("keds-weis", weis).tally, bring("keds-cameo", cameo).tally
    assert first is not None
    assert first.unmapped == {"IDI": 1}
    assert second is not None
    assert second.events == 1
    rows = {row["source"]: row for row in ask(EVENTS)}
    assert rows["weis.csv:2"]["actors"] == ["AZE:MIL"]
    assert rows["weis.csv:2"]["original"]["scheme"] == "weis"
    assert rows["weis.csv:3"]["actors"] == ["KEDS IDI"]
    assert (rows["cameo.txt:1"]["recipients"], rows["cameo.txt:1"]["day"]) == (
        ["UN"], date(1992, 3, 4)
    )


def test_polecat_keeps_plover_and_its_contexts(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    path = tmp_path / "ngecEvents.tab"
    path.write_text(
        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\t"
        "Actor Country\tActor COW\tPrimary Actor Sector\tRecipient Name\tRecipient Country\t"
        "Recipient COW\tPrimary Recipient Sector\tPlacename\tCountry\tPublication Date\n"
        "a-1\t2023-05-02\tCONSULT\tvisit\t4\tVC\tdiplomatic;economic\tA minister\tKAZ\t705\tGOV\t"
        "A firm\tUZB\t704\tBUS\tTashkent\tUZB\t2023-05-03\n"
        "a-2\t2023-05-02\tPONDER\t\t0\tVC\t\tA minister\tKAZ\t705\tGOV\t\t\t\t\t\t\t\n",
        encoding="utf-8",
    )
    tally = bring("polecat", path).tally
    assert tally is not None
    assert tally.dropped == {UNKNOWN_CODE: 1}
    (row,) = ask("SELECT * FROM events")
    assert (row["type"], row["mode"], row["contexts"]) == (
        "CONSULT", "visit", ["diplomatic", "economic"]
    )
    assert (row["actors"], row["recipients"]) == (["KAZ"], ["UZB:BUS"])
    assert (row["known_at"], row["original"]["code"]) == (date(2023, 5, 3), "CONSULT/visit")


def test_gdelt_2_has_more_columns_and_a_moment_of_adding(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    path = write_gdelt(
        tmp_path / "x.export.CSV",
        gdelt_row("410000001", "190", "UAF", "KGZCVL", DATEADDED="20150219123000"), version=2,
    )
    bring("gdelt-2", path)
    (row,) = ask("SELECT actors, recipients, known_at FROM events")
    assert row == {
        "actors": ["?:UAF"], "recipients": ["KGZ:CVL"], "known_at": date(2015, 2, 19)
    }


def test_a_malformed_row_never_ends_an_import(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    good = [gdelt_row(str(key), "042", "KAZ", "UZB") for key in (1, 2)]
    path = write_gdelt(
        tmp_path / "x.CSV", good[0], gdelt_row("3", "042", "KAZ", "UZB", SQLDATE="20140230"),
        gdelt_row("four", "042", "KAZ", "UZB"), gdelt_row("5", "042", "", ""),
        gdelt_row("6", "---", "KAZ", "UZB"), good[1], url=False,
    )
    with path.open("ab") as file:
        file.write(b"7\t20140305\n\n" + b"\t" * 80 + b"\n\xff\xfe\n")
    tally = bring("gdelt-1", path).tally
    assert tally is not None
    assert [row["source"] for row in ask(EVENTS)] == ["x.CSV:1", "x.CSV:6"]
    assert tally.dropped[NO_DATE] == 1
    assert tally.dropped[NO_PARTY] == 1
    assert tally.dropped[UNKNOWN_CODE] == 1
    assert tally.dropped["another number of columns"] == 3
    assert tally.dropped["no number of its own that can be read"] == 2
    assert tally.rows == tally.events + tally.dropped.total() == 10
    assert not tally.is_whole


def test_a_row_with_one_side_is_an_event_without_a_pair(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    bring("gdelt-1", write_gdelt(
        tmp_path / "x.CSV", gdelt_row("1", "141", "KAZCVL", ""), gdelt_row("2", "190", "", "SYR"),
    ))
    assert [(row["actors"], row["recipients"]) for row in ask(EVENTS)] == [
        (["KAZ:CVL"], []), ([], ["SYR"])
    ]
    assert ask("SELECT * FROM pairs") == []


def test_the_same_file_adds_nothing_under_any_name(
    tmp_path: Path, bring: Importer, ask: Rows, store: Store
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("date,source,target,code\n1992-03-04,AZR,ARM,223\n1992-03-04,AZR,ARM,223\n")
    first = bring("keds-weis", path)
    again = bring("keds-weis", path.rename(tmp_path / "b.csv"))
    assert first.tally is not None
    assert (first.tally.events, again.tally) == (2, None)
    assert store.numbers == (1,)
    anew = bring("keds-weis", tmp_path / "b.csv", again=True)
    assert anew.replaced == (first.document,)
    assert [row["source"] for row in ask(EVENTS)] == ["b.csv:2", "b.csv:3"]
    assert len(ask("SELECT * FROM imports")) == 1


def test_a_row_that_two_files_of_a_set_share_is_there_once(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    rows = [gdelt_row(str(key), "042", "KAZ", "UZB") for key in (1, 2, 3)]
    bring("gdelt-1", write_gdelt(tmp_path / "a.CSV", *rows[:2]))
    tally = bring("gdelt-1", write_gdelt(tmp_path / "b.CSV", *rows[1:], rows[2])).tally
    assert tally is not None
    assert tally.dropped == {"an event that the store has already": 2}
    assert len(ask("SELECT * FROM events")) == len(ask("SELECT * FROM pairs")) == 3


def test_a_file_that_changed_at_its_path_replaces_what_it_brought(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("date,source,target,code\n1992-03-04,AZR,ARM,223\n")
    first = bring("keds-weis", path)
    path.write_text("date,source,target,code\n1992-03-05,AZR,ARM,223\n1992-03-06,ARM,AZR,223\n")
    second = bring("keds-weis", path)
    assert second.replaced == (first.document,)
    assert [row["day"] for row in ask(EVENTS)] == [date(1992, 3, 5), date(1992, 3, 6)]
    assert len(ask("SELECT * FROM pairs")) == 2
    numbered = write_gdelt(tmp_path / "g.CSV", gdelt_row("1", "042", "KAZ", "UZB"))
    bring("gdelt-1", numbered)
    more = bring("gdelt-1", write_gdelt(numbered, *(
        gdelt_row(key, "042", "KAZ", "UZB") for key in ("1", "2")
    ))).tally
    assert more is not None
    assert (more.events, more.dropped) == (2, {})  # the earlier one leaves with its file


def test_what_fails_changes_nothing_and_leaves_no_file(
    tmp_path: Path, bring: Importer, store: Store
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("day,from,to\n1992-03-04,AZR,ARM\n")
    with pytest.raises(StoreError, match="does not look like the format"):
        bring("keds-weis", path)
    with pytest.raises(StoreError, match="no such file"):
        bring("keds-weis", tmp_path / "none.csv")
    assert store.is_empty

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    path.write_text("date,source,target,code\n1992-03-04,AZR,ARM,223\n")
    with pytest.raises(KeyboardInterrupt):
        bring("keds-weis", path, progress=stop)
    assert store.is_empty
    assert not list((store.path).glob("tables/*/*"))


def test_many_chunks_are_one_snapshot(
    tmp_path: Path, store: Store, world: World, now: datetime, ask: Rows,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from multivector.records.importing import event_import, sections
    from multivector.records.importing.streams import iter_blocks

    def small(*given: Any, **options: Any) -> Any:
        return iter_blocks(*given, **options, size=4096)

    monkeypatch.setattr(sections, "iter_blocks", small)
    path = write_gdelt(tmp_path / "a.CSV", *(
        gdelt_row(str(1000 - key), "042", "KAZ", "UZB") for key in range(900)
    ))
    from multivector.records.importing import import_file

    monkeypatch.setattr(event_import.EventImport.__init__, "__kwdefaults__", {"chunk": 100})
    with store.write() as writer:
        done = import_file(writer, path, find_format("gdelt-1"), world, now=now)
    assert done.tally is not None
    assert (done.tally.rows, done.tally.events) == (900, 900)
    assert store.numbers == (1,)
    assert len(list((store.path / "tables" / "events").iterdir())) > 3
    assert len(ask("SELECT DISTINCT event FROM pairs")) == 900
    last = ask("SELECT source FROM events ORDER BY id LIMIT 1")
    assert last == [{"source": "a.CSV:900"}]


def test_imports_stand_beside_what_was_coded_and_parties_keep_their_codes(
    tmp_path: Path, store: Store, bring: Importer, ask: Rows, record: Any, make_document: Any,
    make_event: Any,
) -> None:
    text = make_document("KAZ met UZB.")
    record(store, [text], [make_event(text, "met", "CONSULT", ["KAZ"], ["UZB"])])
    bring("gdelt-1", write_gdelt(tmp_path / "a.CSV", gdelt_row("1", "042", "UZB", "RUS")))
    other = make_document("RUS met TJK.")
    record(store, [other], [make_event(other, "met", "CONSULT", ["RUS"], ["TJK"])])
    pairs = [(row["actor"], row["recipient"]) for row in ask(PAIRS)]
    assert sorted(pairs) == [("KAZ", "UZB"), ("RUS", "TJK"), ("UZB", "RUS")]
    codes = ask("SELECT code FROM parties ORDER BY code")
    assert [row["code"] for row in codes] == list(range(len(codes)))
    with store.snapshot() as snapshot:
        snapshot.verify()


def test_the_record_of_an_import_says_what_was_dropped_and_not_mapped(
    tmp_path: Path, bring: Importer, ask: Rows
) -> None:
    path = write_gdelt(
        tmp_path / "a.CSV", gdelt_row("1", "010", "KAZ", "UZB"),
        gdelt_row("2", "042", "KAZ", "XYQ"),
    )
    done = bring("gdelt-1", path)
    (row,) = ask("SELECT * FROM imports")
    assert row["id"] == done.document
    assert (row["rows"], row["events"], row["pairs"], row["ties"]) == (2, 1, 1, 0)
    assert row["dropped"] == [{"name": STATEMENT, "rows": 1}]
    assert (row["unmapped"], row["unmapped_names"]) == ([{"name": "XYQ", "rows": 1}], 1)
    assert ask("SELECT document FROM events") == [{"document": done.document}]


def test_documents_of_the_store_are_not_touched(
    tmp_path: Path, store: Store, now: datetime, bring: Importer, make_document: Any
) -> None:
    with store.write() as writer:
        writer.add("documents", [document_row(make_document("A text."))])
        writer.commit(coder="coder-1", now=now)
    bring("gdelt-1", write_gdelt(tmp_path / "a.CSV", gdelt_row("1", "042", "UZB", "RUS")))
    with store.snapshot() as snapshot:
        assert (snapshot.counts["documents"], snapshot.coder) == (1, "coder-1")


def write_gdelt(path: Path, *rows: dict[str, str], version: int = 1, url: bool = True) -> Path:
    """A file in GDELT's layout: columns without a header, tabs, most of them empty."""
    layout = find_format(f"gdelt-{version}").layouts[0]
    columns = [*layout.columns, *(layout.optional if url else ())]
    lines = ["\t".join(row.get(column, "") for column in columns) for row in rows]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def gdelt_row(key: str, code: str, actor: str, recipient: str, **others: str) -> dict[str, str]:
    """The filled cells of a GDELT row."""
    return {
        "GlobalEventID": key, "SQLDATE": "20140305", "EventCode": code, "Actor1Code": actor,
        "Actor2Code": recipient, "DATEADDED": "20140306", "SOURCEURL": "http://example.org/a",
        **others,
    }
