"""An evidence bundle of every page: figures, sentences, sources, settings, versions."""

import pytest
from starlette.testclient import TestClient
from tests.web.observatory.test_app import address

from multivector.web.observatory import PAGES

TOLD = ("figures", "sentences", "sources", "settings", "versions")


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_every_view_can_be_taken_along(name: str, client: TestClient) -> None:
    told = client.get(address(name, client, "bundle.json")).json()
    assert set(TOLD) <= told.keys()
    assert told["figures"] == {
        name: value for name, value in client.get(address(name, client, "json")).json().items()
        if name in told["figures"]
    }
    assert told["versions"]["snapshot"] == 1
    text = client.get(address(name, client, "bundle.md"))
    assert text.headers["content-type"] == "text/markdown; charset=utf-8"
    for part in TOLD:
        assert f"## {part.capitalize()}" in text.text


@pytest.mark.parametrize("name", ["dyad", "acts", "state", "vector", "ties", "events"])
def test_figures_bring_their_sentences_and_these_their_texts(
    name: str, client: TestClient
) -> None:
    told = client.get(address(name, client, "bundle.json")).json()
    assert told["sentences"]
    sources = {one["id"] for one in told["sources"]}
    for one in told["sentences"]:
        assert one["document"] in sources or one["source"] == "old/icews.tab#7"
        assert one["status"]
    text = client.get(address(name, client, "bundle.md")).text
    assert "signed a treaty" in text


def test_a_dyads_bundle_has_all_its_acts(client: TestClient) -> None:
    told = client.get("/dyad/AZE/RUS.bundle.json").json()
    assert told["sentences_in_all"] == told["sentences_shown"] == 4
    assert told["settings"]["terminal"].startswith("multivector dyad AZE RUS")


def test_markdown_holds_nothing_that_acts() -> None:
    from multivector.web.observatory.bundling import _plain

    assert _plain("[x](javascript:y) <b>|`*\n# a\u202e") == (
        "\\[x\\]\\(javascript:y\\) \\<b\\>\\|\\`\\* \\# a" + _plain("\u202e"))
    assert "\u202e" not in _plain("\u202e")
