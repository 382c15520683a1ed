import threading

from multivector.web.observatory.memory import Memory


def test_a_question_is_answered_once_and_the_oldest_is_forgotten() -> None:
    asked: list[str] = []

    def find(name: str) -> list[dict[str, str]]:
        asked.append(name)
        return [{"name": name}]

    memory = Memory(most=2)
    for name in ("a", "b", "a", "c", "a", "b"):
        assert memory.recall(name, lambda name=name: find(name)) == [{"name": name}]  # type: ignore[misc]
    assert asked == ["a", "b", "c", "b"]


def test_what_takes_long_is_found_by_a_thread_of_its_own() -> None:
    memory, found = Memory(), threading.Event()

    def find() -> list[dict[str, str]]:
        found.set()
        return [{"name": "late"}]

    assert memory.recall_later("a", find) is None
    assert found.wait(30)
    rows = None
    while rows is None:  # kept a moment after it was found
        rows = memory.recall_later("a", find)
    assert rows == [{"name": "late"}]
    assert memory.recall("a", list) == rows


def test_a_question_that_fails_is_asked_again() -> None:
    memory, tried = Memory(), threading.Semaphore(0)

    def fail() -> list[dict[str, str]]:
        tried.release()
        raise ValueError("no")

    for _ in range(2):
        assert memory.recall_later("a", fail) is None
        assert tried.acquire(timeout=30)
