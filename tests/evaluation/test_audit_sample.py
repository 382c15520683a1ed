import doctest
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from multivector.evaluation import audit_sample
from multivector.evaluation.audit import About
from multivector.evaluation.audit_frame import FrameStratum, Item
from multivector.evaluation.audit_sample import LEAST, allocate, draw

SIZES = st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.integers(1, 300), max_size=6)


def test_its_doctest_holds() -> None:
    assert doctest.testmod(audit_sample).failed == 0


@given(SIZES, st.integers(1, 400))
def test_every_stratum_gets_two_and_none_more_than_it_has(
    sizes: dict[str, int], total: int
) -> None:
    quotas = allocate(sizes, total)
    least = sum(min(LEAST, size) for size in sizes.values())
    assert sum(quotas.values()) == max(least, min(total, sum(sizes.values())))
    assert all(min(LEAST, size) <= quotas[name] <= size for name, size in sizes.items())


def test_nothing_is_drawn_of_what_is_not_asked_for() -> None:
    assert allocate({"a": 5}, 0) == {"a": 0}


def strata(**sizes: int) -> list[FrameStratum]:
    made = []
    for name, size in sizes.items():
        items = [Item(number, About.EVENT, name, number, number + 1, ()) for number in range(size)]
        made.append(FrameStratum(name, About.EVENT, size, size, items))
    return made


def test_the_first_of_all_strata_come_first_each_in_its_order() -> None:
    drawn = list(draw(strata(a=100, b=20, c=1), 24))
    assert Counter(one.stratum for one in drawn[:5]) == {"a": 2, "b": 2, "c": 1}
    for name in "abc":
        numbers = [one.item.number for one in drawn if one.stratum == name]
        assert numbers == list(range(len(numbers)))


def test_each_item_knows_with_which_probability_it_was_drawn() -> None:
    drawn = list(draw(strata(a=100, b=20), 24))
    assert {one.stratum: one.probability for one in drawn} == {"a": 20 / 100, "b": 4 / 20}
    assert len(drawn) == 24
