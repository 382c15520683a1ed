"""A dyad: each of its figures opens onto exactly the acts that it counts."""

from collections.abc import Callable
from datetime import date

import pytest
from starlette.testclient import TestClient

from multivector.domain import DateInterval, Document, Event
from multivector.measures.dyad_columns import QUADS
from multivector.runs import Watch
from multivector.web.observatory.figures import period_label


@pytest.mark.parametrize("by", ["quarter", "year"])
def test_the_total_behind_every_cell_is_its_count(by: str, client: TestClient) -> None:
    told = client.get(f"/dyad/AZE/RUS.json?by={by}").json()
    assert sum(told["acts"].values()) == 4
    assert sum(row[kind] for row in told["periods"] for kind in QUADS) == 4
    for row in told["periods"]:
        period = period_label(date.fromisoformat(row["period"]), by)
        whole = client.get(f"/dyad/AZE/RUS/acts.json?period={period}").json()
        assert whole["total"] == sum(row[kind] for kind in QUADS)
        for kind in QUADS if whole["total"] else ():
            acts = client.get(f"/dyad/AZE/RUS/acts.json?period={period}&kind={kind}").json()
            assert acts["total"] == row[kind] == len(acts["events"])


def test_all_acts_are_the_deeds_of_the_two(client: TestClient) -> None:
    acts = client.get("/dyad/AZE/RUS/acts.json").json()
    assert acts["total"] == 4
    assert {one["type"] for one in acts["events"]} == {"ACCUSE", "AID", "CONSULT", "SUPPORT"}
    assert all(one["status"] == "happened" for one in acts["events"])


def test_since_in_the_middle_of_a_period_keeps_figures_and_acts_together(
    client: TestClient,
) -> None:
    asked = "since=2025-01-15&curated=no"
    for row in client.get(f"/dyad/AZE/RUS.json?{asked}").json()["periods"]:
        acts = client.get(f"/dyad/AZE/RUS/acts.json?{asked}&period={row['period'][:7]}").json()
        assert acts["total"] == sum(row[kind] for kind in QUADS)


def test_months_without_coverage_are_hatched_and_the_chart_opens(client: TestClient) -> None:
    page = client.get("/dyad/AZE/RUS").text
    assert 'class="missing"' in page
    assert "/dyad/AZE/RUS/acts?period=2025-01&amp;kind=material_cooperation" in page
    assert "nothing at all was recorded" in page


def test_what_was_asked_goes_along_to_the_acts(client: TestClient) -> None:
    page = client.get("/dyad/AZE/RUS?since=2025-01-15&direction=second&by=year").text
    asked = "since=2025-01-15&amp;curated=no&amp;direction=second"
    for way in ("period=2025", "period=2025&amp;kind=verbal_cooperation", "period=all"):
        assert f'"/dyad/AZE/RUS/acts?{way}&amp;{asked}"' in page


def test_names_lead_to_ids_and_keep_the_form(client: TestClient) -> None:
    moved = client.get("/dyad?first=Azerbaijan&second=russia")
    assert moved.headers["location"] == "/dyad/AZE/RUS"
    assert client.get("/dyad/Azerbaijan/RUS.json?by=year").headers["location"] == (
        "/dyad/AZE/RUS.json?by=year")


def test_a_pair_without_acts_is_said_to_have_none(client: TestClient) -> None:
    page = client.get("/dyad/HUN/TKM").text
    assert "holds no acts between the two" in page
    assert "<svg" not in page


def test_episodes_are_marked_and_open(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document], event: Callable[..., Event],
) -> None:
    texts = []
    for number in range(60):  # a quiet year of others, and ten days of quarrel
        quarrel = number >= 48
        day = DateInterval.parse(
            f"2024-06-{number - 44:02}" if quarrel else f"2024-{1 + number % 12:02}-{1 + number // 2:02}")
        words = f"Georgia accused Armenia of case {number}." if quarrel else f"Iran met Iraq {number}."
        one = document(words, published=day)
        made = event(one, "ACCUSE", "accused", [("Georgia", "GEO")], [("Armenia", "ARM")], date=day) if (
            quarrel) else event(one, "CONSULT", "met", [("Iran", "IRN")], [("Iraq", "IRQ")], date=day)
        texts.append((one, [made]))
    client = visitor(make_watch(texts))
    told = client.get("/dyad/ARM/GEO.json").json()
    assert told["episodes"] is None  # not tested is no empty list
    found = client.get(told["episodes_at"]).json()
    (rift,) = client.get("/dyad/ARM/GEO.json?chance=yes").json()["episodes"]
    assert found["episodes"] == [rift]
    assert rift["kind"] == "rift"
    assert rift["opening_told"].endswith("Georgia makes an accusation against Armenia")
    for address in ("/dyad/ARM/GEO?chance=yes", "/dyad/ARM/GEO/episodes"):
        assert f'/event/{rift["opening"]}"' in client.get(address).text
    assert 'class="episode rift"' in client.get("/dyad/ARM/GEO?chance=yes").text
    assert 'data-later="/dyad/ARM/GEO/episodes?' in client.get("/dyad/ARM/GEO").text
    spec = client.get("/dyad/ARM/GEO.vl.json?chance=yes").json()
    assert [one["kind"] for one in spec["datasets"]["episodes"]] == ["rift"]


