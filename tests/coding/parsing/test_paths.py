"""The way from one word to another of a parse."""

from multivector.coding.parsing.parse import Token
from multivector.coding.parsing.paths import Step, path_between, shape_between


def tree(*arcs: tuple[str, str, int]) -> list[Token]:
    """Tokens from word, label and index of the head."""
    tokens = [Token(n, word, word, "X", "X", dep, 0) for n, (word, dep, _) in enumerate(arcs)]
    for token, (_, _, head) in zip(tokens, arcs, strict=True):
        token.head = tokens[head]
    return tokens


def test_down_up_and_over_the_word_that_joins_them() -> None:
    kenya, launched, attack = tree(("Kenya", "nsubj", 1), ("launched", "ROOT", 1), ("attack", "dobj", 1))
    assert path_between(launched, kenya) == (Step("nsubj", "Kenya", up=False),)
    assert path_between(attack, launched) == (Step("dobj", "launched", up=True),)
    assert path_between(attack, kenya) == (
        Step("dobj", "launched", up=True), Step("nsubj", "Kenya", up=False),
    )


def test_a_word_is_no_way_from_itself_and_no_tree_joins_two_sentences() -> None:
    [rain] = tree(("rain", "ROOT", 0))
    [snow] = tree(("snow", "ROOT", 0))
    assert path_between(rain, rain) == ()
    assert path_between(rain, snow) == ()


def test_the_shape_of_a_way_is_told_by_its_arcs() -> None:
    kenya, praised, peru = tree(("Kenya", "nsubj", 1), ("praised", "ROOT", 1), ("Peru", "dobj", 1))
    for number, token in enumerate((kenya, praised, peru)):
        token.index = number
    assert shape_between(kenya, praised) == "nsubj>^X"
    assert shape_between(kenya, peru) == "nsubj>^X>dobj"
