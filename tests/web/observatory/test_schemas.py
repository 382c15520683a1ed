"""Each JSON twin against its schema; and each schema refuses what is no such twin."""

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from starlette.testclient import TestClient
from tests.web.observatory.test_app import EMPTY, address

from multivector.domain.exchange import event_schema
from multivector.web.observatory import PAGES
from multivector.web.observatory.schemas import read_schema

EXTRA = ("known_at", "curated", "why", "source", "original")
TEXT = {"text": "Russia may invade Georgia. Turkey said that Russia had helped Iran.",
        "published": "2025-01-12"}

Check = Callable[[str, Any], None]


@pytest.fixture(scope="module")
def check() -> Check:
    """Fails if something is not as the schema of this name has it."""
    common: Resource[Any] = Resource.from_contents(json.loads(read_schema("common") or b""))
    registry: Registry[Any] = Registry().with_resource("common.json", common)

    def checked(name: str, told: Any) -> None:
        written = read_schema(name)
        assert written, f"write src/multivector/web/observatory/schemas/{name}.json"
        schema = json.loads(written)
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema, registry=registry).validate(told)

    return checked


def twin(name: str, client: TestClient) -> Any:
    answer = client.get(address(name, client, "json"))
    assert answer.status_code == 200
    return answer.json()


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_each_twin_is_as_its_schema_says(name: str, check: Check, client: TestClient) -> None:
    told = twin(name, client)
    check(name, told)
    for key in json.loads(read_schema(name) or b"")["required"]:
        with pytest.raises(ValidationError):
            check(name, {one: value for one, value in told.items() if one != key})
    with pytest.raises(ValidationError):
        check(name, {**told, "snapshot": "one"})


def first_rows(told: Any) -> Iterator[dict[str, Any]]:
    for value in told.values():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield value[0]


@pytest.mark.parametrize(
    "name", [page.name for page in PAGES if page.is_list and page.name not in EMPTY])
def test_the_rows_of_a_list_are_told_too(name: str, check: Check, client: TestClient) -> None:
    told = twin(name, client)
    spoilt = 0
    for row in first_rows(told):
        for key in list(row):
            kept = row[key]
            row[key] = {"no": "such"} if not isinstance(kept, dict) else 7
            try:
                check(name, told)
            except ValidationError:
                spoilt += 1
            row[key] = kept
    assert spoilt
    check(name, told)


def test_imported_events_and_all_statuses_are_events(check: Check, client: TestClient) -> None:
    check("event", client.get("/event/feed00000000beef.json").json())
    for page in ("1", "2"):
        check("events", client.get(f"/events.json?page={page}").json())


def test_events_with_a_sentence_are_as_they_are_published(client: TestClient) -> None:
    published = Draft202012Validator(event_schema())
    for one in client.get("/events.json").json()["events"]:
        if one["evidence"] is not None:
            published.validate({key: value for key, value in one.items() if key not in EXTRA})


def test_a_text_that_was_read(check: Check, client: TestClient) -> None:
    told = client.post("/read.json", data=TEXT).json()
    assert told["claims"]
    check("read", told)


def test_errors_have_one_form(check: Check, client: TestClient) -> None:
    for path in ("/nowhere.json", "/event/none.json", "/events.json?type=LOVE",
                 "/events.json?since=soon", "/state/OTS.json"):
        check("error", client.get(path).json())


def test_schemas_are_served(client: TestClient) -> None:
    answer = client.get("/schemas/event.json")
    assert answer.headers["content-type"] == "application/schema+json"
    assert answer.json()["title"] == "One event"
    for name in ("none", "..%2fschemas", "Event"):
        assert client.get(f"/schemas/{name}.json").status_code == 404


def test_no_schema_is_left_of_a_page_that_went() -> None:
    folder = files("multivector.web.observatory").joinpath("schemas")
    known = {"common", "error", *(page.name for page in PAGES)}
    assert {one.name.removesuffix(".json") for one in folder.iterdir()} == known
