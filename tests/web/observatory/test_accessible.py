"""Every page in a real browser against axe: no serious fault, in both themes, wide and narrow."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.observatory.test_app import address as address_of
from tests.web.observatory.test_browser import address, browser, open_page, pytestmark

from multivector.web.observatory import PAGES

__all__ = ["address", "browser", "pytestmark"]  # fixtures, and why they may be skipped

AXE = Path(__file__).parents[2] / "assets" / "axe.min.js"
SHA256 = "b511cd9dec01c76f4b2ad1723b66b6db37d4c2eb4ed199076e1829d9ee7b75e3"
SERIOUS = ("serious", "critical")


def faults_of(page: Any) -> Iterator[str]:
    """What axe finds that is serious, and where."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    for one in found["violations"]:
        if one["impact"] in SERIOUS:
            yield f"{one['id']}: {one['help']}; {[n['html'][:120] for n in one['nodes'][:3]]}"


def test_axe_is_the_published_file() -> None:
    assert hashlib.sha256(AXE.read_bytes()).hexdigest() == SHA256


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_no_page_has_a_serious_fault(
    scheme: str, width: int, browser: Any, address: str, client: TestClient
) -> None:
    page, wrong = open_page(browser, scheme, width)
    faults = []
    for one in PAGES:
        path = address_of(one.name, client)
        assert page.goto(address + path).status == 200, path
        faults += [f"{path}: {fault}" for fault in faults_of(page)]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    assert "\n".join(faults) == ""  # read whole in the message
    assert wrong == []


def test_the_check_can_fail(browser: Any, address: str) -> None:
    page, _ = open_page(browser)
    page.goto(f"{address}/read")
    page.evaluate("document.querySelectorAll('label').forEach((one) => one.replaceWith("
                  "...one.children))")
    assert any("label" in fault for fault in faults_of(page))
