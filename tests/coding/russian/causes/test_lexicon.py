"""The causal words of Russian: every entry is read from its own example."""

from multivector.coding.causes.lexicon import load_causes
from multivector.coding.russian.causes import RussianArgumentReader
from multivector.domain import Document


def test_every_entry_is_read_from_its_example(russian_reader: RussianArgumentReader) -> None:
    told: dict[str, list[tuple[str, int | None]]] = {}
    for name, sentence, sign in load_causes("ru").examples():
        told.setdefault(sentence, []).append((name, sign))
    documents = [Document(f"{n:016x}", text, "t", language="ru") for n, text in enumerate(told)]
    unread = []
    for document, read in zip(documents, russian_reader.read(documents), strict=True):
        names = {name for name, _ in told[document.text]}
        sign = told[document.text][0][1]
        if not any(
            one.rule.split(" ", 1)[1] in names and sign in (None, one.link.sign)
            for one in read.links
        ):
            unread.append(document.text)
    assert len(told) > 140
    assert not unread


def test_both_aspects_of_a_verb_are_one_entry() -> None:
    verbs = load_causes("ru").verbs
    assert verbs["ослабить"][0].sign == verbs["ослаблять"][0].sign == -1
    assert verbs["ослабить"][0].example == verbs["ослаблять"][0].example
