"""A state's vector over time: every cell opens onto exactly the acts that it counts."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from multivector.measures.breadth import breadth
from multivector.measures.vectors import sides_of
from multivector.records import Store
from multivector.runs import Watch
from multivector.web.observatory.pages import vector


def test_each_share_opens_onto_its_acts(client: TestClient) -> None:
    told = client.get("/state/AZE/vector.json?by=year").json()
    seen = 0
    for row in told["shares"]:
        if row["dimension"] == "all" and row["acts"] + row["conflicts"]:
            asked = f"pole={row['pole']}&dimension=all&period={row['period'][:4]}"
            acts = client.get(f"/state/AZE/acts.json?{asked}").json()
            assert acts["counted"] == row["acts"] + row["conflicts"]
            assert all(one["date"]["start"][:4] == row["period"][:4] for one in acts["events"])
            seen += 1
    assert seen >= 2


def test_breadth_and_tilt_stand_beside(client: TestClient) -> None:
    page = client.get("/state/AZE/vector?by=year&dimension=diplomatic").text
    assert "Breadth" in page
    assert "<meter" in page
    state = client.get("/state/AZE").text
    assert "/state/AZE/vector" in state
    assert "breadth" in state
    assert 'class="life ' in state


def test_names_lead_to_ids_and_others_are_refused(client: TestClient) -> None:
    moved = client.get("/state/Azerbaijan/vector?by=year").headers["location"]
    assert moved == "/state/AZE/vector?by=year"
    assert client.get("/state/OTS/vector").status_code == 404
    assert client.get("/state/AZE/vector?dimension=cultural").status_code == 400
    assert "holds no cooperative ties" in client.get("/state/FJI/vector").text


def test_shares_and_breadth_are_told_of_the_same_sides(
    watch: Watch, visitor: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def once(*given: Any) -> Any:
        asked.append(given)
        return sides_of(*given)

    monkeypatch.setattr(vector, "sides_of", once)
    told = visitor(watch).get("/state/AZE/vector.json?by=year").json()
    assert len(asked) == 1
    with Store.open(watch.data).snapshot() as snapshot:
        alone = breadth(snapshot, asked[0][1], watch.poles).to_pylist()
    mine = [row for row in alone if row["party"] == "AZE"]
    assert [row["breadth"] for row in told["breadth"]] == [row["breadth"] for row in mine]
