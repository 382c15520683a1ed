"""What a text has told so far: the parties that "it", "both" or "the bloc" may point to."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from multivector.coding.naming.mentions import Mention
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.individuals import is_individual, is_someone, told_at_home
from multivector.coding.parties.readings import Reading

# How many sentences back a pronoun or a pair is looked for.
_REACH = 2
_PAIR_REACH = 8
_NAME_REACH = 20  # for part of a name
# What stands between names that are told of together.
_TOGETHER = re.compile(r"(?:, | and | and the |, and |, and the )$")


class Discourse:
    """The parties of one document in the order in which they were told.

    Each sentence adds one list; within it subjects come first, then the others in order.
    """

    def __init__(self) -> None:
        self._sentences: list[list[Reading]] = []
        self._by_name: dict[str, Reading] = {}  # those told of last, by how they may be named
        self._homes: dict[int, str] = {}  # by where a phrase begins
        self._located: list[frozenset[str]] = []
        self._named: list[Sequence[Reading]] = []
        self._pairs: list[tuple[int, tuple[Reading, ...]]] = []
        self._dyad: tuple[int, tuple[Reading, ...]] = (0, ())

    def note_dyad(self, one: Reading, other: Reading) -> None:
        """Note two who deal with each other in the sentence at hand: "the two" may mean them."""
        self._dyad = (len(self._sentences) + 1, (one, other))

    def add(
        self, readings: Sequence[Reading], pairs: Iterable[tuple[Reading, ...]],
        homes: Mapping[int, str] | None = None, located: Collection[str] = (),
        named: Sequence[Reading] = (),
    ) -> None:
        """Note a finished sentence.

        Args:
            readings: Its parties.
            pairs: Those told of together.
            homes: The states that its acts gave to parties, by where their phrases begin.
            located: The states in which it says that something is.
            named: The states that it names at all, also by an adjective of a thing.
        """
        told = [reading for reading in readings if reading.base is not None]
        self._sentences.append(told)
        # The last sentence goes first, and in it the first reading.
        self._by_name.update((name, one) for one in reversed(told) for name in _names_of(one))
        self._homes.update(homes or {})
        self._located.append(frozenset(located))
        self._named.append(list(named))
        number = len(self._sentences)
        self._pairs.extend((number, pair) for pair in pairs)

    def _recent(self, reach: int) -> Iterable[Reading]:
        for sentence in reversed(self._sentences[-reach:]):
            yield from sentence

    def last(self) -> Sequence[Reading]:
        """The parties of the sentence before, subjects first."""
        return self._sentences[-1] if self._sentences else ()

    def find_person(self) -> Reading | None:
        """The person told of last: by name or office, else by a common noun; subjects first."""
        for sentence in reversed(self._sentences[-_REACH:]):
            individual = next((r for r in sentence if is_individual(r)), None)
            person = next((r for r in sentence if r.is_person), individual)
            if person is not None:
                return told_at_home(person, self._homes)
        return None

    def find_someone(self) -> Reading | None:
        """The person told of last by a common noun: "a Kenyan miner ... the man"."""
        found = next((r for r in self._recent(_REACH) if is_someone(r)), None)
        return told_at_home(found, self._homes) if found is not None else None

    def find_setting(self) -> str | None:
        """The state in which something was told to be last, where it was only one."""
        located = next((one for one in reversed(self._located[-_REACH:]) if one), frozenset())
        return next(iter(located)) if len(located) == 1 else None

    def find_body(self) -> Reading | None:
        """The state or organisation told of last."""
        return next((r for r in self._recent(_REACH) if r.is_known and not r.is_person), None)

    def find_organisation(self, states: frozenset[str]) -> Reading | None:
        """The organisation told of last: known, and no state."""
        return next(
            (
                r
                for r in self._recent(_PAIR_REACH)
                if r.is_known and r.base not in states and not (r.base or "").startswith("@")
            ),
            None,
        )

    def find_called(self, ids: Collection[str]) -> Reading | None:
        """The one of some organisations that was told of last by its name."""
        told = (r for r in self._recent(_NAME_REACH) if r.base in ids or r.agent in ids)
        return next(told, None)

    def find_state(self, states: frozenset[str]) -> Reading | None:
        """The state told of last, by itself or through a person who acts for it."""
        return next((r for r in self._recent(_PAIR_REACH) if r.base in states), None)

    def find_states(
        self, states: frozenset[str], size: int | None
    ) -> tuple[Reading, ...]:
        """The states of the sentence before, where it tells of just so many."""
        told = {r.base: r for r in reversed(self.last()) if r.base in states}
        return tuple(reversed(told.values())) if len(told) == size else ()

    def find_faced(
        self, party: str, states: frozenset[str], *, alone: bool
    ) -> Reading | None:
        """The other of the two states that the sentence before names, where a party is one.

        Args:
            party: The party.
            states: Ids of all states.
            alone: Whether the party need not be named there.
        """
        named = (*self.last(), *(self._named[-1] if self._named else ()))
        told = {r.base: r for r in named if r.base == party or r.base in states}
        others = [r for base, r in told.items() if base != party]
        return others[0] if (alone or party in told) and len(others) == 1 else None

    def find_counterpart(self, states: frozenset[str]) -> Reading | None:
        """The one of the states that the text named last, by its place in the text.

        Where none of them is a party, one that is only told as an adjective: "Chadian charges".
        """
        for sentence in (*self._sentences[: -_REACH - 2 : -1], *self._named[: -_REACH - 1 : -1]):
            told = [r for r in sentence if r.base in states]
            if told:
                return max(told, key=lambda r: r.start)
        return None

    def tells(self, base: str) -> bool:
        """Whether a party was told of lately, by itself or through somebody who acts for it."""
        return any(reading.base == base for reading in self._recent(_PAIR_REACH))

    def find_group(self) -> Reading | None:
        """The group of states told of last."""
        return next((r for r in self._recent(_PAIR_REACH) if (r.base or "").startswith("@")), None)

    def find_group_of(self, groups: Collection[str]) -> Reading | None:
        """The one of some groups of states that was told of last, however far back."""
        told = (r for sentence in reversed(self._sentences) for r in sentence)
        return next((r for r in told if r.base in groups), None)

    def find_groups(self) -> tuple[Reading, ...]:
        """The groups of states told of together last, else the last one."""
        for number, pair in reversed(self._pairs):
            groups = tuple(r for r in pair if (r.base or "").startswith("@"))
            if len(groups) > 1 and len(self._sentences) - number < _PAIR_REACH:
                return groups
        group = self.find_group()
        return (group,) if group else ()

    def find_name(self, name: str) -> Reading | None:
        """Who was told of by a longer name that ends so: "Hariri" after "Rafik Hariri"."""
        return self._by_name.get(name)

    def find_noun(self, lemmas: Collection[str]) -> Reading | None:
        """Who was told of lately by one of some nouns: "the force" after "a CSTO force"."""
        recent = (r for r in self._recent(_REACH) if r.is_known and not r.indirect)
        return next((r for r in recent if r.token.lemma in lemmas), None)

    def find_body_of(self, sectors: frozenset[str], *, afar: bool) -> Reading | None:
        """The body of some sectors that was told of by its name last; the only one also afar."""
        told = [r for r in self._recent(_NAME_REACH) if r.sector in sectors and is_named_body(r)]
        if afar and len({r.base for r in told}) == 1:
            return told[0]
        return next((r for r in self._recent(_REACH) if r in told), None)

    def find_sector(self, sector: str) -> Reading | None:
        """The party of a sector told of last."""
        return next((r for r in self._recent(_PAIR_REACH) if r.sector == sector), None)

    def find_plural(self) -> tuple[Reading, ...]:
        """Those that "they" points to: the last several, else the last party."""
        for reading in self._recent(_REACH):
            together = self._told_with(reading)
            if reading.is_plural and len({r.base for r in together}) > 1:
                return together
            if reading.is_plural or (reading.base or "").startswith("@"):
                return (told_at_home(reading, self._homes),)
        number, pair = self._pairs[-1] if self._pairs else (0, ())
        if pair and len(self._sentences) - number < _REACH:
            return pair
        last = self.find_body()
        return (last,) if last else ()

    def _told_with(self, reading: Reading) -> tuple[Reading, ...]:
        """Those told by the same word as a party, or in one phrase with it."""
        count = len(self._sentences)
        pairs = (pair for number, pair in self._pairs if count - number < _REACH)
        phrase = next((pair for pair in pairs if any(r is reading for r in pair)), ())
        return phrase or tuple(r for r in self._recent(_REACH) if r.token is reading.token)

    def find_pair(self, size: int | None = 2) -> tuple[Reading, ...]:
        """Those told of together last: of the given number, or any number from two."""
        reach = _PAIR_REACH if size in (None, 2) else len(self._sentences)
        for number, pair in reversed(self._pairs):
            if len(self._sentences) - number >= reach:
                break
            if (size is None and len(pair) >= 2) or len(pair) == size:
                return pair
        return ()

    def is_last_pair(self, pair: Sequence[Reading]) -> bool:
        """Whether some were told of together in the sentence before."""
        return bool(pair) and any(
            number == len(self._sentences) and one == tuple(pair) for number, one in self._pairs
        )

    def find_dyad(self) -> tuple[Reading, ...]:
        """Two who dealt with each other lately; empty where others were named together since.

        Those named together in the sentence before the dealing still go before them.
        """
        together = self._pairs[-1][0] if self._pairs else -1
        number, dyad = self._dyad
        return dyad if number > together + 1 and len(self._sentences) - number < _PAIR_REACH else ()


def _names_of(reading: Reading) -> Iterator[str]:
    """The shorter names that somebody may have: "Ali" after "President Irfaan Ali"."""
    yield from _endings(reading.agent or reading.base or "")
    if reading.is_person and reading.token.pos == "PROPN":
        yield reading.token.text
        yield from _endings(reading.token.text)


def _endings(name: str) -> Iterator[str]:
    """The last words of a name, one fewer each time."""
    while " " in name:
        name = name.partition(" ")[2]
        yield name


def is_named_body(reading: Reading) -> bool:
    """Whether a party is told by the name of an organisation that acts for it, or is one."""
    told = reading.agent or reading.base or ""
    return told.isupper() and not reading.is_person and reading.token.pos == "PROPN"


def named_adjectives(
    text: str, mentions: Sequence[Mention]
) -> list[Reading]:
    """What an unparsed sentence names by adjectives: "the Ethiopian dam".

    Args:
        text: The whole text that the mentions count in.
        mentions: The names of the sentence.
    """
    told = (mention for mention in mentions if mention.is_modifier and mention.kind != "place")
    return [_by_name(text, mention) for mention in told]


def _by_name(text: str, mention: Mention) -> Reading:
    word = Token(0, text[mention.start : mention.end], "", "PROPN", "NNP", "", mention.start)
    return Reading(
        mention.id, mention.sector, mention.agent, mention.start, mention.end, word,
        is_person=mention.kind in ("person", "surname"),
    )  # fmt: skip


def told_by_names(
    text: str, mentions: Sequence[Mention]
) -> tuple[list[Reading], list[tuple[Reading, ...]]]:
    """What an unparsed sentence tells: its names in order, and those that stand together.

    Args:
        text: The whole text that the mentions count in.
        mentions: The names of the sentence.
    """
    readings: list[Reading] = []
    runs: list[list[Reading]] = []
    last, owner = -1, None
    for mention in mentions:
        before, owner = owner, mention
        if mention.is_modifier or mention.kind == "place":
            continue
        reading = _by_name(text, mention)
        if mention.kind == "body" and before is not None:
            gap = text[before.end : mention.start]
            if gap in (" ", "'s ", "’s "):  # "Chile's Defense Department"
                reading = replace(reading, base=before.id, agent=None)
        joined = bool(runs) and _TOGETHER.fullmatch(text[last : mention.start]) is not None
        if joined:
            runs[-1].append(reading)
        else:
            runs.append([reading])
        readings.append(reading)
        last = mention.end
    return readings, [tuple(run) for run in runs if len({r.base for r in run}) >= 2]
