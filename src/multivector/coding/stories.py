"""Stories: one happening, however many sentences and documents tell it.

Events are taken in the order in which they became known. Each joins the story that it resembles
most, or founds one. So a story as of a day depends only on what was known by then, later tellings
never part what was joined, and the order of input does not matter.

A story's id is a hash of the id of its first event (by `known_at`, undated ones last, then by
id) and survives every later telling. An earlier telling that arrives late, from an archive say,
becomes the first and changes the id; `Story.events` still holds the old first event, by which
what refers to the story finds it again. It may also draw tellings to it that had stood elsewhere.

Types, parties, status and date must allow that two events tell the same; then enough must speak
for it. A plan, a denial and the deed are three stories.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 -- a story has a field called date
from itertools import chain, combinations, product

from multivector.coding.near_copies import (
    Passage,
    count_publishers,
    find_copies,
    passage_points,
    read_passage,
)
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
_RETOLD = """AGREE-SUPPORT AGREE-COOPERATE AGREE-CONCEDE AGREE-RETREAT SUPPORT-COOPERATE
    CONCEDE-RETREAT RETREAT-COOPERATE AID-COOPERATE REJECT-SANCTION SANCTION-COERCE"""
_RETELLING = frozenset(frozenset(pair.split("-")) for pair in _RETOLD.split())
# Types in which either side may stand as the actor: the visitor or the host, who joins or admits.
_MUTUAL = frozenset({"CONSULT", "SUPPORT", "AGREE", "COOPERATE"})
# How many days after an act texts tell of it without its date.
_WINDOW = 6
# Texts of which neither dates the act: how many days apart they may have been published.
_UNDATED_WINDOW = 4
# A story is compared by so many of its tellings, the first ones.
_COMPARED = 12
# What must speak for it; measured on `training/stories/pairs.jsonl`.
_ENOUGH = 0.4


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
    first_known_at: Day | None


@dataclass(frozen=True, slots=True)
class _Telling:
    """An event with what is compared of it."""

    event: Event
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]
    parties: frozenset[str]
    passage: Passage


def build_stories(
    events: Iterable[Event],
    documents: Iterable[Document],
    *,
    owners: Mapping[str, str] | None = None,
    as_of: Day | None = None,
) -> tuple[Story, ...]:
    """Join events that tell the same happening; each event is in exactly one story.

    Args:
        events: In any order; of equal ids one counts.
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
    for event in sorted(known.values(), key=lambda each: (each.known_at or Day.max, each.id)):
        if event.document not in texts:
            missing = f"Give document {event.document} too"
            raise UsageError("the document of this event is missing", item=event.id, hint=missing)
        groups.add(_telling(event, texts[event.document].text))
    copies = find_copies(texts[event.document] for event in known.values())

    def publishers(told: Iterable[str]) -> tuple[str, ...]:
        return count_publishers([texts[each] for each in told], copies, owners or {})

    stories = [_story(group, publishers) for group in groups.members]
    return tuple(sorted(stories, key=lambda s: (s.first_known_at or Day.max, s.id)))


class _Groups:
    """Stories in the making, filed so that few need comparing."""

    def __init__(self) -> None:
        self.members: list[list[_Telling]] = []
        self._filed: defaultdict[tuple[object, ...], set[int]] = defaultdict(set)

    def add(self, telling: _Telling) -> None:
        """Put a telling into the story that it resembles most, else into a new one."""
        best, number = 0.0, len(self.members)
        found = (self._filed.get(key, ()) for key in _keys(telling, search=True))
        for each in sorted(set(chain.from_iterable(found))):
            points = _resemblance(telling, self.members[each][:_COMPARED])
            if points >= _ENOUGH and points > best:
                best, number = points, each
        if number == len(self.members):
            self.members.append([])
        self.members[number].append(telling)
        for key in _keys(telling, search=False):
            self._filed[key].add(number)


def _resemblance(telling: _Telling, group: list[_Telling]) -> float:
    """What speaks for it that a telling belongs to a story; 0 if any of its tellings forbids it."""
    for other in group:
        # Acts in one sentence have been told apart by the coder.
        if telling.event.evidence.overlaps(other.event.evidence):
            return 0.0
        if _days_apart(telling.event.date, other.event.date) and not _time_points(telling, other):
            return 0.0
    return max(_points(telling, other) for other in group)


def _points(one: _Telling, other: _Telling) -> float:
    """What speaks for it that two events tell the same; 0 where something rules it out."""
    first, second = one.event, other.event
    types = frozenset({first.type, second.type})
    retold = types in _RETELLING and one.passage.promised == other.passage.promised
    if one.status != other.status or not (retold or len(types) == 1):
        return 0.0
    timed = _time_points(one, other)
    if timed is None or not _parties_agree(one, other) or _amounts_differ(first, second):
        return 0.0
    same_day = _days_apart(first.date, second.date) == 0
    points = timed + passage_points(one.passage, other.passage, same_day=same_day)
    points += _place_points(first, second)
    if len(types) == 2:
        points -= 0.1 if one.passage.plain & other.passage.plain else 0.25
    if None not in (first.mode, second.mode) and first.mode != second.mode:
        points -= 0.1
    return points + (0.05 if one.parties == other.parties else 0.0)


