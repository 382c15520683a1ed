"""Links that a connective states."""

from collections.abc import Callable

import pytest

from multivector.coding.causes.connectives import find_connectives

Finds = Callable[..., list[tuple[str, int, str, str]]]


@pytest.mark.parametrize(("text", "cause", "sign", "effect", "kind"), [
    ("The bank closed because its vault was empty.", "its vault was empty", 1, "The bank closed", "cause"),
    ("Because of the flood, the bank closed.", "the flood", 1, "the bank closed", "cause"),
    ("Support fell as prices rose.", "prices rose", -1, "Support fell", "cause"),
    ("Trust may fall as rivals multiply.", "rivals multiply", -1, "Trust may fall", "enabling"),
    ("The truce will last only if both sides disarm.", "both sides disarm", 1, "The truce will last", "necessary condition"),
    ("Talks cannot start until the guns are silent.", "the guns are silent", 1, "Talks cannot start", "necessary condition"),
    ("The pact will last as long as both fear the khan.", "both fear the khan", 1, "The pact will last", "moderating"),
    ("Following the raid, tensions have risen.", "the raid", 1, "tensions have risen", "cause"),
])
def test_a_connective_joins_cause_and_effect(
    finds: Finds, text: str, cause: str, sign: int, effect: str, kind: str
) -> None:
    assert (cause, sign, effect, kind) in finds(find_connectives, text)


@pytest.mark.parametrize("text", [
    "As evening fell, the convoy reached the pass.",
    "After lunch, the committee resumed its work.",
    "Since 2014, the alliance has held a drill there.",
    "The queen smiled when she was asked.",
    "He serves as mayor.",
    "Even as rents rose, the families stayed.",
])
def test_time_and_manner_are_no_links(finds: Finds, text: str) -> None:
    assert finds(find_connectives, text) == []
