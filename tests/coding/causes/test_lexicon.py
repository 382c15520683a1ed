"""The causal words: every entry is read from its own example."""

from multivector.coding.causes.lexicon import load_causes
from multivector.coding.causes.reader import make_reader
from multivector.coding.english.parser import parse_english
from multivector.coding.parsing.sentences import SentenceSpan


def test_every_entry_is_read_from_its_example() -> None:
    examples = list(load_causes("en").examples())
    reader = make_reader("en")
    parsed = parse_english(("", SentenceSpan(0, len(s), 0), s) for _, s, _ in examples)
    unread = []
    for (name, sentence, sign), one in zip(examples, parsed, strict=True):
        found = [
            f for f in reader.find(one.tokens)
            if f.rule.split(" ", 1)[1].removesuffix(" (repaired)") == name
            and sign in (None, f.sign)
        ]
        if not found:
            unread.append((name, sentence))
    assert len(examples) > 400
    assert not unread


def test_no_sentence_is_the_example_of_two_verbs() -> None:
    sentences = [sentence for _, sentence, _ in load_causes("en").examples()]
    twice = {s for s in sentences if sentences.count(s) > 1}
    assert not twice


def test_a_form_that_the_parser_does_not_lemmatise_is_known() -> None:
    forms = load_causes("en").forms
    assert forms["dented"] == "dent"
    assert forms["underpinned"] == "underpin"
