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
