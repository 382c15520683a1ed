from itertools import pairwise

from multivector.coding.russian.sentences import iter_russian_sentences

TEXT = "Он прибыл в г. Ош в 2010 г. и уехал.\n\nЗаголовок\n\nА. С. Иванов, д. т. н., ушёл."


def test_sentences_of_a_text() -> None:
    found = [TEXT[s.start : s.end] for s in iter_russian_sentences(TEXT)]
    assert found[0] == "Он прибыл в г. Ош в 2010 г. и уехал."
    assert found[-1] == "А. С. Иванов, д. т. н., ушёл."
    assert "Заголовок" in found


def test_they_neither_overlap_nor_are_empty() -> None:
    spans = list(iter_russian_sentences(TEXT + "\n \n\n"))
    assert all(s.start < s.end for s in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
