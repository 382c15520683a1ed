"""Meetings that the world knows by date and place: "at the CIS summit in Dushanbe"."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from multivector.coding.naming.gazetteer import fold
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.domain import DateInterval
from multivector.worlds import World

Meetings = Mapping[str, tuple[tuple[DateInterval, str | None], ...]]
"""Organisation to the days and places of its meetings, in order."""

_WORDS = frozenset({"summit", "meeting", "session", "conference", "forum", "congress"})
_SESSION = 9  # the month in which the General Assembly opens
_REACH = timedelta(days=400)  # a meeting that is named without its year was no longer ago


def known_meetings(world: World) -> Meetings:
    """The dated meetings of all organisations."""
    return {
        organisation.id: tuple(
            sorted(
                ((m.date.since, m.place) for m in organisation.meetings if m.date.since),
                key=lambda one: (one[0].start or date.min, one[1] or ""),
            )
        )
        for organisation in world.organisations.values()
        if organisation.meetings
    }


def date_by_meeting(
    meetings: Meetings, heads: Sequence[Token], phrases: PhraseReader, published: date | None
) -> DateInterval | None:
    """When the meeting was at which an act was done, or which it is; None where nothing tells it.

    The organisation and the place must both be named; the last such meeting up to the day of the
    text, within 400 days, is meant.
    """
    if published is None:
        return None
    if any(_is_at_assembly(head) for head in heads):
        # Its regular session opens every September: Rules of Procedure, rule 1.
        year = published.year if published.month >= _SESSION else published.year - 1
        return DateInterval.month(year, _SESSION)
    for noun in _meeting_nouns(heads):
        places = {fold(place) for place in _places_of(noun)}
        for organisation in _organisations_of(noun, phrases):
            held = [
                when for when, place in meetings.get(organisation, ())
                if place is not None and fold(place) in places and when.start is not None
                and published - _REACH <= when.start <= published
            ]  # fmt: skip
            if held:
                return held[-1]
    return None


def _is_at_assembly(head: Token) -> bool:
    """Whether an act was done at the General Assembly, or on the margins of it."""
    for preposition in head.all("prep"):
        if preposition.lemma.lower() not in ("at", "during", "on"):
            continue
        nouns = list(preposition.all("pobj"))
        if preposition.lemma.lower() == "on":
            margins = (n for n in nouns if n.lemma in ("sideline", "margin", "fringe"))
            nouns = [o for n in margins for p in n.all("prep") for o in p.all("pobj")]
        for noun in nouns:
            general = any(child.text == "General" for child in noun.all("compound", "amod"))
            if noun.text == "UNGA" or (noun.text == "Assembly" and general):
                return True
    return False


def _meeting_nouns(heads: Sequence[Token]) -> Iterator[Token]:
    for head in heads:
        if head.lemma.lower() in _WORDS:
            yield head
        for preposition in head.all("prep"):
            yield from (n for n in preposition.all("pobj") if n.lemma.lower() in _WORDS)


def _places_of(noun: Token) -> Iterator[str]:
    for preposition in noun.all("prep"):
        if preposition.lemma in ("in", "at"):
            yield from (pobj.text for pobj in preposition.all("pobj"))


def _organisations_of(noun: Token, phrases: PhraseReader) -> Iterator[str]:
    named = [*noun.all("compound", "amod", "nmod", "poss")]
    for preposition in noun.all("prep"):
        if preposition.lemma == "of":
            named += preposition.all("pobj")
    for word in (noun, *named):
        mention = phrases.mention_at(word)
        if mention is not None:
            yield mention.id
