"""Every sense of the Russian lexicon codes its own example."""

from collections import defaultdict

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.russian.coder import RussianCoder
from multivector.domain import DateInterval, Document, document_id, vocabulary

LEAST = 500  # triggers that the lexicon promises


def test_every_example_is_coded_so(russian_coder: RussianCoder) -> None:
    wanted: dict[str, set[str | None]] = defaultdict(set)
    sources: dict[str, str] = {}
    for entry in load_lexicon("ru").all_entries():
        wanted[entry.example].add(entry.type)
        sources[entry.example] = entry.source
    documents = [
        Document(
            document_id(None, text), text, text, language="ru",
            published=DateInterval.parse("2023-05-15"),
        )
        for text in wanted
    ]
    failed = []
    for coded in russian_coder.code(documents):
        text = coded.document.text
        types = {event.type for event in coded.events}
        told = {event.why[0] for event in coded.events}
        if wanted[text] == {None}:
            if any(sources[text] in why for why in told):
                failed.append((sources[text], text, types))
        elif not types & wanted[text]:
            failed.append((sources[text], text, types))
    assert not failed


def test_there_are_enough_triggers_and_no_example_twice() -> None:
    entries = [entry for entry in load_lexicon("ru").all_entries() if entry.type is not None]
    assert len({(entry.pos, entry.lemma) for entry in entries}) >= LEAST
    assert len({entry.example for entry in entries}) >= LEAST
    assert all(entry.example for entry in entries)


def test_every_type_has_triggers() -> None:
    assert {entry.type for entry in load_lexicon("ru").all_entries()} >= set(vocabulary().types)


def test_lemmas_are_written_without_yo() -> None:
    for entry in load_lexicon("ru").all_entries():
        assert "ё" not in entry.lemma + "".join(entry.object)
