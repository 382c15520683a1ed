"""What is said as a threat has threatened; what is only planned, or told by others, has not."""

from collections.abc import Callable

import pytest

THREATS = [
    "Chad will expel the Sudanese ambassador if another village is raided.",
    "Chad said it would bomb Sudan unless the raids ended.",
    "Kenyan farmers said they would block the port unless Uganda paid.",
    "Peru will suspend trade with Chile until the border is opened.",
]
NONE = [
    "Chad will expel the Sudanese ambassador on Monday.",  # no condition
    "Chad will expel the Sudanese ambassador, Kenya said, if another village is raided.",
    "Chadian radio says that the cabinet will impose a curfew if the stadium is not quiet.",
    "Chad expelled the Sudanese ambassador to find out if Sudan would pay.",  # done
    "Chad will help Sudan if another village is raided.",  # no harm
]


def _types(lines: list[str]) -> set[str]:
    return {line.split()[0] for line in lines}


@pytest.mark.parametrize("text", THREATS)
def test_a_harm_of_ones_own_with_a_condition_is_a_threat(
    told: Callable[[str], list[str]], text: str
) -> None:
    lines = told(text)
    assert "THREATEN" in _types(lines), lines


@pytest.mark.parametrize("text", NONE)
def test_what_is_planned_done_or_told_by_others_is_no_threat(
    told: Callable[[str], list[str]], text: str
) -> None:
    assert "THREATEN" not in _types(told(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway will no longer supply Chad with arms.", "REJECT NOR > TCD"),
        ("Norway and Chad could not agree on a border.", "REJECT NOR+TCD >"),
        ("Norway said no to Chad.", "REJECT NOR > TCD"),
        ("Norway said yes to Chad.", "AGREE NOR > TCD"),
    ],
)
def test_what_is_ended_failed_or_answered(
    told: Callable[[str], list[str]], text: str, line: str
) -> None:
    assert line in told(text)
