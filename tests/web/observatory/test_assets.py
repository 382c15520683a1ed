"""Scripts are ours or vendored, packed, kept, and exactly those that the manifest names."""

import gzip
import hashlib
import json
from importlib.resources import files
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from multivector.web.observatory.assets import CHARTS, SCRIPTS, asset_link, packed

ROOT = Path(__file__).parents[3]
MANIFEST = json.loads(
    files("multivector.web").joinpath("vendored", "manifest.json").read_text("utf-8"))["files"]


@pytest.mark.parametrize("entry", MANIFEST, ids=lambda entry: Path(entry["path"]).name)
def test_a_vendored_file_is_what_its_manifest_says(entry: dict[str, str]) -> None:
    assert hashlib.sha256((ROOT / entry["path"]).read_bytes()).hexdigest() == entry["sha256"]
    assert entry["licence"] in ("BSD-3-Clause", "ISC", "MIT")
    notice = (ROOT / "NOTICE").read_text("utf-8")
    assert entry["package"].removesuffix("-embed") in notice.lower()


def test_nothing_vendored_stands_outside_the_manifest() -> None:
    folder = ROOT / "src/multivector/web/vendored"
    named = {Path(entry["path"]).name for entry in MANIFEST}
    assert {one.name for one in folder.iterdir()} - named == {"manifest.json"}


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_packed_and_kept_for_a_year(name: str, client: TestClient) -> None:
    answer = client.get(asset_link(name))
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/javascript")
    plain = client.get(asset_link(name), headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content == answer.content == gzip.decompress(packed(name))


@pytest.mark.parametrize("name", ["manifest.json", "..%2fmanifest.json", "style.css", "%2e%2e"])
def test_nothing_else_is_served(name: str, client: TestClient) -> None:
    assert client.get(f"/assets/{name}").status_code == 404


def test_only_pages_with_charts_load_them_and_a_first_load_is_light(client: TestClient) -> None:
    page = client.get("/dyad/AZE/RUS").text
    links = [one.split('"')[0] for one in page.split('<script src="')[1:]]
    assert links == [*map(asset_link, CHARTS), asset_link("later.js")]
    assert "vega" not in client.get("/events").text
    sent = sum(len(packed(name)) for name in (*CHARTS, "later.js"))
    assert sent + len(gzip.compress(page.encode())) < 450_000
    assert len(gzip.compress(page.encode())) < 60_000
