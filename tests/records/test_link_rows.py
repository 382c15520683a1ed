"""Causal links as rows."""

from datetime import date

import pytest

from multivector.coding.causes import ArguedLink, NamedEnd
from multivector.domain import CausalLink, LinkKind, LinkStrength, Span
from multivector.records.conform import conform
from multivector.records.link_rows import link_row, stored_link, unique_links

TEXT = "The levy greatly eroded trust."
DAY = date(2026, 1, 31)


LEVY = NamedEnd((), None, (), 1, ("levy",), "The levy")
TRUST = NamedEnd(("PER",), "tension", ("CHL",), -1, ("trust",), "trust")


def _link(**more: object) -> ArguedLink:
    fields: dict[str, object] = {
        "cause": Span("d", 0, 8), "effect": Span("d", 24, 29), "sign": -1, "kind": LinkKind.CAUSE,
        "conditional": False, "said_by": None, "evidence": Span("d", 0, 29),
    }
    link = CausalLink(**{**fields, **more})  # type: ignore[arg-type]  # as a test names them
    return ArguedLink(link, LEVY, TRUST, "verb erode")


def test_a_row_fits_the_table() -> None:
    link = _link(strength=LinkStrength.STRONG, strength_words=Span("d", 9, 16), said_by="PER")
    row = link_row(link, TEXT, coder="c", known_at=DAY)
    (back,) = conform("links", [row]).to_pylist()
    assert back["cause"]["text"] == "The levy"
    assert (back["strength"], back["strength_words"]["text"]) == ("strong", "greatly")
    assert back["date"] == {"start": None, "end": None, "precision": "unknown"}
    assert (back["sign"], back["said_by"]) == (-1, "PER")
    assert stored_link(back) == link


def test_a_link_that_two_rules_found_is_one_row() -> None:
    rows = [link_row(_link(), TEXT, coder="c", known_at=DAY)] * 2
    assert len(unique_links(rows)) == 1


def test_the_id_is_that_of_the_claim() -> None:
    first, second, other = (
        link_row(one, TEXT, coder="c", known_at=DAY)["id"]
        for one in (_link(), _link(conditional=True), _link(sign=1))
    )
    assert first == second != other


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        link_row(_link(effect=Span("d", 24, 99)), TEXT, coder="c", known_at=DAY)
