from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.domain import StoreError, UsageError
from multivector.records.decision_log import Decision, DecisionLog, read_log, write_line

NOW = datetime(2025, 11, 1, tzinfo=UTC)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5
)


def decision(name: str, undoes: str | None = None) -> Decision:
    return Decision(name, "judgement", {"accept": True}, "Aysel", NOW, undoes)


@given(st.dictionaries(st.text(), JSON), st.text(min_size=1).filter(str.strip))
def test_a_line_is_read_as_it_was_written(payload: dict[str, object], who: str) -> None:
    made = DecisionLog().sealed(Decision("", "merge", payload, who, NOW))
    line = write_line(made)
    assert b"\n" not in line
    assert read_log(line + b"\n", "merge", "x").decisions == (made,)


def test_an_id_tells_the_same_decision_made_twice_apart() -> None:
    first = DecisionLog().sealed(decision(""))
    second = DecisionLog((first,)).sealed(decision(""))
    assert first.id != second.id
    assert first == DecisionLog().sealed(decision(""))


def test_a_decision_has_a_person_a_moment_and_a_json_payload() -> None:
    with pytest.raises(UsageError, match="names who decided"):
        DecisionLog().sealed(replace(decision(""), who=" "))
    with pytest.raises(ValueError, match="time zone"):
        DecisionLog().sealed(replace(decision(""), at=NOW.replace(tzinfo=None)))
    with pytest.raises(ValueError, match="JSON"):
        DecisionLog().sealed(replace(decision(""), payload={"x": float("nan")}))


@pytest.mark.parametrize(("made", "standing"), [
    ((decision("a"), decision("b")), ["a", "b"]),
    ((decision("a"), decision("b"), decision("u", undoes="a")), ["b"]),
    ((decision("a"), decision("u", undoes="a"), decision("v", undoes="u")), ["a"]),
    ((decision("a"), decision("u", undoes="a"), decision("v", undoes="u"),
      decision("w", undoes="v")), []),
])
def test_what_was_undone_does_not_stand_unless_the_undoing_was_undone(
    made: tuple[Decision, ...], standing: list[str]
) -> None:
    assert [decision.id for decision in DecisionLog(made).standing] == standing


def test_a_torn_line_is_reported_and_the_others_are_read() -> None:
    whole = write_line(decision("a"))
    log = read_log(whole + b"\n" + whole[:30], "judgement", "x")
    assert [made.id for made in log.decisions] == ["a"]
    assert [(torn.number, torn.text) for torn in log.torn] == [(2, whole[:30].decode())]


def test_a_line_torn_within_a_letter_is_reported_too() -> None:
    torn = '{"who": "Ə'.encode()[:-1]
    assert len(read_log(torn, "judgement", "x").torn) == 1


@pytest.mark.parametrize("line", [b"[]", b"1", b'{"id": "a"}',
                                  write_line(decision("a")).replace(b"2025", b"year")])
def test_a_whole_line_that_is_no_decision_is_an_error(line: bytes) -> None:
    with pytest.raises(StoreError, match="x:1: the line is no decision"):
        read_log(line + b"\n", "judgement", "x")
