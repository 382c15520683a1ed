"""Which registered actors a text names, read as of the day of the text."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Protocol

from multivector.coding.naming.gazetteer import Gazetteer, Match, fold
from multivector.coding.parsing.clauses import DATES
from multivector.worlds import Name, OfficeHeld, World

# A power's house of government stands for its camp even where the word is joined to a prefix.
_CAMP_PREFIXES = ("pro",)
# What is a power's although it is elsewhere: "Russian-installed officials", "Chinese-run mines".
_HOLDING = (
    "installed", "appointed", "imposed", "led", "owned", "run", "financed", "funded", "operated",
    "controlled", "flagged", "registered", "based",
)  # fmt: skip
# "Mohamed" in "President Mohamed Mursi" is no surname; "Putin Visits" is a headline.
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATING = re.compile(
    r"\b(?:in|on|by|since|until|last|this|next|late|early|mid|of|\d+)"
    rf" (?:{'|'.join(sorted(DATES))}) $",
    re.IGNORECASE,
)
_ADMINISTRATION = re.compile(r"(?:['’]s)? (?:administration|government|cabinet|White House)\b")
_LONGER_NAME = re.compile(rf" (?!{_DAY})[A-Z][a-z]+(?<!s)\b")
# "Lebanon." ends a sentence, "J." and "J.D." are initials; "On Monday Macron left".
# Nor are the small words of a headline in capitals: "Wins Backing From Macron".
_SMALL = "And|As|At|After|Against|Before|Behind|By|For|From|In|Of|On|Over|To|Under|With"
_NO_FIRST_NAME = re.compile(rf"[\w’'-]{{3,}}\.|{_DAY}|{_SMALL}")
# "In Vienna Macron spoke", but "a flat in Peter Scholz's house"
_LOCATIVE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) [^ ]+ $")
_PARTICLE = re.compile(r"[A-Z][\w’'-]+ (?:de|da|di|du|van|von|bin|ibn) $")
_SHARING = re.compile(r"\b(North|South|East|West) and $")
_PLACES = ("state", "capital", "metonym", "place")
_ROYAL = ("monarch", "crown-prince")  # who holds these is known by first names
_FORMS_OF_ADDRESS = "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Gen. General Leader".split()
_BEFORE_TITLES = " \t\r\n\u00a0(“\""
_BEFORE = 60  # characters before a name that may tell whose it is
_FOUNDED_SOON = 400  # days until a body that is told of begins
_NEAR = 200  # characters on each side in which a look-alike's companions are looked for
_LEADING = ("head-of-state", "head-of-government", "monarch")
_RANK = {
    "state": 0,
    "organisation": 0,
    "group": 0,
    "person": 0,
    "body": 1,
    "outlet": 1,
    "former": 1,
    "capital": 1,
    "metonym": 1,
    "adjective": 2,
    "group-adjective": 2,
    "demonym": 3,
    "surname": 4,
    "place": 2,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A registered actor's name in a text.

    Attributes:
        start: Index of its first character in the document.
        end: Index after its last.
        id: Base of the party id that it stands for: a state, an organisation, a group.
        sector: PLOVER sector, or None for the party itself.
        agent: The person, body or outlet that is named, where it is not the party itself.
        kind: How it is named: state, capital, metonym, adjective, demonym, person, surname,
            organisation, group, group-adjective, body, outlet; or `place`, which is no party
            and whose id is its country ("" where states differ).
        camp: Whether the name is only the camp of what follows ("pro-Kremlin outlets").
        authority: Who held a disputed place on the day, where that was not its country.
    """

    start: int
    end: int
    id: str
    sector: str | None
    agent: str | None
    kind: str
    camp: bool = False
    authority: str | None = None

    @property
    def is_modifier(self) -> bool:
        """Whether it names a party only by modifying another word."""
        return self.kind in ("adjective", "group-adjective") or self.camp


class NameFinder(Protocol):
    """Finds the names of a world in a text."""

    def iter_matches(self, text: str) -> Iterator[Match[Name]]:
        """Names in the text, left to right, none within another."""


