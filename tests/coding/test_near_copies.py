"""Near and rewritten copies are found, other texts are not."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.coding.near_copies import (
    BINS,
    band_keys,
    count_publishers,
    find_copies,
    jaccard,
    likeness,
    passage_points,
    read_passage,
    shingles,
    signature,
    telling_words,
)
from multivector.domain import DateInterval, Document, Span, document_id

REPORT = (
    "Two freighters left the port of Aktau on Monday with grain for Baku. The harbour master said "
    "that the ice had gone early this year and that six more ships would sail before the end of "
    "the month. Farmers in the north had waited since autumn for room in the silos."
)
SHORTENED = (
    "AKTAU (Agencies) - Two freighters left the port of Aktau on Monday with grain for Baku. The "
    "harbour master said that the ice had gone early this year and that more ships would follow."
)
OTHER = (
    "The harbour of Turkmenbashi was shut on Monday by a storm that tore a crane from its rails. "
    "Nobody was hurt, the port said, and ferries to Baku should sail again by the weekend."
)


def published(text: str, day: int | None, outlet: str | None = "a") -> Document:
    when = DateInterval.unknown() if day is None else DateInterval.day(date(2025, 3, day))
    return Document(document_id(outlet, text), text, "a test", outlet=outlet, published=when)


class TestShingles:
    def test_every_three_words_in_a_row_are_one(self) -> None:
        assert len(shingles("one two three four five")) == 3

    def test_case_space_and_punctuation_do_not_count(self) -> None:
        assert shingles("Ships left Aktau, at last.") == shingles("ships  left\nAKTAU at last")

    def test_the_order_of_words_counts(self) -> None:
        assert not shingles("one two three") & shingles("three two one")

    @pytest.mark.parametrize(("text", "count"), [("", 0), ("…", 0), ("one", 1), ("one two", 1)])
    def test_short_texts_have_one_or_none(self, text: str, count: int) -> None:
        assert len(shingles(text)) == count


class TestSignature:
    @given(st.frozensets(st.integers(0, 2**64 - 1), min_size=1, max_size=300))
    def test_it_has_a_value_for_every_bin_each_time(self, hashes: frozenset[int]) -> None:
        assert len(signature(hashes)) == BINS
        assert signature(hashes) == signature(frozenset(sorted(hashes, reverse=True)))

    @pytest.mark.parametrize("similar", [0.3, 0.5, 0.8])
    def test_agreement_estimates_similarity(self, similar: float) -> None:
        chance = random.Random(1)  # noqa: S311 -- draws test data
        agreeing = true = 0.0
        for _ in range(60):
            one, other = _pair(chance, 400, similar)
            signed = zip(signature(one), signature(other), strict=True)
            agreeing += sum(a == b for a, b in signed) / BINS / 60
            true += jaccard(one, other) / 60
        assert agreeing == pytest.approx(true, abs=0.03)

    @pytest.mark.parametrize("size", [12, 60, 600])
    def test_bands_find_pairs_at_the_threshold(self, size: int) -> None:
        chance = random.Random(2)  # noqa: S311 -- draws test data
        found = 0
        for _ in range(200):
            one, other = (set(band_keys(signature(s))) for s in _pair(chance, size, 0.34))
            found += bool(one & other)
        assert found >= 196

    def test_an_empty_set_has_none(self) -> None:
        with pytest.raises(ValueError, match="empty set"):
            signature(frozenset())


class TestCopies:
    def test_a_shortened_text_is_a_copy_of_the_one_known_first(self) -> None:
        first, later = published(REPORT, 3), published(SHORTENED, 4, "b")
        assert find_copies([later, first]) == {first.id: first.id, later.id: first.id}

    def test_another_text_on_a_like_matter_is_none(self) -> None:
        documents = [published(REPORT, 3), published(OTHER, 3)]
        assert find_copies(documents) == {each.id: each.id for each in documents}

    def test_the_same_text_of_two_outlets_is_one(self) -> None:
        documents = [published(REPORT, 3, outlet) for outlet in "abc"]
        assert len(set(find_copies(documents).values())) == 1

    def test_undated_texts_come_last(self) -> None:
        undated, dated = published(REPORT, None), published(REPORT, 9, "b")
        assert find_copies([undated, dated])[undated.id] == dated.id

    def test_texts_without_words_are_copies_of_nothing(self) -> None:
        documents = [published("…", 3), published("—", 3)]
        assert find_copies(documents) == {each.id: each.id for each in documents}

    def test_a_later_document_changes_nothing_before_it(self) -> None:
        known = [published(REPORT, 3), published(SHORTENED, 4, "b"), published(OTHER, 4)]
        before = find_copies(known)
        after = find_copies([published(REPORT + " " + OTHER, 5, "c"), *reversed(known)])
        assert {each: after[each] for each in before} == before


class TestPublishers:
    def test_copies_count_once_and_owners_once(self) -> None:
        documents = [
            published(REPORT, 3, "a"), published(REPORT, 4, "b"),
            published(OTHER, 4, "c"), published(OTHER + " More to follow soon.", 5, "d"),
            published("Something else was told at length.", 5, "e"),
        ]  # fmt: skip
        copies = find_copies(documents)
        assert count_publishers(documents, copies, {}) == ("a", "c", "e")
        assert count_publishers(documents, copies, {"a": "x", "c": "x"}) == ("e", "x")

    def test_all_unknown_ones_are_one(self) -> None:
        documents = [published(REPORT, 3, None), published(OTHER, 3, None)]
        assert count_publishers(documents, find_copies(documents), {}) == ("?",)

    def test_a_known_outlet_speaks_for_an_unknown_original(self) -> None:
        documents = [published(REPORT, 3, None), published(REPORT, 4, "b")]
        assert count_publishers(documents, find_copies(documents), {}) == ("b",)


class TestWording:
    def test_endings_and_function_words_do_not_count(self) -> None:
        assert telling_words("They signed it after the talks") == telling_words("signing a talk")

    def test_names_are_told_from_other_words(self) -> None:
        text = "Élise met Ömer; они видели Москву."
        plain = read_passage(text, Span("d", 0, len(text)), Span("d", 6, 9)).plain
        assert plain == telling_words("met они видели")

    def test_likeness_runs_from_none_to_all(self) -> None:
        one = telling_words("grain ships for Baku")
        assert likeness(one, one) == 1.0
        assert likeness(one, telling_words("a storm over Riga")) == 0.0
        assert likeness(one, frozenset()) == 0.0

    def test_a_second_round_is_not_a_third(self) -> None:
        assert _compare("A second round of talks was held.", "A third round of talks was held.") < 0

    def test_another_act_is_hardly_the_first(self) -> None:
        first, again = "The army shelled the port.", "The army shelled the port again."
        assert _compare(first, again) < _compare(first, first) - 0.5


def _compare(one: str, other: str) -> float:
    first, second = (
        read_passage(each, Span("d", 0, len(each)), Span("d", 0, 5)) for each in (one, other)
    )
    return passage_points(first, second, same_day=False)


def _pair(
    chance: random.Random, size: int, similar: float
) -> tuple[frozenset[int], frozenset[int]]:
    shared = round(2 * size * similar / (1 + similar))
    drawn = [chance.getrandbits(64) for _ in range(2 * size - shared)]
    return frozenset(drawn[:size]), frozenset(drawn[size - shared :])
