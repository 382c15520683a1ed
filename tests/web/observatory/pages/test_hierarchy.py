"""Who defers to whom: each part opens onto the acts that it counts."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from multivector.domain import DateInterval, Document, Event
from multivector.runs import Watch


@pytest.fixture(scope="module")
def visits(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient],
    document: Callable[..., Document], event: Callable[..., Event],
) -> TestClient:
    """The president of one came to the other on three days, and once the other way round."""
    texts = []
    for number in range(4):
        day = DateInterval.parse(f"2024-0{1 + number}-10")
        guest, host = ("Kazakhstan", "KAZ"), ("Russia", "RUS")
        if number == 3:
            guest, host = host, guest
        one = document(f"{guest[0]} visited {host[0]}, round {number}.", published=day)
        texts.append((one, [event(one, "CONSULT", "visited", [guest], [host], date=day,
                                  mode="visit")]))
    return visitor(make_watch(texts))


def test_the_index_and_its_parts_open(visits: TestClient) -> None:
    told = visits.get("/dyad/KAZ/RUS/hierarchy.json").json()
    parts = {row["part"]: row for row in told["parts"]}
    assert (parts["visits"]["towards_second"], parts["visits"]["towards_first"]) == (3, 1)
    assert parts["index"]["asymmetry"] > 0
    behind = visits.get("/dyad/KAZ/RUS/deference.json?part=visits").json()
    assert behind["total"] == behind["counted"] == 4
    assert "/dyad/KAZ/RUS/deference?part=visits" in visits.get("/dyad/KAZ/RUS/hierarchy").text


def test_a_pair_that_shows_nothing_says_so(visits: TestClient) -> None:
    assert "no visit, mediation" in visits.get("/dyad/HUN/TKM/hierarchy").text
    assert visits.get("/dyad/HUN/TKM/deference.json?part=love").status_code == 400
