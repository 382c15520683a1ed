"""Stories: one happening, however many sentences and documents tell it.

Events are taken in the order in which they became known. Each joins the story that it resembles
most, or founds one. So what a story was on a day depends only on what was known by then, later
tellings never part what was joined, and the order of input does not matter.

A story's id is a hash of the id of its first event (by `known_at`, undated texts last, then by
id). It survives every later telling. An earlier telling that arrives late, from an archive say,
becomes the first and gives the story a new id; `Story.events` still holds the old first event, so
that what refers to it can be found again.

Two events tell the same when their types, parties, statuses and dates allow it and enough speaks
for it: the likeness of their passages, the same day, place and trigger. A plan, a denial and the
deed are three stories. Within one sentence the coder has already told acts apart.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from multivector.coding.near_copies import find_copies, likeness, telling_words
from multivector.domain import (
    DateInterval,
    Document,
    Event,
    Status,
    UsageError,
    hash_id,
    party_base,
    quad_class,
)

# Types under which one and the same act is told: a treaty agreed, signed, at work; a ceasefire
# agreed, declared, kept; a treaty suspended; a verdict and its prison term.
_RETELLING = frozenset(
    frozenset(pair.split())
    for pair in (
        "AGREE SUPPORT", "AGREE COOPERATE", "SUPPORT COOPERATE", "AGREE CONCEDE",
        "CONCEDE RETREAT", "AGREE RETREAT", "RETREAT COOPERATE", "AID COOPERATE",
        "REJECT SANCTION", "SANCTION COERCE", "REJECT RETREAT",
    )
)  # fmt: skip
# Types in which either side may stand as the actor: the visitor or the host, who joins or admits.
_MUTUAL = frozenset({"CONSULT", "SUPPORT", "AGREE", "COOPERATE"})
# How long after an act texts tell of it without its date.
_WINDOW = timedelta(days=6)
# Texts of which neither dates the act: how far apart they may have been published.
_UNDATED_WINDOW = timedelta(days=4)
# How much of the text around the evidence belongs to the passage, in characters.
_AROUND = 200
# A story is compared by so many of its tellings, the first ones.
_COMPARED = 12
# What must speak for it; measured on `training/stories/pairs.jsonl`.
_ENOUGH = 0.4

_ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
_AGAIN = re.compile(
    r"\b(again|another|anew|further|fresh|renewed|once more|new (?:round|wave|series)"
    rf"|(?:one|two|three|four|five|six|\d+) more|{'|'.join(_ORDINALS)})\b",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\b(will|would|shall|plans? to|planned to|due to|set to)\b(?:\W+\w+){0,3}$", re.IGNORECASE
)
# Names say who, and parties are compared apart; other words say what.
_NAME = re.compile(r"\b[^\W\d_a-zа-яё]\w*")
# Of a night one text dates the evening, another the morning.
_NIGHT = re.compile(r"\b(night|overnight|midnight|early|late|dawn|small hours)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Story:
    """One happening, and who tells it.

    Attributes:
        id: Hash of the id of its first event.
        events: Ids of the events that tell it, the first one known first.
        documents: Ids of the documents that tell it, likewise; near copies are among them.
        publishers: Owners of outlets, else outlets, sorted, of tellings that are no near copy of
            an earlier one; `?` stands for all documents without outlet together.
        type: The type that most events have; of equals the one told first.
        actors: As the telling with most parties has them; of equals the first.
        recipients: Likewise.
        date: The narrowest date that a telling gives; of equals the most frequent, then the first.
        first_known_at: When its first event could be known; None if only undated texts tell it.
    """

    id: str
    events: tuple[str, ...]
    documents: tuple[str, ...]
    publishers: tuple[str, ...]
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: DateInterval
    first_known_at: date | None


@dataclass(frozen=True, slots=True)
class _Telling:
    """An event with what is compared of it."""

    event: Event
    actors: frozenset[str]
    recipients: frozenset[str]
    words: frozenset[str]
    plain: frozenset[str]
    trigger: frozenset[str]
    again: frozenset[str]
    promised: bool
    nightly: bool
    parties: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parties", self.actors | self.recipients)


def build_stories(
    events: Iterable[Event],
    documents: Iterable[Document],
    *,
    owners: Mapping[str, str] | None = None,
    as_of: date | None = None,
) -> tuple[Story, ...]:
    """Join events that tell the same happening; each event is in exactly one story.

    Args:
        events: In any order; one that stands twice counts once.
        documents: At least those that the events stand in.
        owners: Outlet, as documents name it, to its owner; an outlet not in it owns itself.
        as_of: Only events known by the end of this day count, and undated ones not at all;
            None for all events.

    Returns:
        The stories, by the day on which they became known, undated ones last, then by id.

    Raises:
        UsageError: If the document of an event is missing.
    """
    texts = {document.id: document for document in documents}
    known = {
        event.id: event
        for event in events
        if as_of is None or (event.known_at is not None and event.known_at <= as_of)
    }
    groups = _Groups()
    for event in sorted(known.values(), key=_when_known):
        document = texts.get(event.document)
        if document is None:
            raise UsageError(
                "the document of this event is missing",
                item=event.id,
                hint=f"Give document {event.document} too",
            )
        groups.add(_telling(event, document.text))
    told = {event.document for event in known.values()}
    copies = find_copies(texts[each] for each in told)
    stories = [_story(group, texts, copies, owners or {}) for group in groups.members]
    return tuple(sorted(stories, key=lambda s: (s.first_known_at or date.max, s.id)))


class _Groups:
    """Stories in the making, filed so that few need comparing."""

    def __init__(self) -> None:
        self.members: list[list[_Telling]] = []
        self._filed: defaultdict[tuple[object, ...], dict[int, None]] = defaultdict(dict)

    def add(self, telling: _Telling) -> None:
        """Put a telling into the story that it resembles most, else into a new one."""
        near = {number for key in _search_keys(telling) for number in self._filed.get(key, ())}
        best, number = max(
            ((_resemblance(telling, self.members[each]), -each) for each in near),
            default=(0.0, 0),
        )
        if best >= _ENOUGH:
            self.members[-number].append(telling)
        else:
            number = -len(self.members)
            self.members.append([telling])
        for key in _file_keys(telling):
            self._filed[key][-number] = None


def _resemblance(telling: _Telling, group: list[_Telling]) -> float:
    if any(_contradicts(telling, other) for other in group[:_COMPARED]):
        return 0.0
    return max(same_happening(telling, other) for other in group[:_COMPARED])


def _contradicts(one: _Telling, other: _Telling) -> bool:
    """Whether the two cannot be in one story, whatever a third one says."""
    if one.event.evidence.overlaps(other.event.evidence):
        return True
    apart = _days_apart(one.event.date, other.event.date)
    return apart is not None and apart > 1


def same_happening(one: _Telling, other: _Telling) -> float:
    """How much speaks for it that two events tell the same; 0 where something rules it out."""
    first, second = one.event, other.event
    if not _types_agree(one, other) or not _parties_agree(one, other):
        return 0.0
    if _status_class(first) != _status_class(second) or _contradicts(one, other):
        return 0.0
    when = _time_points(first, second, nightly=one.nightly or other.nightly)
    if when is None or _amounts_differ(first, second):
        return 0.0
    points = when + (likeness(one.words, other.words) + likeness(one.plain, other.plain)) / 2
    points += _place_points(first, second) + _cue_points(one, other)
    points += 0.08 if one.trigger & other.trigger else 0.0
    points += 0.05 if one.parties == other.parties else 0.0
    if first.type != second.type:
        points -= 0.1 if one.plain & other.plain else 0.25
    points -= 0.1 if None not in (first.mode, second.mode) and first.mode != second.mode else 0.0
    return max(0.0, points)


def _types_agree(one: _Telling, other: _Telling) -> bool:
    if one.event.type == other.event.type:
        return True
    pair = frozenset({one.event.type, other.event.type})
    return pair in _RETELLING and one.promised == other.promised


def _parties_agree(one: _Telling, other: _Telling) -> bool:
    """Whether one tells no party that the other contradicts: one's may be some of the other's."""
    if not one.parties & other.parties:
        return False
    either = one.event.reciprocal or other.event.reciprocal
    if either or (one.event.type in _MUTUAL and other.event.type in _MUTUAL):
        return one.parties <= other.parties or other.parties <= one.parties
    return _nested(one.actors, other.actors) and _nested(one.recipients, other.recipients)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _status_class(event: Event) -> str:
    return "real" if event.status.is_real else event.status.value


def _time_points(one: Event, other: Event, *, nightly: bool) -> float | None:
    """What the dates speak for it; None where they speak against it."""
    apart = _days_apart(one.date, other.date)
    if apart is not None:
        exact = max(one.date.days or 99, other.date.days or 99) <= 3
        if apart == 0:
            return 0.3 if exact else 0.1
        return 0.2 if exact and apart == 1 and nightly else None
    if Status.HISTORICAL in (one.status, other.status):
        return None if one.status != other.status else 0.0
    told = [event.date.end or event.known_at for event in (one, other)]
    if told[0] is None or told[1] is None:
        return 0.0
    both_undated = one.date == other.date
    window = _UNDATED_WINDOW if both_undated else _WINDOW
    gap = abs(told[0] - told[1])
    return None if gap > window else 0.2 - 0.03 * gap.days


def _days_apart(one: DateInterval, other: DateInterval) -> int | None:
    """Days between two dates, 0 where they overlap; None where one is open or unknown."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return None
    return max(0, (other.start - one.end).days, (one.start - other.end).days)


