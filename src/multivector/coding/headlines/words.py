"""The words that put a party in a light, read from review text (`headlines.yaml`)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

import yaml

from multivector.coding.languages import language_folder
from multivector.domain import REGISTERS, WorldError

Side = Literal["after", "before", "both", "beside", "compound", "within"]

_SIDES = ("after", "before", "both", "beside", "compound", "within")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|&")
_LISTS = ("turning", "joining", "negating", "background", "places", "placing", "civil")
_SHORTEST = 2  # letters of a stem


@dataclass(frozen=True, slots=True)
class LightWord:
    """A word, or several in a row, that puts a party in a light.

    Attributes:
        parts: Its words, in lower case; one that ends in a star stands for all that begin so.
        side: Whom it touches: the party `after` it, the one `before` it, `both`,
            one `beside` it, or the one that makes a `compound` with it,
            or the one `within` which it happens, even if that is only told as a place.
        value: -1..+1 towards the party.
        register: The way of speaking that it shows; "" for none.
        judges: Whether it judges; others tell of deeds between states.
        turns: Whether a word of lifting before it turns it round ("lifts sanctions on").
    """

    parts: tuple[str, ...]
    side: Side
    value: float
    register: str
    judges: bool
    turns: bool


@dataclass(frozen=True, slots=True)
class LightLexicon:
    """The words of a language.

    Attributes:
        by_start: The entries by the beginning of their first word.
        turning: Words that lift.
        joining: Words that join parties: "and".
        negating: Words that deny what follows.
        background: Prepositions before what is only told again: "since the crisis".
        places: Endings of names that are a place after `placing`; none given means any.
        placing: Prepositions after which a party's name is only a place.
        civil: Nouns before which a party's adjective does not mean the party.
    """

    by_start: Mapping[str, tuple[LightWord, ...]]
    turning: tuple[str, ...]
    joining: tuple[str, ...]
    negating: tuple[str, ...]
    background: tuple[str, ...]
    places: tuple[str, ...]
    placing: tuple[str, ...]
    civil: tuple[str, ...]

    def at(self, words: Sequence[str], place: int) -> tuple[LightWord, ...]:
        """The longest entries that begin at a word: a word may touch two sides."""
        fitting = [
            entry for entry in self.by_start.get(words[place][:_SHORTEST], ())
            if place + len(entry.parts) <= len(words) and all(
                is_form(word, part)
                for word, part in zip(words[place:], entry.parts, strict=False)
            )
        ]
        longest = max((len(entry.parts) for entry in fitting), default=0)
        return tuple(entry for entry in fitting if len(entry.parts) == longest)


def iter_words(text: str) -> list[tuple[int, int, str]]:
    """Start, end and lower-case form of each word.

    >>> iter_words("Chad: no-fly zone")
    [(0, 4, 'chad'), (6, 12, 'no-fly'), (13, 17, 'zone')]
    """
    return [(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(text)]


def is_form(word: str, pattern: str) -> bool:
    """Whether a word is the one of a pattern.

    >>> is_form("accused", "accus*"), is_form("accused", "accuse"), is_form("any", "*")
    (True, False, True)
    """
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


@cache
def load_light_words(language: str) -> LightLexicon | None:
    """The words of a language (ISO 639-1); None where it has none.

    Raises:
        WorldError: If the review text breaks a rule; names the entry.
    """
    try:
        text = language_folder(language).joinpath("headlines.yaml").read_text(encoding="utf-8")
    except (KeyError, FileNotFoundError):
        return None
    written = cast("dict[str, Any]", yaml.safe_load(text))
    found: dict[str, list[LightWord]] = {}
    for group in written["groups"]:
        for words in group["words"]:
            entry = _read_entry(group, str(words))
            found.setdefault(entry.parts[0][:_SHORTEST], []).append(entry)
    return LightLexicon(
        {start: tuple(entries) for start, entries in found.items()},
        *(tuple(map(str, written[name])) for name in _LISTS),
    )


def _read_entry(group: Mapping[str, Any], words: str) -> LightWord:
    side, value, register = group["side"], float(group["value"]), group["register"]
    parts = tuple(words.lower().split())
    problems = {
        f"side {side!r}": side not in _SIDES,
        f"value {value}": not (-1 <= value <= 1 and value),
        f"register {register!r}": register not in ("", *REGISTERS),
        f"stands {group['stands']!r}": group["stands"] not in ("stance", "reported"),
        "a first word of less than two letters": len(parts[0].rstrip("*")) < _SHORTEST,
    }
    wrong = [problem for problem, holds in problems.items() if holds]
    if wrong:
        raise WorldError(f"a headline word has {', '.join(wrong)}", item=words)
    return LightWord(
        parts, side, value, register, group["stands"] == "stance", bool(group.get("turns"))
    )