def test_curated_texts_count_only_where_there_is_nothing_else(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document], event: Callable[..., Event], client: TestClient,
) -> None:
    one = document("Iran aided Iraq.", curated=True)
    curated = visitor(make_watch([(one, [event(one, "AID", "aided", [("Iran", "IRN")],
                                               [("Iraq", "IRQ")])])]))
    assert curated.get("/dyad/IRN/IRQ.json").json()["curated"] is True
    assert "illustrate and do not estimate" in curated.get("/dyad/IRN/IRQ").text
    assert curated.get("/dyad/IRN/IRQ.json?curated=no").json()["total"] == 0
    assert client.get("/dyad/AZE/RUS.json").json()["curated"] is False


@pytest.mark.parametrize(("direction", "acts", "types"), [
    ("first", 3, {"ACCUSE", "CONSULT", "SUPPORT"}), ("second", 2, {"AID", "SUPPORT"}),
])
def test_each_direction_has_its_own_figures_and_acts(
    direction: str, acts: int, types: set[str], client: TestClient
) -> None:
    told = client.get(f"/dyad/AZE/RUS.json?direction={direction}").json()
    assert sum(told["acts"].values()) == acts
    assert {row["actor"] for row in told["periods"]} == {"AZE" if direction == "first" else "RUS"}
    found = client.get(f"/dyad/AZE/RUS/acts.json?direction={direction}").json()
    assert found["total"] == acts
    assert {one["type"] for one in found["events"]} == types
    assert f"direction={direction}" in client.get(f"/dyad/AZE/RUS?direction={direction}").text


def test_a_second_dyad_stands_beside_it_in_every_form(client: TestClient) -> None:
    asked = "with=Turkey/AZE&by=quarter"
    told = client.get(f"/dyad/AZE/RUS.json?{asked}").json()
    assert told["with"] == ["TUR", "AZE"]
    assert told["total"] == len(told["periods"]) + len(told["beside"])
    page = client.get(f"/dyad/AZE/RUS?{asked}").text
    assert "Türkiye – Azerbaijan" in page
    assert client.get(f"/dyad/AZE/RUS.csv?{asked}").text.count("\n") == told["total"] + 1
    spec = client.get(f"/dyad/AZE/RUS.vl.json?{asked}").json()
    assert {one["of"] for one in spec["datasets"]["balance"]} == {
        "Azerbaijan – Russia", "Türkiye – Azerbaijan"}
    assert client.get("/dyad/AZE/RUS?with=GEO").status_code == 400
    assert client.get("/dyad/AZE/RUS?with=GEO/GEO").status_code == 400


def test_the_chart_has_the_figures_of_the_table_and_no_line_through_a_gap(client: TestClient) -> None:
    told = client.get("/dyad/AZE/RUS.json").json()
    spec = client.get("/dyad/AZE/RUS.vl.json").json()
    drawn = spec["datasets"]["acts"]
    assert sum(one["acts"] for one in drawn) == sum(told["acts"].values())
    for one in drawn:
        assert client.get(one["href"].replace("/acts?", "/acts.json?")).json()["total"] == one["acts"]
    points = {one["label"]: one["balance"] for one in spec["datasets"]["balance"]}
    assert points["2024-11"] is None  # nothing was recorded: neither zero nor missing from the axis
    assert client.get("/dyad/AZE/RUS.vl.json?per=coverage").json()["datasets"]["acts"][0]["shown"] == (
        pytest.approx(drawn[0]["rate"]))
    assert client.get("/dyad/HUN/TKM.vl.json").status_code == 404


def test_what_was_read_stands_beneath(client: TestClient) -> None:
    texts = client.get("/dyad/AZE/RUS.json?by=year").json()["texts"]
    assert {"period": "2025-01-01", "language": "en", "texts": 7} in texts
    assert "en 7" in client.get("/dyad/AZE/RUS?by=year").text


def test_two_days_choose_the_acts_that_are_read(client: TestClient) -> None:
    found = client.get("/dyad/AZE/RUS/acts.json?since=2025-01-01&until=2025-01-15").json()
    assert [one["type"] for one in found["events"]] == ["AID"]
    assert "2025-01-01 to 2025-01-15" in client.get(
        "/dyad/AZE/RUS/acts?since=2025-01-01&until=2025-01-15").text


def test_no_lane_of_the_chart_counts_half_an_act(client: TestClient) -> None:
    for per, step in (("raw", 1), ("coverage", None)):
        chart = client.get(f"/dyad/AZE/RUS.vl.json?per={per}").json()
        lanes = [one["encoding"]["y"]["axis"] for one in chart["vconcat"][1:5]]
        assert [axis.get("tickMinStep") for axis in lanes] == [step] * 4
