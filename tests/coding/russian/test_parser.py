"""The tree of a sentence, whatever stands with it."""

from collections.abc import Callable

from multivector.coding.parsing.parse import ParsedSentence
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.coding.russian.parser import RussianParser

Parse = Callable[[str], ParsedSentence]


def test_offsets_are_those_of_the_text(parse: Parse) -> None:
    text = "Турция ввела в пятницу санкции против Сирии."
    assert all(text[t.start : t.end] == t.text for t in parse(text).tokens)


def test_days_do_not_tear_phrases_apart(parse: Parse) -> None:
    tokens = {t.text: t for t in parse("Госсекретарь пообещал во вторник Центральной Азии деньги.").tokens}
    assert tokens["Азии"].head is tokens["пообещал"]
    assert tokens["вторник"].head is tokens["пообещал"]


def test_participles_and_adjectives_stand_for_people(parse: Parse) -> None:
    tokens = parse("Протестующие ворвались в здание.").tokens
    assert (tokens[0].pos, tokens[0].lemma) == ("NOUN", "протестующий")
    tokens = parse("Неизвестные напали на врача.").tokens
    assert (tokens[0].pos, tokens[0].lemma) == ("NOUN", "неизвестный")


def test_company_does_not_change_a_parse() -> None:
    parser = RussianParser()
    texts = ["Иран осудил удар.", "Турция и Иран подписали договор о торговле в Анкаре.", "Он ушёл."]
    items = [(str(n), SentenceSpan(0, len(t), 0), t) for n, t in enumerate(texts)]
    together = [[(t.lemma, t.dep, t.head.index) for t in s.tokens] for s in parser.parse(items)]
    alone = [[(t.lemma, t.dep, t.head.index) for t in next(parser.parse([i])).tokens] for i in items]
    assert together == alone


def test_no_words_are_no_tree(parse: Parse) -> None:
    assert parse(" ").tokens == []
    assert parse("…").tokens != []
