"""Who says that something is so."""

from collections.abc import Callable

import pytest

from multivector.domain import Event, Status

Only = Callable[..., Event]
Told = Callable[..., list[str]]

# Text, a word of the act's trigger, the speaker's id and name.
SAID = [
    ("Chad said that Sudan had attacked Libya.", "attack", "TCD", "Chad"),
    ("Chad said Sudan attacked Libya.", "attack", "TCD", "Chad"),
    ("Sudan attacked Libya, Chad said.", "attack", "TCD", "Chad"),
    ("Sudan attacked Libya, said the Chadian president.", "attack", "TCD", "Chadian president"),
    ("“Sudan attacked Libya,” Chad said.", "attack", "TCD", "Chad"),
    ("“Sudan,” Chad said, “attacked Libya.”", "attack", "TCD", "Chad"),
    ("According to Chad, Sudan attacked Libya.", "attack", "TCD", "Chad"),
    ("Sudan attacked Libya, according to Chad.", "attack", "TCD", "Chad"),
    ("Chad claims that Sudan attacked Libya.", "attack", "TCD", "Chad"),
    ("Chad accused Sudan of attacking Libya.", "attack", "TCD", "Chad"),
    ("Chad told Niger that Sudan had attacked Libya.", "attack", "TCD", "Chad"),
    ("The UN reported that Sudan had attacked Libya.", "attack", "UN", "UN"),
    ("A statement by Chad said Sudan had attacked Libya.", "attack", "TCD", "statement by Chad"),
    ("Chad's claim that Sudan attacked Libya is new.", "attack", "TCD", "Chad"),
    ("As Chad said, Sudan attacked Libya.", "attack", "TCD", "Chad"),
    ("In the view of Chad, Sudan attacked Libya.", "attack", "TCD", "Chad"),
    ("Chad's foreign minister wrote on Monday that Sudan had attacked Libya.", "attack", "TCD",
     "Chad's foreign minister"),
    ("The Chadian army said Sudan had attacked Libya.", "attack", "TCD:MIL", "Chadian army"),
    ("Chad said it had arrested a Sudanese spy.", "arrest", "TCD", "Chad"),
    ("Police in Chad said Sudan had attacked Libya.", "attack", "TCD:COP", "Police in Chad"),
    ("Analysts say Sudan attacked Libya.", "attack", "?:EDU", "Analysts"),
    ("Chad said Niger had said that Sudan attacked Libya.", "attack", "NER", "Niger"),
]

UNNAMED = [
    ("Sudan reportedly attacked Libya.", "attack"),
    ("Sudan allegedly attacked Libya.", "attack"),
    ("Sudan is said to have attacked Libya.", "attack"),
    ("Sudan is reported to have attacked Libya.", "attack"),
    ("It was reported that Sudan had attacked Libya.", "attack"),
    ("The alleged attack by Sudan on Libya was short.", "attack"),
    ("Sudan was accused of attacking Libya.", "attack"),
    ("Rumour has it that Sudan attacked Libya.", "attack"),
]

TOLD_BY_THE_TEXT = [
    ("Sudan attacked Libya.", "attack"),
    ("Sudan attacked Libya on the day that Chad said goodbye.", "attack"),
    ("After Chad said no, Sudan attacked Libya.", "attack"),
    ("Chad accused Sudan of piracy.", "accused"),
    ("Chad demanded that Sudan leave.", "demanded"),
    ("Chad said nothing when Sudan attacked Libya.", "attack"),
]


@pytest.mark.parametrize(("text", "word", "speaker", "name"), SAID)
def test_a_speaker_is_told_with_his_party_and_his_words(
    only: Only, text: str, word: str, speaker: str, name: str
) -> None:
    said = only(text, word).said_by
    assert said is not None
    assert said.id == speaker
    assert said.name.removeprefix("The ").removeprefix("the ") == name
    assert said.name in said.span.cut(text)


@pytest.mark.parametrize(("text", "word"), UNNAMED)
def test_a_speaker_who_is_not_named_is_still_told(only: Only, text: str, word: str) -> None:
    said = only(text, word).said_by
    assert said is not None
    assert (said.id, said.name) == (None, "unnamed")


@pytest.mark.parametrize(("text", "word"), TOLD_BY_THE_TEXT)
def test_what_the_text_itself_tells_has_no_speaker(only: Only, text: str, word: str) -> None:
    assert only(text, word).said_by is None


def test_what_is_said_keeps_the_status_that_it_has_there(only: Only) -> None:
    assert only("Chad said Sudan had attacked Libya.", "attack").status is Status.HAPPENED
    assert only("Chad said Sudan may attack Libya.", "attack").status is Status.POSSIBLE
    assert only("Chad said Sudan did not attack Libya.", "attack").status is Status.NEGATED


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“They told us, ‘Sudan attacked Libya,’” said Abdi Karim, a Chadian official.", "TCD"),
        ("“The soldiers said, ‘Sudan attacked Libya,’ and left,” Chad said.", "TCD"),
    ],
)
def test_within_a_quote_in_a_quote_somebody_said_it(
    only: Only, text: str, speaker: str
) -> None:
    event = only(text, "attack")
    assert (event.actors, event.recipients) == (("SDN",), ("LBY",))
    assert event.said_by is not None
    assert event.said_by.id in (speaker, None, "?:MIL", f"{speaker}:MIL")


def test_two_clauses_of_one_speech_have_one_speaker(only: Only) -> None:
    text = "Chad said Sudan had attacked Libya and expelled an Omani envoy."
    for word in ("attack", "expel"):
        said = only(text, word).said_by
        assert said is not None
        assert said.id == "TCD"
