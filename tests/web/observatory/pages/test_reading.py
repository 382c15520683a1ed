"""A pasted text: coded, marked up, laid beside the record, and forgotten."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from multivector.runs import Watch

TEXT = (
    "Russia sent aid to Azerbaijan on Friday.\n\n"
    "Georgia accused Armenia of spying. <script>alert(1)</script>"
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
    assert not told["kept"]


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
    assert client.post("/read", files={"text": b"A text."}).status_code == 400


def test_archives_and_other_formats_stay_text(client: TestClient) -> None:
    for text in ("%PDF-1.4 1 0 obj", "PK\x03\x04 zip", '{"text": "Iran met Iraq."}'):
        answer = client.post("/read.json", data={"text": text, "language": "en"})
        assert answer.status_code in (200, 422), text
