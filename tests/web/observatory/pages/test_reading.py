"""A pasted text: coded, marked up, laid beside the record, and forgotten."""

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from multivector.runs import Watch

TEXT = (
    "Russia sent aid to Azerbaijan on Friday.\n\n"
    "Georgia accused Armenia of spying. <script>alert(1)</script>"
)


HTML = (
    b"<!doctype html><html><head><title>Aid</title></head><body><article><h1>Aid</h1>"
    b"<p>Russia sent aid to Azerbaijan on Friday, the ministry in Moscow told reporters.</p>"
    b"</article></body></html>"
)


def files_of(watch: Watch) -> set[tuple[Path, int]]:
    return {(path, path.stat().st_mtime_ns) for path in watch.folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def told(client: TestClient) -> dict[str, list[dict[str, object]]]:
    answer = client.post("/read.json", data={"text": TEXT, "published": "2025-01-12"})
    assert answer.status_code == 200, answer.text
    found: dict[str, list[dict[str, object]]] = answer.json()
    return found


def test_each_assertion_is_laid_beside_the_record(
    told: dict[str, list[dict[str, object]]]
) -> None:
    verdicts = {str(one["type"]): one["record"] for one in told["events"]}
    assert verdicts["AID"]["verdict"] == "corroborated"  # type: ignore[index]
    assert verdicts["ACCUSE"]["verdict"] == "nothing"  # type: ignore[index]
    assert told["kept"] is None


def test_it_is_marked_up_escaped_and_not_kept(client: TestClient, watch: Watch) -> None:
    before = files_of(watch)
    page = client.post("/read", data={"text": TEXT, "published": "2025-01-12"}).text
    assert files_of(watch) == before
    assert "<sup>RUS▸</sup>" in page
    assert "Corroborated" in page
    assert page.count("<script") == 1  # ours
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(("fields", "code"), [
    ({"text": " "}, 400), ({"text": "A text.", "published": "soon"}, 400),
    ({"text": "A text.", "language": "English"}, 400), ({"text": "A text.", "x": "y"}, 400),
    ({"text": "Ein Satz.", "language": "de"}, 422), ({"text": "a" * 400_000}, 400),
])
def test_what_is_no_text_is_told(fields: dict[str, str], code: int, client: TestClient) -> None:
    assert client.post("/read", data=fields).status_code == code


def test_only_a_form_is_taken(client: TestClient) -> None:
    assert client.post("/read", json={"text": "A text."}).status_code == 400
    assert client.post("/read", files={"text": b"A text."}).status_code == 422


def test_archives_and_other_formats_stay_text(client: TestClient) -> None:
    for text in ("%PDF-1.4 1 0 obj", "PK\x03\x04 zip", '{"text": "Iran met Iraq."}'):
        answer = client.post("/read.json", data={"text": text, "language": "en"})
        assert answer.status_code in (200, 422), text


def test_a_file_is_read_and_kept_only_when_asked(
    make_watch: Callable[..., Watch], visitor: Callable[..., TestClient]
) -> None:
    own = make_watch()
    client = visitor(own)
    files = {"file": ("a.html", HTML, "text/html")}
    fields = {"text": "", "published": "2025-01-12", "keep": "yes"}
    before = files_of(own)
    assert client.post("/read", data=fields, files=files).status_code == 403  # no token
    token = client.get("/read").text.split('name="token" value="')[1].split('"')[0]
    told = client.post("/read.json", data={**fields, "keep": ""}, files=files)
    assert (told.status_code, told.json()["kept"]) == (200, None)
    assert files_of(own) == before
    told = client.post("/read.json", data={**fields, "token": token}, files=files)
    assert "AID" in [one["type"] for one in told.json()["events"]]
    kept = own.folder / told.json()["kept"]
    assert kept.read_bytes() == files["file"][1]
    assert kept.with_name(f"{kept.name}.yaml").read_text("utf-8") == 'published: "2025-01-12"\n'
    page = client.post("/read", data={**fields, "token": token}, files=files).text
    assert "Kept as" in page


def test_nothing_is_kept_of_what_cannot_be_read(client: TestClient, watch: Watch) -> None:
    token = client.get("/read").text.split('name="token" value="')[1].split('"')[0]
    before = files_of(watch)
    for name, data in (("a.exe", b"MZ"), ("a.pdf", b"%PDF-1.4"), ("../a.txt", b"Ein Satz.")):
        answer = client.post("/read", files={"file": (name, data)},
                             data={"keep": "yes", "token": token, "language": "de"})
        assert answer.status_code == 422, answer.text
        assert "Files that are read" in answer.text or "language" in answer.text
    both = client.post("/read", data={"text": "A text."}, files={"file": ("a.txt", b"Another.")})
    assert both.status_code == 400
    assert files_of(watch) == before


def test_acts_that_are_no_deeds_and_what_somebody_says_are_marked(client: TestClient) -> None:
    text = "Russia may invade Georgia. Turkey said that Russia had helped Iran."
    page = client.post("/read", data={"text": text, "published": "2025-01-12"}).text
    assert "<sup>possible</sup>" in page
    assert 'class="trigger unreal"' in page
    assert "claim" in page.split('<div class="text"')[1].split("</div>")[0]


def test_a_text_with_very_many_events_shows_some_of_them(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("multivector.web.observatory.pages.reading._SHOWN", 1)
    fields = {"text": TEXT, "published": "2025-01-12"}
    page = client.post("/read", data=fields).text
    assert page.count('<article id="e-') == 1
    assert "more than a page shows" in page
    assert client.post("/read.json", data=fields).json()["total"] == 2
