"""One happening is one story, however many texts tell it."""

import random
from collections.abc import Callable
from datetime import date

import pytest

from multivector.coding.stories import Story, build_stories
from multivector.domain import (
    Amount,
    DateInterval,
    Document,
    Event,
    Place,
    Role,
    RoleName,
    Span,
    Status,
    UsageError,
    document_id,
)

Told = tuple[Document, Event]
MET = "The leaders of Malta and Cyprus met in Valletta to speak of ferries and gas."
ALSO = "In Valletta the Cypriot and Maltese leaders spoke of gas and of a new ferry line."


def tell(
    text: str,
    known: int | None = 4,
    type: str = "CONSULT",  # noqa: A002 -- the field's word
    actors: str = "MLT CYP",
    recipients: str = "",
    *,
    date_: str | None = "2025-03-03",
    status: Status = Status.HAPPENED,
    place: str | None = None,
    amount: Amount | None = None,
    outlet: str | None = "a",
    trigger: str = " ",
) -> Told:
    """A text of one sentence, known on a day of March 2025, with its event."""
    day = None if known is None else date(2025, 3, known)
    when = DateInterval.unknown() if day is None else DateInterval.day(day)
    document = Document(document_id(outlet, text), text, "test", outlet=outlet, published=when)
    span = Span(document.id, 0, len(text))
    at = text.index(trigger)
    roles = [Role(RoleName.ACTOR, each, span) for each in actors.split()]
    roles += [Role(RoleName.RECIPIENT, each, span) for each in recipients.split()]
    event = Event(
        type, None, (), tuple(roles), not recipients, status, span,
        Span(document.id, at, at + len(trigger)), 0.9, "test",
        date=DateInterval.parse(date_) if date_ else DateInterval.unknown(),
        place=Place(place, "MLT", span) if place else None, amount=amount, known_at=day,
    )  # fmt: skip
    return document, event


def stories(*told: Told, **options: object) -> tuple[Story, ...]:
    build: Callable[..., tuple[Story, ...]] = build_stories
    return build([event for _, event in told], [document for document, _ in told], **options)


SHOT = "Rebels shelled the harbour of Valletta and burnt two ships."
ATTACK = {"type": "ASSAULT", "actors": "MLT:REB", "recipients": "MLT"}


def attack(text: str = SHOT, known: int = 4, **changed: object) -> Told:
    return tell(text, known, **{**ATTACK, **changed})  # type: ignore[arg-type]


SAME = {
    "in other words": (tell(MET), tell(ALSO, 5)),
    "without its date": (tell(MET), tell(ALSO, 6, date_=None)),
    "with fewer parties": (tell(MET), tell(ALSO, 5, actors="MLT CYP GRC")),
    "as a visit": (tell(MET), tell(ALSO, 5, actors="CYP", recipients="MLT")),
    "as agreed and as signed": (
        tell("Malta and Cyprus agreed on a treaty on gas.", 4, "AGREE"),
        tell("A treaty on gas was signed by Cyprus and Malta.", 4, "SUPPORT"),
    ),
    "with a sector": (attack(), attack(SHOT + " Nobody slept.", recipients="MLT:CVL")),
    "by month": (tell(MET), tell(ALSO, 5, date_="2025-03")),
    "of a night": (
        attack("Late at night rebels shelled the harbour and burnt ships."),
        attack("Rebels shelled the harbour early in the morning.", date_="2025-03-04"),
    ),
    "with a higher toll": (
        attack(amount=Amount(3, "killed")),
        attack(SHOT + " So.", amount=Amount(9, "killed")),
    ),
}  # fmt: skip
DIFFERENT = {
    "another day": (tell(MET), tell(ALSO, 6, date_="2025-03-05")),
    "another month": (tell(MET, 1, date_=None), tell(ALSO, 25, date_=None)),
    "other parties": (tell(MET), tell(ALSO, 5, actors="MLT GRC")),
    "the other way round": (
        attack(actors="GRC"), attack(SHOT + " So.", actors="MLT", recipients="GRC"),
    ),
    "by another": (attack(actors="GRC"), attack(SHOT + " So.", actors="CYP")),
    "a plan": (attack(), attack(SHOT + " So.", status=Status.ANNOUNCED)),
    "a denial": (attack(), attack(SHOT + " So.", status=Status.DENIED)),
    "an old deed": (
        attack(date_=None),
        attack(SHOT + " So.", date_=None, status=Status.HISTORICAL),
    ),
    "another place": (attack(place="Valletta"), attack(SHOT + " So.", place="Mdina")),
    "another sum": (
        tell(MET, 4, "AID", "GRC", "MLT", amount=Amount(1e6, "EUR")),
        tell(MET + " So.", 4, "AID", "GRC", "MLT", amount=Amount(5e6, "EUR")),
    ),
    "another round": (
        tell("A second round of talks was held.", 4, date_=None),
        tell("A third round of talks was held.", 6, date_=None),
    ),
    "another type": (tell(MET), tell(ALSO, 5, "ACCUSE")),
    "a promise": (
        tell("Malta and Cyprus will sign a treaty on gas.", 4, "AGREE", date_=None, trigger="sign"),
        tell("Malta and Cyprus signed a treaty on gas.", 5, "SUPPORT", date_=None, trigger="sign"),
    ),
    "nobody named": (
        attack(actors="?:REB", recipients=""),
        attack(SHOT + " So.", actors="?:REB", recipients=""),
    ),
}  # fmt: skip


