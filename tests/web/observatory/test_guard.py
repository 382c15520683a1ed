"""The door: names, sizes, origins, the token."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from multivector.domain import UsageError
from multivector.runs import Watch
from multivector.web.observatory import Settings

TOKEN = "t0ken-of-the-test"  # noqa: S105 -- of this test alone


@pytest.mark.parametrize("host", ["127.0.0.1:8400", "localhost:1", "[::1]:8400", "127.0.0.1"])
def test_own_names_are_let_in(host: str, client: TestClient) -> None:
    assert client.get("/dyad", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", [
    "evil.example", "127.0.0.1.evil.example", "192.168.1.5", "localhost@evil.example", "",
    "evil.example/127.0.0.1", "[::1", "10.0.0.1", "a,127.0.0.1",
])
def test_other_names_are_refused_for_they_may_be_rebound(host: str, client: TestClient) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_what_is_too_long_is_refused(client: TestClient) -> None:
    assert client.get("/search?q=" + "a" * 3000).status_code == 414
    assert client.get("/event/" + "a" * 3000).status_code == 414
    assert client.get("/search?q=" + "a" * 300).status_code == 400


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
def test_pages_are_only_read(method: str, client: TestClient) -> None:
    assert client.request(method, "/events").status_code == 405


def test_only_one_page_takes_what_is_sent(client: TestClient) -> None:
    assert client.post("/events", data={"a": "b"}).status_code == 405


@pytest.mark.parametrize("headers", [
    {"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
])
def test_what_another_site_sends_is_refused(headers: dict[str, str], client: TestClient) -> None:
    answer = client.post("/read", data={"text": "A text."}, headers=headers)
    assert answer.status_code == 403


def test_an_address_that_others_reach_needs_a_token() -> None:
    with pytest.raises(UsageError, match="needs a token"):
        Settings(host="0.0.0.0")  # noqa: S104 -- what is refused
    assert Settings(host="::1").is_private


def test_a_token_opens_once_and_then_the_cookie(
    visitor: Callable[..., TestClient], watch: Watch
) -> None:
    client = visitor(watch, host="0.0.0.0", token=TOKEN)  # noqa: S104 -- nothing is bound here
    assert client.get("/dyad").status_code == 401
    assert client.get("/dyad?token=wrong").status_code == 401
    assert client.get("/dyad", headers={"authorization": "Bearer wrong"}).status_code == 401
    assert client.get("/dyad", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
    moved = client.get(f"/dyad?first=AZE&token={TOKEN}")
    assert (moved.status_code, moved.headers["location"]) == (303, "/dyad?first=AZE")
    assert "HttpOnly" in moved.headers["set-cookie"]
    assert "SameSite=strict" in moved.headers["set-cookie"]
    assert client.get("/dyad").status_code == 200
    assert client.get("/dyad", headers={"host": "192.168.1.5:8400"}).status_code == 200
    assert client.get("/dyad", headers={"host": "evil.example"}).status_code == 421


def test_a_token_leads_to_no_other_site(
    visitor: Callable[..., TestClient], watch: Watch
) -> None:
    client = visitor(watch, host="0.0.0.0", token=TOKEN)  # noqa: S104 -- nothing is bound here
    moved = client.get(f"//evil.example/?token={TOKEN}")
    assert not moved.headers["location"].startswith(("//", "http"))
