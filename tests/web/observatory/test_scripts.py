"""Our own scripts: served as files, kept by version, and nothing else is."""

import re

import pytest
from starlette.testclient import TestClient

from multivector.web.observatory.scripts import MODULES, read_module, script_link, version


@pytest.mark.parametrize("name", MODULES)
def test_each_module_is_served_and_loads_only_ours(name: str, client: TestClient) -> None:
    answer = client.get(f"/modules/{version()}/{name}")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert "immutable" in answer.headers["cache-control"]
    loaded = re.findall(r'from "([^"]+)"', answer.text)
    assert {one.removeprefix("./") for one in loaded} <= set(MODULES)
    assert not re.search(r"innerHTML|insertAdjacent|document\.write|eval\(|https?:", answer.text)


def test_an_older_page_gets_them_unkept(client: TestClient) -> None:
    answer = client.get("/modules/old/observatory.js")
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("name", ["..%2fobservatory.css", "report.css", "x.js"])
def test_nothing_else_is(name: str, client: TestClient) -> None:
    assert client.get(f"/modules/{version()}/{name}").status_code == 404


def test_every_page_loads_the_first(client: TestClient) -> None:
    assert f'src="{script_link()}"' in client.get("/").text
    with pytest.raises(KeyError):
        read_module("../icon.svg")
