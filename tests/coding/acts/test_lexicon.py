"""The format of the lexicon, and every example in it."""

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

import pytest

from multivector.coding.acts.lexicon import (
    Frame,
    _read_classes,
    _read_file,
    load_lexicon,
    yaml_text,
)
from multivector.coding.coder import Coder
from multivector.domain import DateInterval, Document, Event, WorldError, document_id, vocabulary

CLASSES = {"talks": frozenset({"talk", "meeting"})}
FOLDER = files("multivector.coding").joinpath("english", "lexicon")
Item = Mapping[str, Any]
Case = tuple[str, str, tuple[str, ...], Item]


def _read(**item: Any) -> Any:
    item.setdefault("lemma", "urge")
    (entry, *_) = _read_file("request.yaml", {"type": "REQUEST", "verbs": [item]}, CLASSES)
    return entry


# -- the format -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ({"frmae": "subject > object"}, "unknown field 'frmae'"),
        ({"type": "BEG"}, "unknown type 'BEG'"),
        ({"mode": "visit"}, "REQUEST has no mode 'visit'"),
        ({"frame": "subject object"}, "a frame needs > or &"),
        ({"contexts": ["weather"]}, "weather"),
        ({"party": "many"}, "many"),
        ({"complement": "infinitive"}, "infinitive"),
        ({"weight": 1.5}, "weight"),
        ({"object": ["@nothing"]}, "nothing"),
        ({"needs": "with"}, "needs"),
    ],
    ids=lambda item: next(iter(item)) if isinstance(item, dict) else "",
)
def test_a_broken_entry_names_its_file_its_word_and_the_fault(item: Item, message: str) -> None:
    with pytest.raises(WorldError, match=message) as caught:
        _read(**item)
    assert caught.value.item == "request.yaml: urge"


def test_an_entry_without_a_word_names_its_file() -> None:
    with pytest.raises(WorldError, match="lemma") as caught:
        list(_read_file("request.yaml", {"type": "REQUEST", "verbs": [{"mode": "meet"}]}, {}))
    assert "request.yaml" in str(caught.value)


def test_a_file_of_an_unknown_list_is_refused() -> None:
    with pytest.raises(WorldError, match="verb"):
        list(_read_file("request.yaml", {"type": "REQUEST", "verb": [{"lemma": "urge"}]}, {}))


def test_what_an_entry_leaves_out_has_the_defaults_of_the_guide() -> None:
    entry = _read()
    assert (entry.type, entry.mode, entry.weight, entry.party) == ("REQUEST", None, 0.8, "one")
    assert entry.frame == Frame.parse("subject > object")
    (noun,) = _read_file("request.yaml", {"type": "REQUEST", "nouns": [{"lemma": "call"}]}, {})
    assert noun.party == "actor"
    assert noun.frame == Frame.parse("possessor|by|modifier|of > against|on|with|to")


def test_words_that_behave_alike_share_an_entry() -> None:
    raw = {"type": "REQUEST", "verbs": [{"lemmas": ["urge", "implore"]}]}
    assert [entry.lemma for entry in _read_file("request.yaml", raw, {})] == ["urge", "implore"]


def test_an_at_sign_names_a_class_of_words() -> None:
    assert _read(object=["@talks", "visit"]).object == {"talk", "meeting", "visit"}


def test_a_class_may_hold_another_but_not_itself() -> None:
    read = _read_classes({"talks": ["talk", "@calls"], "calls": ["phone call"]})
    assert read["talks"] == {"talk", "phone call"}
    with pytest.raises(WorldError, match="contains itself"):
        _read_classes({"a": ["@b"], "b": ["@a"]})


def test_a_sense_that_names_no_act_has_no_type() -> None:
    assert _read(type="none").type is None


def test_the_small_words_of_yaml_stay_words() -> None:
    assert yaml_text("{particle: on, needs: [off, no, yes], draft: true}") == {
        "particle": "on", "needs": ["off", "no", "yes"], "draft": True,
    }