def _place_points(one: Event, other: Event) -> float:
    if one.place is None or other.place is None:
        return 0.0
    if one.place.name.casefold() == other.place.name.casefold():
        return 0.08
    # Attacks, arrests and protests are in many places on one day, a meeting of the same is not.
    nearby = one.place.country == other.place.country and quad_class(one.type) != 4
    return -0.15 if nearby else -1.0


def _cue_points(one: _Telling, other: _Telling) -> float:
    """Words that count: the second round is not the third, "again" is seldom the first time."""
    if one.again == other.again:
        return 0.0
    counted = [telling.again.intersection(_ORDINALS) for telling in (one, other)]
    if all(counted):
        return -1.0
    return -0.1 if _days_apart(one.event.date, other.event.date) == 0 else -0.6


def _amounts_differ(one: Event, other: Event) -> bool:
    """Whether both tell money and not the same; tolls grow from telling to telling."""
    if one.amount is None or other.amount is None or one.amount.unit != other.amount.unit:
        return False
    values = sorted((one.amount.value, other.amount.value))
    return one.amount.unit.isupper() and values[1] > 1.15 * values[0]


def _telling(event: Event, text: str) -> _Telling:
    start, end = event.evidence.start, event.evidence.end
    passage = text[max(0, start - _AROUND) : end + _AROUND]
    evidence = event.evidence.cut(text)
    return _Telling(
        event,
        _bases(event.actors),
        _bases(event.recipients),
        telling_words(passage),
        telling_words(_NAME.sub(" ", passage)),
        telling_words(event.trigger.cut(text)),
        frozenset(found.casefold() for found in _AGAIN.findall(evidence)),
        _PROMISED.search(text[start : event.trigger.end]) is not None,
        _NIGHT.search(evidence) is not None,
    )


