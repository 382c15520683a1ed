from pathlib import Path

import pytest

from multivector.domain import StoreError
from multivector.records.layout import Layout


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    (tmp_path / "manifests").mkdir()
    return Layout(tmp_path)


def test_nothing_is_published_at_first(layout: Layout) -> None:
    assert layout.read_current() is None
    assert layout.published() == ()


def test_publishing_names_the_snapshot(layout: Layout) -> None:
    layout.publish(7)
    assert layout.current.read_text() == "000007\n"
    assert layout.read_current() == 7


def test_a_manifest_above_current_was_never_published(layout: Layout) -> None:
    for number in (2, 10, 3):
        layout.manifest(number).write_text("{}")
    (layout.manifests / "000001.json.tmp").write_text("{}")
    layout.publish(3)
    assert layout.published() == (2, 3)


@pytest.mark.parametrize("written", ["", "seven", "-1", "7 8"])
def test_a_current_that_names_nothing_is_an_error(layout: Layout, written: str) -> None:
    layout.current.write_text(written)
    with pytest.raises(StoreError, match=r"CURRENT: names no snapshot.*manifests"):
        layout.read_current()