@pytest.mark.parametrize(
    ("written", "actor", "recipient", "reciprocal"),
    [
        ("subject > object", (("subject",),), (("object",),), False),
        ("subject & with|object", (("subject",),), (("with",), ("object",)), True),
        ("possessor+modifier >", (("possessor", "modifier"),), (), False),
        (" by | from > on + at ", (("by",), ("from",)), (("on", "at"),), False),
    ],
)
def test_a_frame_says_where_the_parties_stand(
    written: str, actor: object, recipient: object, reciprocal: bool
) -> None:
    frame = Frame.parse(written)
    assert (frame.actor, frame.recipient, frame.reciprocal) == (actor, recipient, reciprocal)


def test_the_strictest_sense_is_tried_first() -> None:
    lexicon = load_lexicon("en")
    for entry in lexicon.all_entries():
        senses = lexicon.senses(entry.pos, entry.lemma)
        asked = [sense.strictness for sense in senses]
        assert asked == sorted(asked, reverse=True)
    assert lexicon.senses("verb", "no such word") == ()


# -- the entries ------------------------------------------------------------------------------


def _cases() -> Iterator[Case]:
    for path in sorted(FOLDER.iterdir(), key=lambda each: each.name):
        if not path.name.endswith(".yaml"):
            continue
        raw = yaml_text(path.read_text(encoding="utf-8"))
        for kind in ("verbs", "nouns", "adjectives"):
            for item in raw.get(kind, ()):
                lemmas = tuple(item.get("lemmas", ()) or (item["lemma"],))
                yield path.name, raw.get("type"), lemmas, item


CASES = list(_cases())
TOLD = [case for case in CASES if case[3].get("type", case[1]) != "none"]
BLOCKS = [
    (f"{name}: {lemmas[0]}", str(kind), item["example"])
    for name, kind, lemmas, item in CASES
    if item.get("type") == "none" and item.get("example")
]


@pytest.fixture(scope="session")
def examples(coder: Coder) -> dict[str, tuple[Event, ...]]:
    """The events of every example, coded in one pass."""
    texts = list(dict.fromkeys(case[3]["example"] for case in CASES if case[3].get("example")))
    documents = [
        Document(document_id(None, text), text, text, language="en",
                 published=DateInterval.parse("2025-10-23"))
        for text in texts
    ]
    return {coded.document.text: coded.events for coded in coder.code(documents)}


def test_every_entry_has_an_example_that_is_a_sentence() -> None:
    texts = {
        f"{name}: {lemmas[0]}": str(item.get("example") or "") for name, _, lemmas, item in TOLD
    }
    assert [where for where, text in texts.items() if not text.endswith((".", "!", "?", "”"))] == []


@pytest.mark.parametrize(
    ("where", "kind", "lemmas", "item", "text"),
    [
        (f"{name}: {lemmas[0]}", item.get("type", kind), lemmas, item, item["example"])
        for name, kind, lemmas, item in TOLD
        if item.get("example")
    ],
    ids=lambda value: value if isinstance(value, str) and ".yaml: " in value else "",
)
def test_every_example_is_coded_as_its_entry_says(
    examples: dict[str, tuple[Event, ...]],
    where: str, kind: str, lemmas: tuple[str, ...], item: Item, text: str,
) -> None:
    coded = [(e.type, e.mode, e.trigger.cut(text)) for e in examples[text]]
    wanted = [(e.type, e.mode) for e in examples[text] if _is_carried(e, text, lemmas)]
    assert kind in [event_type for event_type, _ in wanted], f"{where}: {coded}"
    if item.get("mode"):
        assert (kind, item["mode"]) in wanted, f"{where}: {coded}"


@pytest.mark.parametrize(("where", "kind", "text"), BLOCKS)
def test_the_example_of_a_sense_that_names_no_act_gives_none(
    examples: dict[str, tuple[Event, ...]], where: str, kind: str, text: str
) -> None:
    assert kind not in [event.type for event in examples[text]], where


def test_every_type_has_verbs() -> None:
    verbs = {entry.type for entry in load_lexicon("en").all_entries() if entry.pos == "verb"}
    assert set(vocabulary().types) <= verbs


def _is_carried(event: Event, text: str, lemmas: tuple[str, ...]) -> bool:
    """Whether a form of one of the words stands in the trigger."""
    words = re.findall(r"[\w-]+", event.trigger.cut(text).lower())
    if any(word.startswith(lemma) for word in words for lemma in lemmas):
        return True
    # An irregular form: the reason names the dictionary form of the word in the trigger.
    return any(f": {lemma} (" in event.why[0] for lemma in lemmas)