def _parties_agree(one: _Telling, other: _Telling) -> bool:
    """Whether one's parties are all or some of the other's, on the side where they stand."""
    pairs = [(one.actors, other.actors), (one.recipients, other.recipients)]
    mutual = {one.event.type, other.event.type} <= _MUTUAL
    if mutual or one.event.reciprocal or other.event.reciprocal:
        pairs = [(one.parties, other.parties)]
    nested = all(first <= second or second <= first for first, second in pairs)
    return nested and any(first & second for first, second in pairs)


def _time_points(one: _Telling, other: _Telling) -> float | None:
    """What the dates speak for it; None where they speak against it."""
    first, second = one.event, other.event
    apart = _days_apart(first.date, second.date)
    if apart is not None:
        exact = all((event.date.days or 99) <= 3 for event in (first, second))
        if apart == 0:
            return 0.3 if exact else 0.1
        # Of a night one text dates the evening, another the morning.
        nightly = one.passage.nightly or other.passage.nightly
        return 0.2 if exact and apart == 1 and nightly else None
    if Status.HISTORICAL in (first.status, second.status):
        return 0.0 if first.status is second.status else None
    told, retold = first.date.end or first.known_at, second.date.end or second.known_at
    if told is None or retold is None:
        return 0.0
    gap = abs((told - retold).days)
    window = _UNDATED_WINDOW if first.date == second.date else _WINDOW
    return None if gap > window else 0.2 - 0.03 * gap


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
    many = 4 in (quad_class(one.type), quad_class(other.type))
    return -2.0 if many or one.place.country != other.place.country else -0.15


def _amounts_differ(one: Event, other: Event) -> bool:
    """Whether both tell money and not the same; tolls grow from telling to telling."""
    if one.amount is None or other.amount is None or one.amount.unit != other.amount.unit:
        return False
    less, more = sorted((one.amount.value, other.amount.value))
    return one.amount.unit.isupper() and more > 1.15 * less


def _telling(event: Event, text: str) -> _Telling:
    actors = frozenset(party_base(each) for each in event.actors) - {"?"}
    recipients = frozenset(party_base(each) for each in event.recipients) - {"?"}
    status = "real" if event.status.is_real else event.status.value
    passage = read_passage(text, event.evidence, event.trigger)
    return _Telling(event, status, actors, recipients, actors | recipients, passage)


def _keys(telling: _Telling, *, search: bool) -> Iterable[tuple[object, ...]]:
    """Where a telling is filed, or others of the same lie: by type, status, day and parties.

    Tellings of the same share two parties, or one of them has a single one: the mark tells which.
    """
    types, alone = [telling.event.type], len(telling.parties) == 1
    if search:
        types += [each for pair in _RETELLING if types[0] in pair for each in pair - {types[0]}]
    marks = {True, not alone} if search else {alone}
    parties = [*combinations(sorted(telling.parties), 2), *product(telling.parties, marks)]
    return product(types, [telling.status], _days(telling.event, search=search), parties)


def _days(event: Event, *, search: bool) -> Iterable[tuple[bool, int]]:
    """Days of an act, or near it, and whether it is dated; long times count by their first day."""
    first, last = event.date.start, event.date.end
    told = last or event.known_at
    if told is None:
        return [(False, 0)]
    near, told_day = range(-_WINDOW, _WINDOW + 1) if search else (0,), told.toordinal()
    if first is None or last is None:
        return product((False, True) if search else (False,), (told_day + each for each in near))
    end = told_day if (last - first).days <= 40 else first.toordinal()
    dated = product((True,), range(first.toordinal() - search, end + search + 1))
    return [*dated, *((False, told_day + each) for each in near if search)]


def _story(group: list[_Telling], publishers: Callable[[Iterable[str]], tuple[str, ...]]) -> Story:
    events = [telling.event for telling in group]
    documents = tuple(dict.fromkeys(event.document for event in events))
    fullest = max(events, key=lambda event: len({*event.actors, *event.recipients}))
    dates = Counter(event.date for event in events if event.date.start or event.date.end)
    narrowest = min(dates, key=lambda d: (d.days or 10**6, -dates[d]), default=events[0].date)
    return Story(
        id=hash_id("story", events[0].id),
        events=tuple(event.id for event in events),
        documents=documents,
        publishers=publishers(documents),
        type=Counter(event.type for event in events).most_common(1)[0][0],
        actors=fullest.actors,
        recipients=fullest.recipients,
        date=narrowest,
        first_known_at=events[0].known_at,
    )
