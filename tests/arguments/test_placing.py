"""Which concept an end belongs to."""


from multivector.arguments import Merges, read_concept
from multivector.arguments.placing import Placing
from multivector.coding.causes import NamedEnd
from multivector.domain import Span

DEPENDENCE = NamedEnd(("PER",), "dependence", ("BRA",), 1, ("peru", "dependence"), "Peru's dependence")
THIS = NamedEnd((), "dependence", (), -1, ("dependence",), "this lost dependence", pointing=True)


def _place(placing: Placing, end: NamedEnd, at: int, document: str = "d") -> tuple[str, int]:
    return placing.place(read_concept(end, str), Span(document, at, at + 5))


def test_this_dependence_is_the_one_told_of_shortly_before() -> None:
    placing = Placing(Merges())
    name, _ = _place(placing, DEPENDENCE, 0)
    assert _place(placing, THIS, 100) == (name, -1)
    assert _place(placing, THIS, 5000)[0] != name
    assert _place(placing, THIS, 50, "another")[0] != name


def test_what_is_kept_apart_is_not_pointed_to() -> None:
    placing = Placing(Merges(apart=frozenset({"dependence-of-per-on-bra"})))
    assert _place(placing, DEPENDENCE, 0)[0] == "perus-dependence"
    assert _place(placing, THIS, 50)[0] == "this-lost-dependence"


def test_a_join_as_the_lack_turns_the_way() -> None:
    plain = NamedEnd((), None, (), 1, ("estrangement",), "the estrangement")
    merges = Merges(
        {"the-estrangement": "dependence-of-per-on-bra"}, frozenset({"the-estrangement"})
    )
    placing = Placing(merges)
    name, way = _place(placing, DEPENDENCE, 0)
    assert _place(placing, plain, 50) == (name, -way)
