from urllib.parse import quote

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize(("query", "total"), [
    ("", 39), ("actor=RUS", 5), ("actor=Russia&recipient=AZE", 2), ("party=TUR", 2),
    ("type=AID", 4), ("type=AID&status=happened", 3), ("status=possible&status=denied", 2),
    ("since=2025-06-30", 5), ("until=2023", 30), ("as_of=2025-01", 33), ("party=Nobody", 0),
    (f"party={quote('IRQ')}", 1),
])
def test_filters_choose(query: str, total: int, client: TestClient) -> None:
    told = client.get(f"/events.json?{query}").json()
    assert told["total"] == total
    assert f"<strong>{total}</strong>" in client.get(f"/events?{query}").text


def test_pages_hold_all_rows_once_the_latest_first(client: TestClient) -> None:
    first, second = (client.get(f"/events.json?page={page}").json() for page in (1, 2))
    ids = [one["id"] for told in (first, second) for one in told["events"]]
    assert (len(ids), len(set(ids))) == (39, 39)
    assert (first["first"], first["last"], second["first"], second["last"]) == (1, 25, 26, 39)
    days = [one["date"]["start"] for told in (first, second) for one in told["events"]]
    assert days == sorted(days, reverse=True)
    page = client.get("/events?page=2").text
    assert 'rel="prev"' in page
    assert 'rel="next"' not in page


def test_nothing_found_says_what_to_do(client: TestClient) -> None:
    assert "No event fits" in client.get("/events?party=Nobody").text
