import doctest

from hypothesis import given
from hypothesis import strategies as st

from multivector.worlds import outlets
from multivector.worlds.outlets import normalise_domain


def test_the_examples_hold() -> None:
    assert doctest.testmod(outlets).failed == 0


def test_a_user_and_a_port_are_no_part_of_a_domain() -> None:
    assert normalise_domain("http://me@www.example.org:8080?x=/y") == "example.org"


@given(st.text())
def test_normalising_twice_changes_nothing_more_for_addresses(text: str) -> None:
    once = normalise_domain(f"https://{text}.example/")
    assert "/" not in once
    assert once == once.casefold()