def _bases(parties: tuple[str, ...]) -> frozenset[str]:
    return frozenset(party_base(each) for each in parties) - {"?"}


def _when_known(event: Event) -> tuple[date, str]:
    return event.known_at or date.max, event.id


def _file_keys(telling: _Telling) -> Iterator[tuple[object, ...]]:
    """Where a telling is filed: under each party and each two of them, by week."""
    status = _status_class(telling.event)
    for week in _weeks(telling.event, around=0):
        for parties in _party_keys(telling):
            yield telling.event.type, status, parties, week


def _search_keys(telling: _Telling) -> Iterator[tuple[object, ...]]:
    """Where tellings of the same lie: under two shared parties, or the one that either has."""
    own, status = telling.event.type, _status_class(telling.event)
    types = [own, *(other for pair in _RETELLING if own in pair for other in pair - {own})]
    for week in _weeks(telling.event, around=7):
        for parties in _party_keys(telling):
            for each in types:
                yield each, status, parties, week


def _party_keys(telling: _Telling) -> Iterator[tuple[str, ...]]:
    ordered = sorted(telling.parties)
    yield from ((each,) for each in ordered)
    yield from combinations(ordered, 2)


def _weeks(event: Event, *, around: int) -> Iterable[int | None]:
    """Weeks in which the act may have been, counted through; years count by their first week."""
    start = event.date.start or event.date.end or event.known_at
    if start is None:
        return [None]
    end = event.date.end if event.date.end and (event.date.days or 99) <= 40 else start
    return range((start.toordinal() - around) // 7, (end.toordinal() + around) // 7 + 1)


def _story(
    group: list[_Telling],
    texts: Mapping[str, Document],
    copies: Mapping[str, str],
    owners: Mapping[str, str],
) -> Story:
    events = [telling.event for telling in group]
    documents = tuple(dict.fromkeys(event.document for event in events))
    types = Counter(event.type for event in events)
    fullest = max(events, key=lambda event: len({*event.actors, *event.recipients}))
    return Story(
        id=hash_id("story", events[0].id),
        events=tuple(event.id for event in events),
        documents=documents,
        publishers=_publishers([texts[each] for each in documents], copies, owners),
        type=types.most_common(1)[0][0],
        actors=fullest.actors,
        recipients=fullest.recipients,
        date=_narrowest(event.date for event in events),
        first_known_at=events[0].known_at,
    )


def _publishers(
    documents: Iterable[Document], copies: Mapping[str, str], owners: Mapping[str, str]
) -> tuple[str, ...]:
    """Who tells it in words of his own; of copies the first one whose outlet is known counts."""
    named: dict[str, str] = {}
    for document in documents:
        original = copies[document.id]
        if named.get(original, "?") == "?":
            outlet = document.outlet
            named[original] = "?" if outlet is None else owners.get(outlet, outlet)
    return tuple(sorted(set(named.values())))


def _narrowest(dates: Iterable[DateInterval]) -> DateInterval:
    counted = Counter(each for each in dates if each != DateInterval.unknown())
    if not counted:
        return DateInterval.unknown()
    return min(counted, key=lambda each: (each.days or 10**6, -counted[each]))
