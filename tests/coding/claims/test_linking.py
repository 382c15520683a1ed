from multivector.coding.claims.linking import link_events
from multivector.coding.coder import Coder
from multivector.domain import Document

TEXT = "Kenya accused Sudan of bombing the port. Chad sent grain to Niger."


def test_an_accusation_is_one_with_its_claim_and_what_is_charged_lies_in_it(
    claimant: Coder,
) -> None:
    coded = next(iter(claimant.code([Document("d", TEXT, "x", language="en")])))
    [claim] = coded.claims
    linked = link_events(claim, coded.events)
    assert [event.type for event in linked.utterance] == ["ACCUSE"]
    assert [event.type for event in linked.content] == ["ASSAULT"]
    others = set(coded.events) - {*linked.utterance, *linked.content}
    assert [event.type for event in others] == ["AID"]
    assert not set(linked.utterance) & set(linked.content)


def test_events_of_another_text_are_no_part_of_it(claimant: Coder) -> None:
    first, second = claimant.code([
        Document("d", TEXT, "x", language="en"), Document("e", TEXT, "x", language="en"),
    ])
    linked = link_events(first.claims[0], second.events)
    assert linked.utterance == linked.content == ()
