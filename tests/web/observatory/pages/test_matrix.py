"""The matrix, the network and the map: the same pairs, each of which opens onto its acts."""

import csv
import io

import pytest
from starlette.testclient import TestClient

from multivector.web.observatory.pages.matrix import order
from multivector.web.observatory.pages.network import lay_out


def test_a_cell_is_what_one_does_to_the_other_and_opens(client: TestClient) -> None:
    told = client.get("/matrix.json?since=2023").json()
    cells = {(row["actor"], row["recipient"]): row for row in told["pairs"]}
    assert sorted(told["order"]) == ["AZE", "IRN", "IRQ", "KAZ", "RUS", "TUR", "UZB"]
    assert ("UZB", "KAZ") not in cells  # nothing recorded is no zero
    for (one, two), row in cells.items():
        acts = client.get(f"/dyad/{one}/{two}/acts.json?since=2023&direction=first").json()
        assert acts["total"] == row["acts"]
    page = client.get("/matrix?since=2023&figure=acts").text
    assert "/dyad/AZE/RUS/acts?direction=first&amp;since=2023-01-01" in page


def test_only_so_many_parties_stand_in_it_and_the_rest_is_said(client: TestClient) -> None:
    told = client.get("/matrix.json?since=2023&size=3").json()
    assert len(told["order"]) <= 3
    assert told["pairs_in_all"] > told["total"]
    for bad in ("size=2", "size=99", "size=x", "figure=love"):
        assert client.get(f"/matrix?{bad}").status_code == 400


def test_those_that_deal_alike_are_neighbours() -> None:
    rows = [
        {"actor": one, "recipient": two, "acts": 50} for one, two in
        [("A", "B"), ("B", "A"), ("C", "D"), ("D", "C"), ("A", "E"), ("B", "E")]
    ]
    found = order(rows)
    assert abs(found.index("A") - found.index("B")) == 1
    assert abs(found.index("C") - found.index("D")) == 1
    assert order(list(reversed(rows))) == found


@pytest.mark.parametrize("path", ["network", "map"])
def test_the_figures_are_those_of_the_dyads(path: str, client: TestClient) -> None:
    told = client.get(f"/{path}.json?since=2023").json()
    assert told["total"] == len(told["pairs"]) > 0
    for row in told["pairs"]:
        acts = client.get(f"/dyad/{row['actor']}/{row['recipient']}/acts.json?since=2023").json()
        assert acts["total"] == row["acts"]
    rows = list(csv.DictReader(io.StringIO(client.get(f"/{path}.csv?since=2023").text)))
    assert len(rows) == told["total"]


def test_the_same_record_gives_the_same_network() -> None:
    rows = [
        {"actor": one, "recipient": two, "acts": number + 1}
        for number, (one, two) in enumerate([("A", "B"), ("B", "C"), ("D", "E")])
    ]
    assert lay_out(rows) == lay_out(list(reversed(rows)))
    assert set(lay_out(rows)) == set("ABCDE")
    assert lay_out([]) == {}


def test_the_map_is_relative_to_a_state_and_says_whose_boundaries(client: TestClient) -> None:
    page = client.get("/map?since=2023&of=Azerbaijan").text
    assert 'class="self"' in page
    assert "/dyad/AZE/RUS?since=2023-01-01" in page
    assert "nothing recorded" in page
    assert "Natural Earth" in page
    assert client.get("/map?of=OTS").status_code == 404
    assert client.get("/map.json?since=2023").json()["of"] == "KAZ"  # who acts most


@pytest.mark.parametrize("path", ["matrix", "network", "map"])
def test_nothing_in_these_days_is_said(path: str, client: TestClient) -> None:
    page = client.get(f"/{path}?since=1999&until=1999&of=AZE" if path == "map" else
                      f"/{path}?since=1999&until=1999").text
    assert "in these days.</strong>" in page
    assert client.get(f"/{path}.json?since=1999&until=1999").json()["total"] == 0
