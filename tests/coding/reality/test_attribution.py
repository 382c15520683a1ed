"""Who says that something is so."""

from collections.abc import Callable

import pytest

from multivector.domain import Event, Status

Only = Callable[..., Event]
Told = Callable[..., list[str]]

# Text, a word of the act's trigger, the speaker's id and name.
SAID = [
    ("Chad said that Sudan had invaded Libya.", "inva", "TCD", "Chad"),
    ("Chad said Sudan invaded Libya.", "inva", "TCD", "Chad"),
    ("Sudan invaded Libya, Chad said.", "inva", "TCD", "Chad"),
    ("Sudan invaded Libya, said the Chadian president.", "inva", "TCD", "Chadian president"),
    ("“Sudan invaded Libya,” Chad said.", "inva", "TCD", "Chad"),
    ("“Sudan invaded Libya,” said Idris Saleh, Chad's foreign minister.", "inva", "TCD",
     "Idris Saleh"),
    ("Sudan invaded Libya, a Chadian official said on Monday.", "inva", "TCD",
     "Chadian official"),
    ("Sudan, Chad said, invaded Libya.", "inva", "TCD", "Chad"),
    ("Sudan, said Chad's foreign minister, has invaded Libya.", "inva", "TCD",
     "Chad's foreign minister"),
    ("“Sudan,” Chad said, “invaded Libya.”", "inva", "TCD", "Chad"),
    ("According to Chad, Sudan invaded Libya.", "inva", "TCD", "Chad"),
    ("Sudan invaded Libya, according to Chad.", "inva", "TCD", "Chad"),
    ("Chad claims that Sudan invaded Libya.", "inva", "TCD", "Chad"),
    ("Chad accused Sudan of invading Libya.", "inva", "TCD", "Chad"),
    ("Chad told Niger that Sudan had invaded Libya.", "inva", "TCD", "Chad"),
    ("The UN reported that Sudan had invaded Libya.", "inva", "UN", "UN"),
    ("A statement by Chad said Sudan had invaded Libya.", "inva", "TCD", "Chad"),
    ("Chad's claim that Sudan invaded Libya is new.", "inva", "TCD", "Chad"),
    ("As Chad said, Sudan invaded Libya.", "inva", "TCD", "Chad"),
    ("Chad's foreign minister wrote on Monday that Sudan had invaded Libya.", "inva", "TCD",
     "Chad's foreign minister"),
    ("The Chadian army said Sudan had invaded Libya.", "inva", "TCD:MIL", "Chadian army"),
    ("Chad said it had arrested a Sudanese spy.", "arrest", "TCD", "Chad"),
    ("Police in Chad said Sudan had invaded Libya.", "inva", "TCD:COP", "Police"),
    ("Analysts say Sudan invaded Libya.", "inva", "?:EDU", "Analysts"),
    ("Chad said Niger had said that Sudan invaded Libya.", "inva", "NER", "Niger"),
]

UNNAMED = [
    ("Sudan reportedly invaded Libya.", "inva"),
    ("Sudan allegedly invaded Libya.", "inva"),
    ("Sudan is said to have invaded Libya.", "inva"),
    ("Sudan is reported to have invaded Libya.", "inva"),
    ("It was reported that Sudan had invaded Libya.", "inva"),
    ("The alleged attack by Sudan on Libya was short.", "attack"),
    ("Sudan was accused of invading Libya.", "inva"),
]

TOLD_BY_THE_TEXT = [
    ("Sudan invaded Libya.", "inva"),
    ("Sudan invaded Libya on the day that Chad said goodbye.", "inva"),
    ("After Chad said no, Sudan invaded Libya.", "inva"),
    ("Chad accused Sudan of piracy.", "accused"),
    ("Chad demanded that Sudan leave.", "demanded"),
    ("Chad said nothing when Sudan invaded Libya.", "inva"),
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
    assert only("Chad said Sudan had invaded Libya.", "inva").status is Status.HAPPENED
    assert only("Chad said Sudan may invade Libya.", "inva").status is Status.POSSIBLE
    assert only("Chad said Sudan did not invade Libya.", "inva").status is Status.NEGATED


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“They told us, ‘Sudan invaded Libya,’” said Abdi Karim, a Chadian official.", "TCD"),
        ("“The soldiers said, ‘Sudan invaded Libya,’ and left,” Chad said.", "TCD"),
    ],
)
def test_within_a_quote_in_a_quote_somebody_said_it(
    only: Only, text: str, speaker: str
) -> None:
    event = only(text, "inva")
    assert (event.actors, event.recipients) == (("SDN",), ("LBY",))
    assert event.said_by is not None
    assert event.said_by.id in (speaker, None, "?:MIL", f"{speaker}:MIL")


def test_two_clauses_of_one_speech_have_one_speaker(only: Only) -> None:
    text = "Chad said Sudan had invaded Libya and expelled an Omani envoy."
    for word in ("inva", "expel"):
        said = only(text, word).said_by
        assert said is not None
        assert said.id == "TCD"
