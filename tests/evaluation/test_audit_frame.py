from datetime import UTC, datetime
from pathlib import Path

import pytest

from multivector.domain import StoreError
from multivector.evaluation.audit import About
from multivector.evaluation.audit_frame import (
    CODED,
    PARSED,
    PASSED,
    FrameStratum,
    Item,
    read_frame,
)
from multivector.records import Store


def frame(store: Store, *, seed: int = 0, most: int = 50, curated: bool = False) -> dict[str, FrameStratum]:
    with store.snapshot() as snapshot:
        found = read_frame(snapshot, seed=seed, most=most, curated=curated)
    return {stratum.name: stratum for stratum in found}


def words(store: Store, item: Item) -> str:
    with store.snapshot() as snapshot:
        stored = snapshot.document(item.document)
    assert stored is not None
    return stored.document.text[item.start : item.end]


def test_sentences_are_sorted_by_what_became_of_them(audited: Store) -> None:
    strata = frame(audited)
    told = {
        name: {words(audited, item) for item in strata[name].items}
        for name in (CODED, PARSED, PASSED) if name in strata
    }
    assert told[CODED] == {
        "Kenya invaded Somalia on Monday.", "Peru met Chile in Lima.", "Chad may invade Niger.",
        "Ghana thanked Togo, and Ghana thanked Benin.",
    }
    without = told.get(PARSED, set()) | told[PASSED]
    assert without == {
        "It rained.", "The valley lay between the two rivers.", "Nobody noticed.",
        "The harvest was late.",
    }


def test_events_are_anchored_on_their_triggers(audited: Store) -> None:
    events = [s for s in frame(audited).values() if s.about is About.EVENT]
    triggers = sorted(words(audited, item) for stratum in events for item in stratum.items)
    assert triggers == ["invade", "invaded", "met", "thanked", "thanked"]
    assert all(" conflict, " in s.name or " cooperation, " in s.name for s in events)


def test_a_sentence_knows_its_events(audited: Store) -> None:
    strata = frame(audited)
    ids = {item.coded[0] for s in strata.values() if s.about is About.EVENT for item in s.items}
    assert {one for item in strata[CODED].items for one in item.coded} == ids
    assert all(item.coded == () for item in strata[PASSED].items)


def test_copies_never_count_and_curated_texts_only_if_asked(audited: Store) -> None:
    assert sum(stratum.size for stratum in frame(audited).values()) == 8 + 5
    curated = frame(audited, curated=True)
    assert sum(stratum.size for stratum in curated.values()) == 8 + 5 + 2


def test_another_seed_is_another_order_and_the_same_seed_the_same(audited: Store) -> None:
    def order(seed: int) -> list[str]:
        return [item.key for stratum in frame(audited, seed=seed).values() for item in stratum.items]

    assert order(1) == order(1)
    assert sorted(order(1)) == sorted(order(2))
    assert any(order(1) != order(seed) for seed in range(2, 6))


def test_what_is_kept_are_the_first_and_all_are_counted(audited: Store) -> None:
    whole, part = frame(audited), frame(audited, most=1)
    for name, stratum in part.items():
        assert stratum.size == whole[name].size
        assert stratum.items == whole[name].items[:1]


def test_a_stratum_keeps_the_smallest_numbers() -> None:
    stratum = FrameStratum("s", About.SENTENCE, most=3)
    for number in (5, 1, 9, 7, 3, 8):
        stratum.add(Item(number, About.SENTENCE, "d", 0, 1, ()))
    assert (stratum.size, [item.number for item in stratum.items]) == (6, [1, 3, 5])


def test_a_watch_without_coded_texts_cannot_be_audited(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "data", create=True)
    with store.write() as writer:
        writer.commit(coder="coder-1", now=datetime(2025, 11, 1, tzinfo=UTC))
    with pytest.raises(StoreError, match="nothing here can be audited"):
        frame(store)
