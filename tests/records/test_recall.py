"""Answers are found once, kept within a limit, and shared by who asks at the same time."""

import threading

import pyarrow as pa
import pytest

from multivector.records.recall import Recall


def table(size: int = 1) -> pa.Table:
    return pa.table({"n": list(range(size))})


def test_an_answer_is_found_once() -> None:
    recall, found = Recall(), []

    def find() -> pa.Table:
        found.append(1)
        return table()

    for _ in range(2):
        answer = recall.answer(("a",), find)
    assert answer.num_rows == 1
    assert len(found) == 1


def test_the_one_asked_for_longest_ago_goes_first_and_a_large_one_is_not_kept() -> None:
    size = table(10).nbytes
    recall, found = Recall(most=2 * size, largest=size), []

    def ask(key: str, rows: int = 10) -> None:
        def find() -> pa.Table:
            found.append(key)
            return table(rows)

        recall.answer((key,), find)

    for key in ("a", "b", "a", "c", "a", "b"):
        ask(key)
    assert found == ["a", "b", "c", "b"]
    ask("large", 11)
    ask("large", 11)
    assert found[-2:] == ["large", "large"]


def test_who_asks_meanwhile_waits_for_the_first() -> None:
    recall, found, answers = Recall(), [], []
    begun, go_on = threading.Event(), threading.Event()

    def find() -> pa.Table:
        found.append(1)
        begun.set()
        go_on.wait(30)
        return table()

    threads = [threading.Thread(target=lambda: answers.append(recall.answer(("a",), find)))
               for _ in range(4)]
    threads[0].start()
    begun.wait(30)
    for one in threads[1:]:
        one.start()
    go_on.set()
    for one in threads:
        one.join(30)
    assert len(found) == 1
    assert len(answers) == 4


def test_an_error_is_told_and_not_kept() -> None:
    recall = Recall()

    def fail() -> pa.Table:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        recall.answer(("a",), fail)
    assert recall.answer(("a",), table).num_rows == 1