class MentionReader:
    """Finds the actors of a world in texts of one language.

    Args:
        world: What is known.
        language: ISO 639-1 code of the texts.
        finder: What finds the names; a gazetteer of the written forms where none is given.
        is_first_name: Whether a capitalised word right before a surname may be a first name; any
            may where this is not given.
    """

    def __init__(
        self, world: World, language: str, finder: NameFinder | None = None,
        is_first_name: Callable[[str], bool] | None = None,
    ) -> None:
        self._is_first_name = is_first_name
        self._world = world
        self._gazetteer = finder or Gazetteer(world.names(language))
        self._titles = _Titles(world, language)
        self._allegiance = lru_cache(maxsize=4096)(world.allegiance)

    def read(self, text: str, on: date | None) -> tuple[Mention, ...]:
        """Mentions in order, none overlapping; a name that fits no reading is left out."""
        found: list[Mention] = []
        introduced: dict[str, list[str]] = {}
        strangers: set[str] = set()
        for match in self._gazetteer.iter_matches(text):
            place = found[-1] if found and found[-1].kind in _PLACES else None
            after = place is not None and place.end == match.start - 1
            mention = self._choose(
                match, text, on, introduced, strangers, after_place=after
            )
            mention = self._of_state_before(match, mention, found, on)
            if mention is None:
                continue
            found.extend(self._sharing(mention, text))
            found.append(mention)
            if mention.kind == "person" and mention.agent:
                surname = fold(text[mention.start : mention.end]).split()[-1]
                introduced.setdefault(surname, []).append(mention.agent)
        return tuple(found)

    def _of_state_before(
        self, match: Match[Name], chosen: Mention | None, found: Sequence[Mention], on: date | None
    ) -> Mention | None:
        """The state right before, where a body is named by its capital: "Belgium ... Brussels"."""
        if chosen is None or chosen.kind != "organisation":
            return chosen
        capitals = {name.target: name for name in match.names if name.kind == "capital"}
        near = (m for m in reversed(found) if m.end > match.start - _NEAR) if capitals else ()
        for mention in near:
            if mention.id == chosen.id:
                break
            if mention.id in capitals and mention.kind == "state":
                return self._mention(capitals[mention.id], match, on)
        return chosen

    def _sharing(self, mention: Mention, text: str) -> Iterator[Mention]:
        """The state whose name ends as that after it does: "North and South Korea"."""
        sharing = _SHARING.search(text, max(0, mention.start - _BEFORE), mention.start)
        _, space, rest = text[mention.start : mention.end].partition(" ")
        if mention.kind not in ("state", "adjective") or sharing is None or not space:
            return
        whole = f"{sharing.group(1)} {rest}"
        for match in self._gazetteer.iter_matches(whole):
            named = [n for n in match.names if n.kind == mention.kind and n.target]
            if (match.start, match.end) == (0, len(whole)) and named:
                start, end = sharing.span(1)
                yield Mention(start, end, named[0].target or "", None, None, mention.kind)

    def _choose(
        self, match: Match[Name], text: str, on: date | None, introduced: dict[str, list[str]],
        strangers: set[str], *, after_place: bool,
    ) -> Mention | None:
        names = match.names
        lookalikes = [name for name in names if name.kind == "lookalike"]
        for name in lookalikes:
            if not name.near or _stands_near(name.near, text, match):
                return self._mention(name, match, on) if name.target else None
        if match.suffix and match.suffix not in _HOLDING:
            return None
        if match.prefix and not self._is_camp(match, names):
            return None
        readings = [name for name in names if name.kind != "lookalike" and _holds(name, on)]
        full = [name for name in readings if name.kind != "surname"]
        if not full:
            before = text[max(0, match.start - _BEFORE) : match.start]
            in_place = after_place and _LOCATIVE.search(before) is not None
            other = None if in_place else _other_first_name(before, self._titles)
            if other is not None and not self._titles.have(other):
                strangers.add(fold(text[match.start : match.end]))
            meant = self._choose_surname(match, readings, text, on, introduced, strangers, other)
            return self._mention(meant, match, on) if meant else None
        # Of two namesakes the one that exists, or is in office, on the day is meant.
        best = full[0] if len(full) == 1 else min(
            full,
            key=lambda name: (
                _is_past(name, on),
                _RANK.get(name.kind, 5),
                self._is_out(name, on),
                name.target or "",
            ),
        )
        if self._is_of_longer_name(best, match, text):
            return None
        return self._mention(best, match, on)

    def _is_of_longer_name(self, name: Name, match: Match[Name], text: str) -> bool:
        """Whether a monarch's two first names begin somebody else's: "Juan Carlos Jobet".

        So does a town's name end one: "Leila de Lima".
        """
        near = max(0, match.start - _BEFORE)
        if name.kind in ("capital", "place") and _PARTICLE.search(text, near, match.start):
            return True
        person = self._world.people.get(name.target or "")
        if person is None or name.kind != "person" or not _LONGER_NAME.match(text, match.end):
            return False
        return all(term.office in _ROYAL for term in person.offices)

    @staticmethod
    def _is_camp(match: Match[Name], names: tuple[Name, ...]) -> bool:
        kinds = {name.kind for name in names}
        return match.prefix in _CAMP_PREFIXES and bool(kinds & {"metonym", "capital"})

    def _is_out(self, name: Name, on: date | None) -> bool:
        return name.kind == "person" and not self._world.offices_of(name.target or "", on)

    def _choose_surname(
        self,
        match: Match[Name],
        names: list[Name],
        text: str,
        on: date | None,
        introduced: dict[str, list[str]],
        strangers: Collection[str],
        other: str | None,
    ) -> Name | None:
        if other is not None and self._is_first_name is not None and not self._is_first_name(other):
            other = None
        if not names or other is not None:
            return None
        if _LONGER_NAME.match(text, match.end):
            return None
        surname = fold(text[match.start : match.end])
        told = [name for name in names if name.target in introduced.get(surname, [])]
        serving = [name for name in names if self._world.offices_of(name.target or "", on)]
        if surname in strangers and not told:
            # Somebody else of the name was told of; one thinks of a leader all the same.
            serving = [name for name in serving if self._leads(name.target or "", on)]
            if not serving:
                return None
        # Of father and son, both told of, the one in office on the day is meant.
        for candidates in ([n for n in told if n in serving], told, serving):
            if len({name.target for name in candidates}) == 1:
                return candidates[0]
        titled = self._titles.end(text[max(0, match.start - _BEFORE) : match.start])
        if titled and len({name.target for name in names}) == 1:
            return names[0]
        # "The Obama administration" is told of long after it, too.
        led = [name for name in names if self._has_led(name.target or "", on)]
        if _ADMINISTRATION.match(text, match.end) and len({name.target for name in led}) == 1:
            return led[0]
        return None

    def _leads(self, person: str, on: date | None) -> bool:
        """Whether somebody leads a state or its government on the day."""
        return self._is_leading(self._world.offices_of(person, on))

    def _has_led(self, person: str, on: date | None) -> bool:
        return self._is_leading(self._world.former_offices_of(person, on))

    def _is_leading(self, held: Iterable[OfficeHeld]) -> bool:
        return any(self._world.offices[one.office].rank in _LEADING for one in held)

    def _mention(self, name: Name, match: Match[Name], on: date | None) -> Mention | None:
        target, kind, camp = name.target or "", str(name.kind), bool(match.prefix)
        if kind == "place":
            place = self._world.places.get(target)
            country = (place.country if place else None) or ""
            held = self._authority(place.authority if place else None, on)
            return Mention(match.start, match.end, country, None, target, kind, camp, held)
        if kind in ("group", "group-adjective"):
            return Mention(match.start, match.end, target, None, None, kind, camp)
        if kind in ("state", "capital", "metonym", "adjective", "demonym"):
            sector = "CVL" if kind == "demonym" else None
            return Mention(match.start, match.end, target, sector, None, kind, camp)
        return self._by_allegiance(target, kind, match, on, camp=camp)

    def _authority(self, party: str | None, on: date | None) -> str | None:
        """The authority over a place where it was one on the day."""
        state = self._world.states.get(party or "")
        return party if state is not None and state.term.covers(on) else None

    def _by_allegiance(
        self, target: str, kind: str, match: Match[Name], on: date | None, *, camp: bool
    ) -> Mention | None:
        """An actor that may stand for another: a minister for his state, a firm for its own."""
        stands = self._allegiance(target, on)
        if stands is None:
            # Registered, but standing for nobody yet: another of the same name.
            return (
                None
                if kind in ("person", "surname")
                else Mention(match.start, match.end, target, None, target, kind, camp)
            )
        organisation = self._world.organisations.get(target)
        if organisation is not None and organisation.kind == "organ" and organisation.parent:
            # A council or commission acts for the organisation whose organ it is.
            return Mention(
                match.start, match.end, organisation.parent, "IGO", target, "organisation", camp
            )
        own = next((o for o in (target, stands.of) if self._is_own_party(o, stands.sector)), None)
        base = own or stands.state or stands.of
        sector = None if base in self._world.states and stands.sector == "PRE" else stands.sector
        agent = None if base == target else target
        if kind in ("former", "lookalike"):
            kind = "state" if target in self._world.states else "organisation"
        return Mention(match.start, match.end, base, sector, agent, kind, camp)

    def _is_own_party(self, target: str, sector: str) -> bool:
        """Whether an organisation of a state acts for itself: rebels do, firms do not."""
        organisation = self._world.organisations.get(target)
        return (
            organisation is not None
            and organisation.kind in ("armed-group", "ngo")
            and sector != "GOV"
        )


