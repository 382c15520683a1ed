from starlette.testclient import TestClient

from multivector.web.marking import Mark
from multivector.web.observatory.pages.document import paragraphs


def test_acts_open_and_a_passage_is_marked(client: TestClient) -> None:
    hit = client.get("/search.json?q=grain").json()["hits"][0]
    page = client.get(f"/document/{hit['document']}?start=0&end=6").text
    assert '<mark id="here">Russia</mark>' in page
    assert '<a class="trigger" href="/event/' in page
    told = client.get(f"/document/{hit['document']}.json").json()
    assert told["document"]["text"] == "Russia aided Azerbaijan with grain."
    assert told["total"] == 1


def test_a_passage_outside_the_text_is_told(client: TestClient) -> None:
    document = client.get("/search.json?q=grain").json()["hits"][0]["document"]
    for query in ("start=0&end=999", "start=5&end=5", "start=-1&end=3", "start=2"):
        assert client.get(f"/document/{document}?{query}").status_code == 400


def test_paragraphs_keep_every_word_and_every_mark() -> None:
    text = "One two.\r\n\r\n  Three four.\n"
    found = list(paragraphs(text, [Mark(4, 17, "found"), Mark(14, 19, "trigger")]))
    assert ["".join(piece.text for piece in one) for one in found] == ["One two.", "  Three four."]
    assert [piece.text for one in found for piece in one if piece.marks] == [
        "two.", "  ", "Thr", "ee"]
