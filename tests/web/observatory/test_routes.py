"""The pages: each is named in the docs, and no address hides another."""

from pathlib import Path

import pytest

from multivector.web.observatory import PAGES
from multivector.web.observatory.serving import Page

DOCS = (Path(__file__).parents[3] / "docs" / "observatory.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_docs_name_it_with_its_address(page: Page) -> None:
    stem = page.path.partition("{")[0]
    assert f"| {page.name} | `{stem}" in DOCS


def test_names_and_addresses_are_unique() -> None:
    paths = [path for page in PAGES for path in page.paths().values()]
    assert len(paths) == len(set(paths))
    assert len({page.name for page in PAGES}) == len(PAGES)
