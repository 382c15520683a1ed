"""What a linker takes for a later word on a promise, and what it leaves."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from multivector.measures import MemoryRecord, Options
from multivector.measures.linking import LIKE, Linker
from multivector.measures.promises import read_tellings

Row = dict[str, Any]
Make = Callable[..., Row]
WORDS = "They agreed to stretch a copper cable under the Caspian seabed"
DONE = "Workers finished the copper cable on the Caspian seabed"
FILLER = ("Shepherds drove flocks to summer pastures", "A theatre reopened after repairs",
          "Doctors vaccinated schoolchildren", "The harvest of melons was poor")


@pytest.fixture
def linked(event: Make) -> Callable[..., list[Row]]:
    """What is linked to a promise: `linked(promise, later, ...)`, each an event."""

    def link(
        promise: Row, *others: Row, like: float = LIKE, curated: bool = False
    ) -> list[Row]:
        filler = [event("KGZ", "TJK", "CONSULT", "2020-01-05", document=f"filler-{place}",
                        text=text) for place, text in enumerate(FILLER)]
        tellings = read_tellings(
            MemoryRecord.of_rows({"events": [*filler, promise, *others]}),
            Options(include_curated=curated))
        (mine,) = (one for one in tellings if one.id == promise["id"])
        return list(Linker(tellings, like).later(mine))

    return link


def promise(event: Make, text: str = WORDS, day: str = "2024-02-01", **more: Any) -> Row:
    return event("TKM", "AZE", "AGREE", day, document="promise", text=text, **more)


def later(event: Make, text: str, kind: str = "COOPERATE", day: str = "2024-09-01",
          actor: str = "TKM", recipient: str = "AZE", **more: Any) -> Row:
    return event(actor, recipient, kind, day, document=f"later {text}", text=text, **more)


def test_shared_rare_words_of_the_same_parties_link(
    event: Make, linked: Callable[..., list[Row]]
) -> None:
    laid = later(event, DONE)
    (row,) = linked(promise(event), laid, later(event, "Workers painted a school in Baku"))
    assert (row["event"], row["outcome"]) == (laid["id"], "delivered")
    assert LIKE <= row["likeness"] <= 1
    assert str(row["day"]) == "2024-09-01"


def test_earlier_words_and_those_of_others_do_not(
    event: Make, linked: Callable[..., list[Row]]
) -> None:
    assert linked(promise(event), later(event, DONE, day="2024-01-31")) == []
    assert linked(promise(event), later(event, DONE, actor="KAZ", recipient="AZE")) == []
    assert linked(promise(event), later(event, DONE, recipient="UZB")) == []
    assert len(linked(promise(event), later(event, DONE, actor="AZE", recipient="TKM"))) == 1


def test_another_event_of_the_same_sentence_is_no_later_word(
    event: Make, linked: Callable[..., list[Row]]
) -> None:
    told = promise(event)
    twin = event("TKM", "AZE", "COOPERATE", "2024-02-01", document="promise", text=WORDS)
    assert linked(told, twin) == []


def test_a_lower_bar_links_more_and_none_links_all_of_the_parties(
    event: Make, linked: Callable[..., list[Row]]
) -> None:
    distant = later(event, "Sturgeon spawned near the Caspian seabed, and fishermen of villages rejoiced")
    apart = later(event, "A choir sang in Baku")
    assert linked(promise(event), distant, apart) == []
    assert [row["event"] for row in linked(promise(event), distant, apart, like=0.1)] == [
        distant["id"]]
    assert len(linked(promise(event), distant, apart, like=0.0)) == 2


def test_the_same_sum_makes_up_for_words(event: Make, linked: Callable[..., list[Row]]) -> None:
    text = "Banks transferred the first tranche for copper wire, cheaper than Caspian ferries"
    told, other = promise(event, amount=(7e6, "USD")), later(event, text, "AID")
    assert linked(told, other) == []
    assert len(linked(told, {**other, "amount": told["amount"]})) == 1
    assert linked(told, {**other, "amount": {**told["amount"], "value": 8e6}}) == []


@pytest.mark.parametrize(("kind", "words", "outcome"), [
    ("COOPERATE", WORDS, "delivered"),
    ("CONSULT", WORDS, "mentioned"),  # talk keeps no promise of a deed
    ("SUPPORT", WORDS, "mentioned"),
    ("SUPPORT", "They agreed to sign a contract on a copper cable under the Caspian seabed", "delivered"),
    ("REJECT", WORDS, "dropped"),
])
def test_what_a_later_word_makes_of_a_promise(
    kind: str, words: str, outcome: str, event: Make, linked: Callable[..., list[Row]]
) -> None:
    text = "A contract was signed on the copper cable under the Caspian seabed"
    (row,) = linked(promise(event, words), later(event, text, kind))
    assert row["outcome"] == outcome


@pytest.mark.parametrize(("day", "party", "kept"), [
    ("2024-06-12", "TKM AZE", True), ("2024-06-14", "TKM AZE", False),
    ("2024-06-12", "TKM KAZ", False),
])
def test_a_promised_meeting_is_kept_by_one_of_all_on_its_day(
    day: str, party: str, kept: bool, event: Make, linked: Callable[..., list[Row]]
) -> None:
    told = event("TKM AZE", "", "AGREE", "2024-06-12", known=date(2024, 6, 1), document="a",
                 text="The presidents will meet in Awaza", reciprocal=True)
    met = event(party, "", "CONSULT", day, document="b", text="Leaders spoke by the sea",
                reciprocal=True)
    found = linked(told, met)
    assert [row["outcome"] for row in found] == (["delivered"] if kept else [])


def test_a_promised_meeting_of_three_is_not_kept_by_two(
    event: Make, linked: Callable[..., list[Row]]
) -> None:
    told = event("TKM AZE KAZ", "", "AGREE", "2024-06-12", known=date(2024, 6, 1), document="a",
                 text="The presidents will meet in Awaza", reciprocal=True)

    def met(parties: str) -> Row:
        return event(parties, "", "CONSULT", "2024-06-12", document=parties, reciprocal=True,
                     text="Leaders spoke by the sea")

    assert linked(told, met("TKM AZE")) == []
    assert len(linked(told, met("TKM AZE KAZ"))) == 1


def test_links_come_in_the_order_in_which_they_became_known(
    event: Make, linked: Callable[..., list[Row]]
) -> None:
    words = (DONE, "Divers mended the copper cable on the Caspian seabed")
    second, first = (later(event, text, day=day) for text, day in zip(
        words, ("2024-08-01", "2024-05-01"), strict=True))
    assert [row["event"] for row in linked(promise(event), second, first)] == [
        first["id"], second["id"]]


def test_curated_tellings_are_said_to_be(event: Make, linked: Callable[..., list[Row]]) -> None:
    (row,) = linked(promise(event), later(event, DONE, curated=True), curated=True)
    assert row["curated"]


def test_a_promise_alone_has_no_later_word(linked: Callable[..., list[Row]], event: Make) -> None:
    assert linked(promise(event)) == []
