from multivector.coding.claims.found import Found
from multivector.coding.claims.nesting import find_outer
from multivector.coding.parsing.parse import Token

WORD = Token(0, "said", "say", "VERB", "VBD", "ROOT", 0)


def _found(cue: tuple[int, int], *parts: tuple[int, int]) -> Found:
    return Found(cue, WORD, "say", "clause", list(parts))


def test_the_innermost_content_around_a_cue_is_its_outer() -> None:
    found = [_found((0, 4), (5, 50)), _found((10, 14), (15, 50)), _found((20, 24), (25, 50))]
    assert find_outer(found) == [None, 0, 1]


def test_two_that_hold_each_other_end_somewhere() -> None:
    found = [_found((0, 4), (5, 20)), _found((6, 9), (0, 4))]
    assert find_outer(found).count(None) == 1
