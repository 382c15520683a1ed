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
    (rift,) = told["episodes"]
    assert rift["kind"] == "rift"
    page = client.get("/dyad/ARM/GEO").text
    assert f'/event/{rift["opening"]}"' in page
    assert 'class="episode rift"' in page


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
