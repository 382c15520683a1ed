from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from multivector.arguments.pictures.layers import layer

_EDGES = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=20)


@given(_EDGES)
def test_every_step_of_a_line_crosses_one_column(edges: list[tuple[int, int]]) -> None:
    layered = layer(7, edges)
    column_of = {node: at for at, column in enumerate(layered.columns) for node in column}
    assert set(range(7)) <= set(column_of)
    assert set(layered.chains) == {(a, b) for a, b in edges if a != b}
    for (a, b), chain in layered.chains.items():
        assert (chain[0], chain[-1]) == (a, b)
        steps = {column_of[after] - column_of[before] for before, after in pairwise(chain)}
        assert steps in ({1}, {-1})


def test_only_what_closes_a_loop_leads_back() -> None:
    layered = layer(4, [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)])
    column_of = {node: at for at, column in enumerate(layered.columns) for node in column}
    back = [(a, b) for a, b in layered.chains if column_of[a] > column_of[b]]
    assert back == [(3, 0)]


def test_a_source_stands_before_what_it_leads_to() -> None:
    layered = layer(4, [(0, 1), (1, 2), (3, 2)])
    assert layered.columns == ((0,), (1, 3), (2,))