def all_told() -> list[Told]:
    """All of the above, each event once."""
    pairs = (*SAME.values(), *DIFFERENT.values())
    return list({told[1].id: told for pair in pairs for told in pair}.values())


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_a_happening_told_twice_is_one_story(pair: tuple[Told, Told]) -> None:
    assert len(stories(*pair)) == 1
    assert len(stories(*reversed(pair))) == 1


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT)
def test_another_happening_is_another_story(pair: tuple[Told, Told]) -> None:
    assert len(stories(*pair)) == 2


def test_one_telling_does_not_bridge_two_days() -> None:
    undated = tell(MET, 4, date_=None)
    told = stories(undated, tell(ALSO, 4), tell(ALSO + " So.", 6, date_="2025-03-05"))
    assert sorted(len(story.events) for story in told) == [1, 2]


def test_acts_of_one_sentence_stay_apart() -> None:
    document, event = attack()
    other = Event(
        event.type, None, (), event.roles, False, event.status, event.evidence,
        Span(document.id, 8, 15), 0.9, "test", date=event.date, known_at=event.known_at,
    )  # fmt: skip
    assert len(build_stories([event, other], [document])) == 2


def test_sentences_of_one_document_tell_one_story() -> None:
    text = f"{MET} {ALSO}"
    document, event = tell(text)
    first, second = (
        Event(
            event.type, None, (), event.roles, True, event.status, span,
            Span(document.id, span.start, span.start + 3), 0.9, "test", known_at=event.known_at,
        )
        for span in (Span(document.id, 0, len(MET)), Span(document.id, len(MET) + 1, len(text)))
    )  # fmt: skip
    (story,) = build_stories([second, first], [document])
    assert set(story.events) == {first.id, second.id}
    assert story.documents == (document.id,)


def test_a_story_tells_who_when_and_since_when() -> None:
    first, second = tell(MET, 4, date_=None), tell(ALSO, 5, actors="MLT CYP GRC", outlet="b")
    (story,) = stories(second, first)
    assert story.events == (first[1].id, second[1].id)
    assert story.documents == (first[0].id, second[0].id)
    assert (story.type, story.actors, story.recipients) == ("CONSULT", ("MLT", "CYP", "GRC"), ())
    assert str(story.date) == "2025-03-03"
    assert story.first_known_at == date(2025, 3, 4)
    assert story.publishers == ("a", "b")


def test_syndicated_copies_and_owners_count_once() -> None:
    told = [
        tell(MET, 4, outlet="agency"),
        tell(MET, 5, outlet="paper"),
        tell(ALSO, 5, outlet="daily"),
        tell("Talks in Valletta on gas: Malta, Cyprus.", outlet=None),
    ]
    (story,) = stories(*told, owners={"daily": "a holding"})
    assert len(story.documents) == 4
    assert story.publishers == ("?", "a holding", "agency")


def test_the_order_of_input_does_not_matter() -> None:
    told = all_told()
    expected = stories(*told)
    for seed in range(5):
        random.Random(seed).shuffle(told)  # noqa: S311 -- any order will do
        assert stories(*told) == expected


def test_each_event_is_in_exactly_one_story() -> None:
    told = all_told()
    ids = [each for story in stories(*told) for each in story.events]
    assert sorted(ids) == sorted({event.id for _, event in told})


def test_an_id_survives_later_tellings() -> None:
    (before,) = stories(tell(MET, 4))
    (after,) = stories(tell(ALSO, 5), tell(MET, 4))
    assert after.id == before.id
    assert len(after.events) == 2


def test_an_earlier_telling_changes_the_id_and_the_old_first_event_stays_in_it() -> None:
    (before,) = stories(tell(MET, 4))
    (after,) = stories(tell(MET, 4), tell(ALSO, 3))
    assert after.id != before.id
    assert before.events[0] in after.events


def test_as_of_a_day_nothing_later_is_seen() -> None:
    early, late, undated = tell(MET, 4), tell(ALSO, 6), tell(MET + " So.", None)
    assert stories(early, late, undated, as_of=date(2025, 3, 5)) == stories(early)
    assert stories(early, late, as_of=date(2025, 3, 3)) == ()


def test_what_a_day_knew_is_the_beginning_of_what_the_next_knows() -> None:
    told = all_told()
    full = {story.id: story.events for story in stories(*told)}
    for story in stories(*told, as_of=date(2025, 3, 4)):
        assert full[story.id][: len(story.events)] == story.events


def test_nothing_gives_nothing() -> None:
    assert build_stories([], []) == ()


def test_a_missing_document_is_told() -> None:
    document, event = tell(MET)
    with pytest.raises(UsageError, match=event.id) as told:
        build_stories([event], [])
    assert document.id in str(told.value)
