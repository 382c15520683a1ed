"""A sentence with why it was coded so, or why not, in lines for people."""

from collections.abc import Callable

import pytest

from multivector.cli.explaining import explain_sentence
from multivector.coding.coder import Coder
from multivector.coding.explaining.traces import Fate, SenseTrace, SentenceTrace, WordTrace
from multivector.domain import DateInterval, Document, Span, document_id
from multivector.worlds import World

Explain = Callable[..., tuple[SentenceTrace, ...]]

LINES = [
    ("Kenya and Somalia held talks in Nairobi.",
     ["[KEN acts: Kenya] and [SOM acts: Somalia] [act: held talks] in Nairobi.",
      "CONSULT KEN, SOM with each other, happened",
      "lexicon   “held talks” (verb) as CONSULT by consult-summits.yaml: hold (subject & with",
      "actor     SOM “Somalia”: its subject; held —nsubj→ Kenya —conj→ Somalia",
      "status    happened by its tense: told as done",
      "said by   the text itself",
      "misses its object ("]),
    ("Officials said that Russia will launch an attack on Ukraine.",
     ["ASSAULT RUS → UKR, announced", "carried   the subject of “launch” does it",
      "attack ←dobj— launch —nsubj→ Russia", "status    announced by “will”", "said by   Officials"]),
    ("France will meet Germany.", ["told as announced by “will”, still to come, so AGREE"]),
    ("A Kenyan court sentenced two smugglers to six years in prison.",
     ["SANCTION/convict KEN:JUD → KEN:CRM", "COERCE/arrest KEN:JUD → KEN:CRM",
      "by its parties and words, so COERCE"]),
    ("Russian troops invaded Estonia in 1940.", ["which its date changes (1940)"]),
    ("Police arrested a Kenyan senator.", ["of this state by the words around it"]),
    ("Chile recognised the rebels; Peru cut ties.", ["completed by the learned completer"]),
    ("Togo backed its words with action.", ["no event: one only deals with what is one's own"]),
    ("Uganda urged Rwanda to launch talks with Chad.", ["it is only what “urged” is about"]),
    ("Brazil launched a diplomatic offensive.", ["forbids the modifier (diplomatic)"]),
]


def _lines(explain: Explain, text: str) -> list[str]:
    document = Document(
        document_id(None, text), text, "a test", language="en",
        published=DateInterval.parse("2025-10-23"),
    )
    return [line for told in explain(text)
            for line in explain_sentence(document, told, painted=False)]


@pytest.mark.parametrize(("text", "parts"), LINES)
def test_what_is_told(explain: Explain, text: str, parts: list[str]) -> None:
    told = "\n".join(_lines(explain, text))
    for part in parts:
        assert part in told, told


def test_each_event_of_a_sentence_is_marked_apart(explain: Explain) -> None:
    lines = _lines(explain, "Chile condemned Peru and expelled its envoy.")
    assert sum("[act: " in line for line in lines) == 2


def test_a_common_verb_is_told_by_its_nearest_senses(explain: Explain) -> None:
    lines = _lines(explain, "Kenya and Somalia held talks in Nairobi.")
    assert len([line for line in lines if "rejected  “held”" in line]) <= 6
    assert any("more of “held”, all further off" in line for line in lines)


def test_nothing_acts_on_the_terminal(explain: Explain) -> None:
    told = "\n".join(_lines(explain, "Kenya\x1b[2J condemned Somalia."))
    assert "\x1b" not in told


@pytest.mark.parametrize("fate", [fate for fate in Fate if fate is not Fate.CODED])
def test_every_silence_has_its_words(fate: Fate) -> None:
    document = Document(document_id(None, "Hit."), "Hit.", "a test", language="en")
    where = Span(document.id, 0, 3)
    sense = SenseTrace("ASSAULT", None, "a: hit", "subject > object", (), None, None, fate)
    word = WordTrace(where, "Hit", "verb", "hit", (sense,))
    sentence = SentenceTrace(where, "Hit", words=(word,))
    assert "no event: " in "\n".join(explain_sentence(document, sentence, painted=False))


def test_a_mere_appeal_is_told_for_what_it_is(world: World) -> None:
    text = "Ghana urged Togo to release the fishermen."
    document = Document(document_id(None, text), text, "a test", language="en")
    [sentence] = Coder(world).explain(document)
    lines = explain_sentence(document, sentence, painted=False)
    assert any("no event: it only appeals" in line for line in lines)
