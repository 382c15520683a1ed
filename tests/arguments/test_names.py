import pytest

from multivector.arguments import Concept
from multivector.arguments.names import ConceptNames

NAMES = ConceptNames([Concept("a", "Trust"), Concept("A", "trust"), Concept("trade", "Trade by  sea")])


def test_the_exact_id_wins() -> None:
    assert NAMES.find("a") == ("a",)
    assert NAMES.find("A") == ("A",)


def test_labels_are_found_in_any_case() -> None:
    assert NAMES.find("TRADE by sea") == ("trade",)
    assert NAMES.find("trust") == ("a", "A")
    assert NAMES.find("nothing") == ()


@pytest.mark.parametrize(("name", "found"), [
    ("Iranian pressure", ("p",)),  # the whole label, though another holds its words too
    ("pressure by Iran", ("p",)),
    ("distance from Iran", ("o", "f")),
    ("pressure", ("p", "q")),
    ("Iraqi pressure", ()),
    ("of the", ()),
])
def test_words_of_a_label_are_found_in_whatever_order(name: str, found: tuple[str, ...]) -> None:
    names = ConceptNames([
        Concept("p", "pressure of Iran"), Concept("q", "pressure of Iran on Oman"),
        Concept("o", "distance of Oman from Iran"), Concept("f", "distance of fishermen from Iran"),
    ])
    assert names.find(name) == found


def test_what_is_near_is_named() -> None:
    assert NAMES.near("trade by the sea") == ("Trade by  sea",)
    assert NAMES.near("zzz") == ()
