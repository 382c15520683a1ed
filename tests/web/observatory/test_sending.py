"""Forms as browsers send them: fields, a file, and what is cut off or too much."""

import pytest
from starlette.testclient import TestClient

LINE = "----line"
TYPE = {"content-type": f"multipart/form-data; boundary={LINE}"}


def body(*parts: tuple[str, bytes], end: str = f"--{LINE}--\r\n") -> bytes:
    pieces = [
        f"--{LINE}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + value + b"\r\n"
        for head, value in parts
    ]
    return b"".join(pieces) + end.encode()


def send(client: TestClient, content: bytes, headers: dict[str, str] | None = None) -> int:
    return int(client.post("/read.json", content=content, headers=headers or TYPE).status_code)


def test_fields_and_a_file_are_taken(client: TestClient) -> None:
    file = ('name="file"; filename="a.txt"\r\nContent-Type: text/plain', b"Iran met Iraq.\r\n--x")
    told = client.post("/read.json", headers=TYPE, content=body(
        ('name="published"', b"2025-01-12"), ('name="text"', b""), file))
    assert told.status_code == 200, told.text
    assert told.json()["file"] == "a.txt"
    assert told.json()["published"] == "2025-01-12"
    assert [one["type"] for one in told.json()["events"]] == ["CONSULT"]


def test_an_unchosen_file_is_none(client: TestClient) -> None:
    content = body(('name="text"', b"Iran met Iraq."), ('name="file"; filename=""', b""))
    assert send(client, content) == 200


@pytest.mark.parametrize("content", [
    b"", b"nothing", body(('name="text"', b"x"), end=""), body(("nothing", b"x")),
    f"--{LINE}\r\nno head--{LINE}--".encode(),
    body(*[('name="text"', b"Iran met Iraq.")] * 30),
    body(*[('name="file"; filename="a.txt"', b"Iran met Iraq.")] * 2),
    body(('name="text"', b"x" * 400_000)),
    body(('name="file"; filename="a.txt"', b"x" * 5_000_000)),
])
def test_what_is_malformed_or_too_much_is_refused(content: bytes, client: TestClient) -> None:
    assert send(client, content) == 400


def test_other_pages_take_no_files(client: TestClient) -> None:
    answer = client.post("/decisions", content=body(('name="undo"', b"x")), headers=TYPE)
    assert answer.status_code == 400
    assert send(client, body(('name="text"', b"x")), {"content-type": "multipart/form-data"}) == 400
