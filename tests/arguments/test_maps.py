import pytest

from multivector.arguments import (
    ArgumentMap,
    Arrow,
    Concept,
    Evidence,
    Strength,
    UnknownConceptError,
    join_claims,
)


def test_a_concept_is_found_by_id_or_label(neighbours: ArgumentMap) -> None:
    assert neighbours.find_concept("RURITANIAN  coercion").id == "ruritanian-coercion"
    assert neighbours.find_concept("distance").label == "neighbours' distance from Ruritania"


def test_an_unknown_name_is_told_with_what_is_near(neighbours: ArgumentMap) -> None:
    with pytest.raises(UnknownConceptError, match="Is one of these meant: cohesion"):
        neighbours.find_concept("cohesoin")
    with pytest.raises(UnknownConceptError, match="The map's concepts are: Ruritanian coercion"):
        neighbours.find_concept("zzz")


def test_a_label_of_two_concepts_means_neither() -> None:
    drawn = ArgumentMap("m", (Concept("x", "trust"), Concept("y", "trust")), ())
    with pytest.raises(UnknownConceptError, match="Name one by its id: x, y"):
        drawn.find_concept("trust")
    assert drawn.find_concept("y").id == "y"


@pytest.mark.parametrize(("concepts", "arrows", "flaw"), [
    (("a", "a"), (), "two concepts have the id 'a'"),
    (("a", "b"), (("a", "c"),), "'c' is no concept"),
    (("a", "b"), (("a", "b"), ("a", "b")), "a -> b stands twice"),
])
def test_a_map_holds_together(
    concepts: tuple[str, ...], arrows: tuple[tuple[str, str], ...], flaw: str
) -> None:
    with pytest.raises(ValueError, match=flaw):
        ArgumentMap(
            "m", tuple(Concept(key, key) for key in concepts),
            tuple(Arrow(cause, effect, 1) for cause, effect in arrows),
        )


def test_claims_join_with_their_evidence() -> None:
    first, second = Evidence("d", 0, 3, "abc"), Evidence("d", 9, 12, "abc")
    joined = join_claims([
        Arrow("a", "b", 1, Strength.WEAK, conditional=True, evidence=(first,)),
        Arrow("a", "b", -1, evidence=(first,)),
        Arrow("a", "b", 1, Strength.STRONG, evidence=(second, first)),
    ])
    assert [one.sign for one in joined] == [1, -1]
    assert joined[0].evidence == (first, second)
    assert joined[0].strength is None  # the two disagree
    assert not joined[0].conditional


def test_the_arrows_of_a_speaker(neighbours: ArgumentMap) -> None:
    one = neighbours.only_said_by(["Chancellor of Freedonia"])
    assert [arrow.effect for arrow in one.arrows] == ["ruritanian-coercion"]
    assert len(neighbours.only_said_by([None]).arrows) == 6
