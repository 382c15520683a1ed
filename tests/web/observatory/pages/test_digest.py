"""The digest as a page and as a feed."""

from defusedxml import ElementTree
from starlette.testclient import TestClient

ATOM = "{http://www.w3.org/2005/Atom}"


def test_its_lines_open_onto_their_events(client: TestClient) -> None:
    told = client.get("/digest.json?since=2025-01-01&until=2025-01-31").json()
    moved = [one for one in told["lines"] if one["section"] == "What moved"]
    assert moved[0]["text"].startswith("Azerbaijan – Russia")
    page = client.get("/digest?since=2025-01-01&until=2025-01-31").text
    for one in moved[0]["behind"]:
        assert f'/event/{one["id"]}"' in page
    assert "were not looked for" in page
    assert "were not looked for" not in client.get("/digest?since=2025-01-01&chance=yes").text


def test_of_one_party(client: TestClient) -> None:
    told = client.get("/digest.json?since=2025&party=Turkey").json()
    assert told["party"] == "TUR"
    assert not [one for one in told["lines"] if "Russia" in one["text"] and one["section"] == "What moved"]


def test_the_feed_has_whole_weeks_with_ids_that_stay(client: TestClient) -> None:
    answer = client.get("/digest.atom?until=2025-01-22")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}title") for one in entries[:2]] == [
        "2025-01-13 to 2025-01-19", "2025-01-06 to 2025-01-12"]
    again = ElementTree.fromstring(client.get("/digest.atom?until=2025-01-22").content)
    for one, other in zip(entries, again.findall(f"{ATOM}entry"), strict=True):
        assert one.findtext(f"{ATOM}id") == other.findtext(f"{ATOM}id")
        address = one.find(f"{ATOM}link").get("href")
        assert client.get(address).status_code == 200
    assert "Russia" in "".join(entries[1].itertext())


def test_a_pair_that_moved_opens_onto_its_acts(client: TestClient) -> None:
    asked = "since=2025-01-01&until=2025-01-31"
    (moved,) = (one for one in client.get(f"/digest.json?{asked}").json()["lines"]
                if one["section"] == "What moved" and one["pair"] == ["AZE", "RUS"])
    acts = client.get(f"/dyad/AZE/RUS/acts.json?{asked}").json()["total"]
    assert acts == 2
    assert "2 cooperation, 0 conflict" in moved["text"]
    page = client.get(f"/digest?{asked}").text
    assert f'"/dyad/AZE/RUS/acts?{asked.replace("&", "&amp;")}&amp;curated=no"' in page
    assert '"/dyad/AZE/RUS?curated=no"' in page


def test_what_is_about_no_two_names_no_pair(client: TestClient) -> None:
    lines = client.get("/digest.json?since=2025-01-01&until=2025-01-31").json()["lines"]
    assert {one["pair"] is None for one in lines if one["section"].startswith("What the")} == {True}


def test_it_stands_in_the_menu(client: TestClient) -> None:
    assert '<a href="/digest" aria-current="page">Digest</a>' in client.get("/digest").text
    assert '<a href="/digest">Digest</a>' in client.get("/").text


def test_what_was_said_opens_in_its_text(client: TestClient) -> None:
    told = client.get("/claims.json").json()["claims"][0]
    asked = f"since={told['known_at']}&until={told['known_at']}"
    (said,) = (one for one in client.get(f"/digest.json?{asked}").json()["lines"]
               if one["section"] == "What was said")
    place = said["place"]
    assert (place["document"], place["start"]) == (told["document"], told["content"]["start"])
    there = f"/document/{place['document']}?start={place['start']}&end={place['end']}"
    assert f'"{there.replace("&", "&amp;")}#here"' in client.get(f"/digest?{asked}").text
    assert client.get(there).status_code == 200