class _Titles:
    """The titles of persons; tells whether one stands right before a name."""

    def __init__(self, world: World, language: str) -> None:
        titles = set(_FORMS_OF_ADDRESS)
        for office in world.offices.values():
            for names in (office.titles, *office.local_titles.values()):
                titles.update(names.get(language, ()))
        self._titles = frozenset(title.lower() for title in titles)
        self._words = frozenset(word for title in self._titles for word in title.split())

    def have(self, word: str) -> bool:
        """Whether a word is of some title."""
        return word.lower() in self._words

    def end(self, before: str) -> bool:
        """Whether the text ends with a title and one space."""
        if not before[-1:].isspace():
            return False
        told = before[:-1].lower()
        return any(
            told[at:] in self._titles
            for at in range(len(told))
            if at == 0 or told[at - 1] in _BEFORE_TITLES
        )


def _other_first_name(before: str, titles: _Titles) -> str | None:
    """The capitalised word that stands right before, as a first name does, and is no title."""
    word = re.search(r"([^\W\d_][\w.’'-]*) $", before)
    if word is None or not word.group(1)[0].isupper() or titles.end(before):
        return None
    if word.group(1).endswith(("'s", "’s")) or _NO_FIRST_NAME.fullmatch(word.group(1)):
        return None
    if _DATING.search(before):
        return None  # "in January Macron complained"
    opening = before[: word.start()].rstrip(" \t“\"'‘(")
    return word.group(1) if opening and opening[-1] not in ".!?:;\n—–" else None


def _stands_near(words: tuple[str, ...], text: str, match: Match[Name]) -> bool:
    around = text[max(0, match.start - _NEAR) : match.end + _NEAR]
    return any(re.search(rf"\b{re.escape(word)}\b", around) for word in words)


def _is_past(name: Name, on: date | None) -> bool:
    return name.until is not None and (on is None or name.until < on)


def _holds(name: Name, on: date | None) -> bool:
    """Whether a dated name may be meant on the day; old names are still used afterwards.

    A treaty names the body that it founds before the body begins.
    """
    if on is None or name.since is None or name.since <= on:
        return True
    return name.kind == "organisation" and (name.since - on).days < _FOUNDED_SOON
