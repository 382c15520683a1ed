"""The figures of a report: deeds and the rest apart, by direction, over what they rest on."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from multivector.domain import DateInterval, Document, Skipped, Status
from multivector.records import Store, month_number
from multivector.web.figures import Figures, MonthCount, PairCount, TypeCount, read_figures

A, B = ("Iran", "IRN"), ("Iraq", "IRQ")


@pytest.fixture
def figures(
    document: Callable[..., Document], event: Callable[..., Any], fill_store: Callable[..., Store]
) -> Figures:
    helped = document("Iran sent Iraq food.")
    struck = document("Iraq shelled Iran.", outlet="Other", language="ru")
    agreed = document("Iran and Iraq agreed on a border.", curated=True)
    unsure = document("Iran may attack Iraq.", published=DateInterval.unknown())
    store = fill_store(
        [
            (helped, [event(helped, "AID", "sent", [A], [B])]),
            (struck, [event(struck, "ASSAULT", "shelled", [B], [A],
                            date=DateInterval.parse("2025"))]),
            (agreed, [event(agreed, "AGREE", "agreed", [A, B], reciprocal=True)]),
            (unsure, [event(unsure, "ASSAULT", "attack", [A], [B], status=Status.POSSIBLE)]),
        ],
        skipped=[Skipped("b.pdf", "encrypted", "needs a password")],
    )
    with store.snapshot() as snapshot:
        return read_figures(snapshot)


def test_types_tell_deeds_and_the_rest_apart(figures: Figures) -> None:
    assert set(figures.types) == {
        TypeCount("AID", 2, 1, 0), TypeCount("AGREE", 1, 1, 0), TypeCount("ASSAULT", 4, 1, 1),
    }
    assert (figures.events, figures.real) == (4, 3)


def test_all_four_quad_classes_are_told(figures: Figures) -> None:
    assert [(one.quad, one.real, one.unreal) for one in figures.quads] == [
        (1, 1, 0), (2, 1, 0), (3, 0, 0), (4, 1, 1),
    ]


def test_pairs_count_deeds_by_direction_and_mutual_ones_in_both(figures: Figures) -> None:
    assert figures.pairs == (PairCount("IRN", "IRQ", 2, 0, 1, 1, real=3, unreal=1),)


def test_statuses_are_counted(figures: Figures) -> None:
    assert figures.statuses == {"happened": 3, "possible": 1}


def test_only_dates_as_exact_as_a_month_have_one(figures: Figures) -> None:
    october = month_number(date(2025, 10, 1))
    assert figures.months == (MonthCount(october, 2, 0),)
    assert figures.covered == {october}


def test_the_basis_is_told(figures: Figures) -> None:
    basis = figures.basis
    assert (basis.documents, basis.curated, basis.undated) == (4, 1, 1)
    assert basis.by_language == {"en": 3, "ru": 1}
    assert basis.by_outlet == {"Example Agency": 3, "Other": 1}
    assert (basis.first, basis.last) == (date(2025, 10, 23), date(2025, 10, 23))


def test_skips_are_listed(figures: Figures) -> None:
    assert figures.skipped == (Skipped("b.pdf", "encrypted", "needs a password"),)


def test_an_empty_store_has_no_figures(fill_store: Callable[..., Store]) -> None:
    with fill_store([], [Skipped("a", "empty", "no text")]).snapshot() as snapshot:
        found = read_figures(snapshot)
    assert (found.events, found.pairs, found.months, found.basis.documents) == (0, (), (), 0)
