"""How far an expression reaches around its head."""

from collections.abc import Callable

from multivector.coding.parsing.parse import ParsedSentence
from multivector.coding.russian.stance_extents import extent, neighbours
from multivector.coding.russian.stance_features import load_knowledge

TEXT = "Министр резко раскритиковал власти Сирии, но похвалил Иран."


def _words(sentence: ParsedSentence, weights: dict[str, float], target: str = "") -> list[str]:
    head = next(one for one in sentence.tokens if one.text == "раскритиковал")
    own = frozenset(one.index for one in sentence.tokens if one.text == target)
    return [one.text for one in extent(head, own, sentence, load_knowledge(), weights)]


def test_a_word_alone_where_nothing_belongs(parse: Callable[[str], ParsedSentence]) -> None:
    assert _words(parse(TEXT), {"bias": -5.0}) == ["раскритиковал"]


def test_words_in_a_row(parse: Callable[[str], ParsedSentence]) -> None:
    weights = {"bias": -5.0, "far=-1": 9.0, "far=3": 50.0}
    assert _words(parse(TEXT), weights) == ["резко", "раскритиковал"]


def test_one_doubtful_word_between_is_bridged(parse: Callable[[str], ParsedSentence]) -> None:
    weights = {"bias": -5.0, "far=2": 50.0}
    assert _words(parse(TEXT), weights) == ["раскритиковал", "власти", "Сирии"]


def test_no_mark_and_no_word_of_the_target(parse: Callable[[str], ParsedSentence]) -> None:
    found = _words(parse(TEXT), {"bias": 5.0}, "Сирии")
    assert "Сирии" not in found
    assert "," not in found
    assert found[0] == "Министр"


def test_neighbours_are_near(parse: Callable[[str], ParsedSentence]) -> None:
    sentence = parse("Он " + "очень " * 20 + "плох.")
    near = neighbours(sentence.tokens[0], sentence.tokens)
    assert 0 < len(near) < 10
