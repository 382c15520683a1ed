"""docs/importing.md names every format, and every kind of tie."""

from pathlib import Path

from multivector.records.importing import formats

GUIDE = (Path(__file__).parents[3] / "docs" / "importing.md").read_text(encoding="utf-8")


def test_every_format_is_in_the_guide() -> None:
    missing = [name for name in formats() if f"`{name}`" not in GUIDE]
    assert missing == []


def test_every_kind_of_tie_is_in_the_guide() -> None:
    kinds = {form.ties["kind"] for form in formats().values() if form.ties and form.ties["kind"]}
    assert len(kinds) > 5
    assert all(f"`{kind}`" in GUIDE for kind in kinds)
