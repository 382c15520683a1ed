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


def test_what_is_near_is_named() -> None:
    assert NAMES.near("trade by the sea") == ("Trade by  sea",)
    assert NAMES.near("zzz") == ()
