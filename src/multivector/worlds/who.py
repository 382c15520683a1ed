"""Who is meant by a few words: an id, a name, an office and its state, a surname."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from multivector.worlds.naming import Name, NameKind
from multivector.worlds.naming.variants import without_diacritics
from multivector.worlds.titles import TitledPhrase, split_title
from multivector.worlds.world import World

LANGUAGES = ("en", "ru")
_CLOSE = 0.82
"""Least likeness of spelling for a guess: two wrong letters in a long name."""

_KIND_SCORES = {
    NameKind.SURNAME: 0.7, NameKind.DEMONYM: 0.6, NameKind.ADJECTIVE: 0.8, NameKind.FORMER: 0.85,
    NameKind.CAPITAL: 0.85, NameKind.METONYM: 0.85,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An actor that may be meant.

    Attributes:
        id: The actor's id.
        title: The name under which it is shown.
        score: 0 to 1, for the order of answers and no probability.
        reasons: Why it may be meant, in words.
    """

    id: str
    title: str
    score: float
    reasons: tuple[str, ...]


def find_actor(
    world: World, phrase: str, as_of: date | None = None, *, guesses: bool = True
) -> tuple[Answer, ...]:
    """The actors that a phrase may mean, the likeliest first; empty where nobody fits.

    Args:
        world: What is known.
        phrase: "AZE", "Foreign Minister Bayramov", "President of Kazakhstan", "Токаев".
        as_of: The day on which the phrase was said; None for the last day known.
        guesses: Whether names spelled nearly like it are looked for where nobody fits: slow.
    """
    found: dict[str, Answer] = {}
    for answer in _candidates(world, phrase.strip(), as_of):
        known = found.get(answer.id)
        if known is None or answer.score > known.score:
            found[answer.id] = answer
    if not found and guesses:
        found = {answer.id: answer for answer in _guesses(world, phrase)}
    return tuple(sorted(found.values(), key=lambda answer: (-answer.score, answer.id)))


def _candidates(world: World, phrase: str, as_of: date | None) -> Iterator[Answer]:
    if world.get(phrase) is not None:
        yield _answer(world, phrase, 1.0, "it is the id")
    for name in _names_like(world, phrase):
        yield _by_name(world, name, as_of)
    titled = split_title(world, phrase)
    if titled is not None:
        yield from _by_office(world, titled, as_of)


def _by_name(world: World, name: Name, as_of: date | None) -> Answer:
    target = str(name.target)
    score = _KIND_SCORES.get(name.kind, 0.95)
    reasons = [f"{name.text!r} is its {name.kind}" if name.kind is not NameKind.PERSON
               else f"{name.text!r} is the name"]
    if target in world.people:
        held = world.offices_of(target, as_of)
        score -= 0 if held else 0.1
        reasons += [f"{one.office} of {one.of} on the day" for one in held] or ["in no office then"]
    return _answer(world, target, score, *reasons)


def _by_office(world: World, titled: TitledPhrase, as_of: date | None) -> Iterator[Answer]:
    """Those who hold the office, held it, or bear the surname beside the title."""
    for held in titled.terms(world):
        person = world.people[held.person]
        named = bool(titled.rest) and any(
            _folded(name.text) == titled.rest for name in _person_names(world, person.id)
        )
        if titled.rest and not named:
            continue
        office = f"{held.office} of {held.of}"
        if held.term.covers(as_of):
            score = 0.97 if named and titled.of else 0.95 if named or titled.of else 0.6
            yield _answer(world, person.id, score, f"{office} on the day")
        elif (named or titled.of) and held.term.ended_before(as_of):
            yield _answer(world, person.id, 0.5 if named else 0.3, f"former {office}")


def _guesses(world: World, phrase: str) -> Iterator[Answer]:
    wanted = _folded(phrase)
    for language in LANGUAGES:
        by_text = {_folded(name.text): name for name in world.names(language) if name.target}
        for close in difflib.get_close_matches(wanted, by_text, n=3, cutoff=_CLOSE):
            name = by_text[close]
            score = difflib.SequenceMatcher(None, wanted, close).ratio() / 2
            yield _answer(world, str(name.target), score, f"spelled nearly like {name.text!r}")


def _names_like(world: World, phrase: str) -> Iterator[Name]:
    wanted = _folded(phrase)
    for language in LANGUAGES:
        for name in world.names(language):
            if name.target is not None and name.kind is not NameKind.LOOKALIKE and (
                name.text == phrase if name.exact_case else _folded(name.text) == wanted
            ):
                yield name


def _person_names(world: World, person: str) -> Iterator[Name]:
    for language in LANGUAGES:
        yield from (name for name in world.names(language) if name.target == person)


def _answer(world: World, actor: str, score: float, *reasons: str) -> Answer:
    return Answer(actor, world.title_of(actor), round(score, 3), reasons)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", without_diacritics(text)).strip().casefold()
