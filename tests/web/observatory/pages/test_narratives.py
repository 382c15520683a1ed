"""Narratives: frames with their shares, one of them with its carriers and claims."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient
from tests.web.observatory.test_schemas import Check, check

from multivector.domain import DateInterval, Document, Event
from multivector.runs import Watch

__all__ = ["check"]  # a fixture

FRAME = "/narrative/frame:empty-declarations"


@pytest.fixture(scope="module")
def told(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document],
) -> TestClient:
    texts: list[tuple[Document, list[Event]]] = []
    for number in range(60):  # from the second year on every text is told in the frame
        is_told = number >= 30
        title = (f"Summit of the Organization of Turkic States ends in empty declarations {number}"
                 if is_told else f"Ministers met in Baku, {number}")
        day = f"{2023 + is_told}-{1 + number % 12:02}-1{number % 10}"
        texts.append((document(f"{title}.\n\nMore of it.", title=title, outlet=f"Outlet {number % 2}",
                               published=DateInterval.parse(day)), []))
    return visitor(make_watch(texts))


def test_frames_are_listed_with_their_share_of_what_was_read(told: TestClient) -> None:
    frames = {one["id"]: one for one in told.get("/narratives.json").json()["frames"]}
    frame = frames["frame:empty-declarations"]
    assert (frame["texts"], frame["covered"], frame["share"]) == (30, 60, 500.0)
    assert frame["first_seen"].startswith("2024")
    assert frame["carriers"] == 2
    assert FRAME.replace(":", "%3A") in told.get("/narratives").text


def test_twins_are_as_their_schemas_say(told: TestClient, check: Check) -> None:
    check("narratives", told.get("/narratives.json").json())
    check("narrative", told.get(f"{FRAME}.json?by=year").json())


def test_one_frame_has_course_carriers_claims_and_where_it_changed(told: TestClient) -> None:
    found = told.get(f"{FRAME}.json?by=year").json()
    assert [one["texts"] for one in found["frame"]["course"]] == [0, 30]
    assert found["total"] == 30
    assert {one["name"] for one in found["frame"]["carriers"]} == {"Outlet 0", "Outlet 1"}
    (change,) = found["changes"]
    assert change["day"].startswith("2024-01")
    assert change["shift"] > 0.9
    page = told.get(f"{FRAME}?by=year").text
    assert "<svg" in page
    assert "1000 texts per 1,000" in page
    assert len(told.get(f"{FRAME}.csv").text.splitlines()) == 31


def test_what_cannot_be_told_is_said(told: TestClient, client: TestClient) -> None:
    assert told.get("/narrative/frame:none").status_code == 404
    assert "at least 40 are needed" in client.get(FRAME).text
    assert told.get("/narratives.json?about=RUS").json()["frames"][0]["texts"] == 0
    assert told.get("/narratives?by=week").status_code == 400
