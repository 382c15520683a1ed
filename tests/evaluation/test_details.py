from collections.abc import Callable

from multivector.coding.coder import Coded
from multivector.evaluation.details import describe_event


def test_an_event_is_told_in_one_line(code: Callable[..., Coded]) -> None:
    text = "Kenya may invade Somalia."
    (event,) = code(text).events
    assert describe_event(event, text) == "ASSAULT ['KEN'] > ['SOM'] possible “invade”"
