"""Every known name in a Russian text, in whatever case it stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from multivector.coding.naming.gazetteer import Match
from multivector.coding.russian.inflection import combining_form, person_forms, word_forms
from multivector.coding.russian.models import load_russian
from multivector.worlds import Name

_WORD = re.compile(r"[^\W_]+(?:\+\d*)?")  # "ОПЕК+", "С5+1" are words
_GAPS = str.maketrans(dict.fromkeys("‐‑‒–—", "-") | dict.fromkeys("«»“”„\"'’", ""))
# Names that are written like common words where these open a sentence: "Того, что ...".
_COMMON = frozenset({"того", "мали", "перу", "чаде", "лан", "ни", "ким", "ли", "май", "мир"})
_OPENING = frozenset('.!?…:;«"“—–-\n')
_PERSONS = ("person", "surname")
_BODIES = ("organisation", "body", "former", "group", "office")
_ADJECTIVES = ("adjective", "group-adjective")


@dataclass(slots=True)
class _Node:
    """What may follow some words of a name.

    Attributes:
        steps: Gap and word to the next node.
        names: Names that end here.
    """

    steps: dict[tuple[str, str], "_Node"] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    gap: str
    keys: tuple[str, ...]


class RussianNames:
    """Finds names in texts; the counterpart of `Gazetteer` for a language that inflects.

    Args:
        names: The forms to look for, in the nominative; several may be written alike.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        names = tuple(names)
        self._root = _Node()
        self._keys: dict[str, tuple[str, ...]] = {}
        self._halves: set[str] = set()
        analyzer = self._analyzer = load_russian().analyzer
        forms: dict[tuple[str, bool], frozenset[str]] = {}
        keys: dict[str, set[str]] = {}
        for name in (*names, *_shortened(names)):
            is_person = str(name.kind) in _PERSONS
            path = self._add(name)
            for word in path:
                if name.exact_case:
                    keys.setdefault(word.lower(), set()).add(word.lower())
                    continue
                if (word, is_person) not in forms:
                    made = person_forms(word) if is_person else word_forms(word, analyzer)
                    forms[word, is_person] = made
                for form in forms[word, is_person]:
                    keys.setdefault(form, set()).add(_key(word))
            if str(name.kind) in _ADJECTIVES:
                for half in combining_form(name.text):
                    self._halves.add(half)
                    self._root.steps.setdefault(("", half), _Node()).names.append(name)
                    keys.setdefault(half, set()).add(half)
        self._keys = {form: tuple(sorted(found)) for form, found in keys.items()}

    def iter_matches(self, text: str) -> Iterator[Match[Name]]:
        """Names in the text, left to right, longest first, none within another."""
        words = self._words(text)
        at = 0
        while at < len(words):
            found = self._match(words, at, text)
            if found is None:
                at += 1
                continue
            match, length = found
            yield match
            at += length

    def is_first_name(self, word: str) -> bool:
        """Whether a capitalised word right before a surname may be a first name.

        Known first names are; a word that the dictionary knows as anything else is not ("Казани"),
        nor is another's surname ("с Эрдоганом Путин").
        """
        parses = self._analyzer.parse(word.lower())
        if any("Name" in parse.tag for parse in parses):
            return True
        known = any(parse.is_known for parse in parses)
        return not known and _key(word) not in self._keys

    def _add(self, name: Name) -> list[str]:
        words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(name.text)]
        node, end = self._root, None
        for start, stop, word in words:
            gap = "" if end is None else _gap(name.text[end:start])
            node = node.steps.setdefault((gap, _key(word)), _Node())
            end = stop
        if words:
            node.names.append(name)
        return [word for _, _, word in words]

    def _words(self, text: str) -> list[_Word]:
        words: list[_Word] = []
        end = None
        for found in _WORD.finditer(text):
            gap = "" if end is None else _gap(text[end : found.start()])
            keys = self._keys.get(_key(found.group()), ())
            words.append(_Word(found.start(), found.end(), gap, keys))
            end = found.end()
        return words

    def _match(self, words: Sequence[_Word], at: int, text: str) -> tuple[Match[Name], int] | None:
        """The longest name that begins at a word and fits the case of its letters."""
        ends: list[tuple[int, list[Name]]] = []
        fronts = [self._root]
        for place in range(at, len(words)):
            word = words[place]
            gap = "" if place == at else word.gap
            fronts = [
                node.steps[gap, key]
                for node in fronts
                for key in word.keys
                if (gap, key) in node.steps
            ]
            if not fronts:
                break
            ends.append((place, [name for node in fronts for name in node.names]))
        for place, names in reversed(ends):
            start, end = words[at].start, words[place].end
            fitting = tuple(name for name in names if _fits(name, text, start, end))
            if place == at and _is_common(text, start, end):
                continue
            is_half = place == at and _key(text[start:end]) in self._halves
            if is_half and text[end : end + 1] not in ("-", "–"):
                continue
            if fitting:
                prefix = self._joined(words, at, place, text)
                return Match(start, end, fitting, *prefix), place - at + 1
        return None

    def _joined(self, words: Sequence[_Word], first: int, last: int, text: str) -> tuple[str, str]:
        """Words that a hyphen joins before and after, where they are no part of a compound."""
        prefix = suffix = ""
        if first > 0 and _is_hyphen(text[words[first - 1].end : words[first].start]):
            before = text[words[first - 1].start : words[first - 1].end]
            prefix = "" if _key(before) in self._halves else before.lower()
        following = words[last + 1] if last + 1 < len(words) else None
        if following is not None and _is_hyphen(text[words[last].end : following.start]):
            is_half = _key(text[words[last].start : words[last].end]) in self._halves
            after = text[following.start : following.end]
            suffix = after if after.islower() and not is_half else ""
        return prefix, suffix


def _shortened(names: Iterable[Name]) -> Iterator[Name]:
    """Names of three words as they are cut: "Тайип Эрдоган", "Реджеп Эрдоган"."""
    for name in names:
        words = name.text.split()
        if str(name.kind) == "person" and len(words) == 3 and words[0][0].isupper():
            yield replace(name, text=f"{words[0]} {words[2]}", derived=True)
            yield replace(name, text=f"{words[1]} {words[2]}", derived=True)


def _key(word: str) -> str:
    return word.lower().replace("ё", "е")


def _gap(between: str) -> str:
    return " ".join(between.translate(_GAPS).split()) or (" " if between.strip() != between else "")


def _is_hyphen(between: str) -> bool:
    """Whether two words are one: a dash between spaces joins none ("Турция — враг")."""
    return len(between) == 1 and _gap(between) == "-"


def _fits(name: Name, text: str, start: int, end: int) -> bool:
    written = text[start:end]
    if name.exact_case:
        return written == name.text
    # A word that the name writes with a capital has one in the text as well; in the names of
    # bodies only the first: "Совет безопасности".
    wanted, have = _WORD.findall(name.text), _WORD.findall(written)
    if str(name.kind) in _BODIES:
        wanted = wanted[:1]
    return all(
        not want[0].isupper() or got[0].isupper() for want, got in zip(wanted, have, strict=False)
    )


def _is_common(text: str, start: int, end: int) -> bool:
    """Whether a single word that opens a sentence is rather a common word than a name."""
    if _key(text[start:end]) not in _COMMON:
        return False
    before = text[:start].rstrip(" \t")
    return not before or before[-1] in _OPENING
