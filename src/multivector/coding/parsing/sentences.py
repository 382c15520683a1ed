"""Sentences of a text, by rules, without a parser.

The pre-filter must see sentences before anything is parsed, and evidence lies within one. A line
break after a heading, a blank line and a list item end a sentence; a full stop ends one unless it
belongs to an abbreviation, an initial, a number or a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_WRAP = re.compile(r"\r?\n")
_WRAPPED = 60  # characters from which a line that stops in mid-sentence was broken for its length
_STOPPED = (".", "!", "?", ":", ";", "”", '"', "…")
# A sentence may end here: closing marks belong to it, and what follows must begin one.
_BREAK = re.compile(r"([.!?…]+)([\"'”’»)\]]*)(\s+)(?=[\"'“‘«(\[—–-]*[^\W_a-z])")
_INITIAL = re.compile(r"(?:^|[\s.(“\"'])[^\W\d_]\.$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}$")
_LAST_WORD = re.compile(r"([^\W\d_][\w’'-]*)\.$")
# Two statements that a semicolon joins are coded one after the other: a parser takes the first for
# a part of the second.
_SEMICOLON = re.compile(r";\s+")
_LONGEST = 2000  # characters; of 34,298 sentences of PolNeAR's news the longest has 979
_LEAST_WORDS = 4  # on each side; less is an item of a list
# "BAKU, Oct. 3 (Agency) --": where a report was filed is no part of its first sentence.
_CAPITALS = r"(?=[A-Z][A-Z .'’-]{2,}[A-Z])[A-Z][A-Z.'’-]*[A-Z](?:[ /-][A-Z][A-Z.'’-]*)*"
_NAMED_CITY = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?(?=,? [A-Z][a-z]{2,8}\.? \d{1,2}| \([A-Z])"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}|{_NAMED_CITY})(?:, [A-Z][\w.'’ -]{{1,24}}?){{0,2}}"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?(?:[,;]? ?[A-Z]{2,8})?"
    r"(?: ?\([^)]{2,30}\))?\s*(?:--|—|–|-|:)\s+"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT_STOP = re.compile(r"\b(?:[Nn]o|[Nn]r)\.$")

# Abbreviations that a capital letter or number may follow within a sentence.
_TITLES = frozenset(
    (
        "mr mrs ms mx dr prof gen lt col maj capt cmdr sgt adm brig sen rep gov pres amb st "
        "sr jr fr rev hon messrs supt insp cpl pvt vs art sec fig vol cf dept est approx ave "
        "blvd mt ft op ed eds trans jan feb mar apr jun jul aug sept sep oct nov dec mon tue "
        "tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind "
        "kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis "
        "wyo inc ltd co corp bros г гг им ул тов проф акад см стр руб коп млн млрд тыс т п д"
    ).split()
)
# Dotted abbreviations that rarely end a sentence when a capital follows.
_DOTTED_INNER = frozenset(
    (
        "u.s. u.k. u.n. e.u. u.s.s.r. d.c. l.a. n.y. a.d. b.c. p.m. a.m. ph.d. e.g. i.e. т.е. т.к."
    ).split()
)
# Words that begin a sentence far more often than they continue a name after "U.S.".
_STARTERS = frozenset(
    (
        "the a an it he she they we in on at but and this that these those its his her their "
        "there however meanwhile after before when while if as for by with from according "
        "last"
    ).split()
)


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """Where a sentence stands.

    Attributes:
        start: Index of its first character in the text.
        end: Index after its last.
        paragraph: Number of its paragraph, from 0.
    """

    start: int
    end: int
    paragraph: int


def iter_sentences(text: str) -> Iterator[SentenceSpan]:
    """Sentences in order; stripped of white space, never empty, never overlapping."""
    for number, (begin, stop) in enumerate(iter_paragraphs(text)):
        start, paragraph = begin, text[begin:stop]
        ends = sorted({*_breaks(paragraph, begin), stop})
        for end in sorted({*ends, *_joints(paragraph, begin, ends)}):
            first, last = _strip(text, start, end)
            dateline = _DATELINE.match(text, first, last) if start == begin else None
            if dateline is not None and dateline.end() < last:
                first = dateline.end()
            for piece in pieces(text, first, last):
                yield SentenceSpan(*piece, number)
            start = end


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it is; what no full stop ends, a table or a list, in parts that can be read.

    To code a sentence takes time by the square of its length.

    Args:
        text: The text.
        start: Where the sentence begins in it, no white space.
        end: Where it ends, after no white space.
    """
    while end - start > _LONGEST:
        words = text[start : start + _LONGEST].rsplit(None, 1)[0]
        yield start, start + len(words)
        start, end = _strip(text, start + len(words), end)
    if start < end:
        yield start, end


def find_dateline(text: str) -> str | None:
    """Where the text says that it was filed, as written ("BAKU, Oct. 3 (Agency)"), or None."""
    for start, end in iter_paragraphs(text):
        match = _DATELINE.match(text, *_strip(text, start, end))
        if match is not None:
            return match.group()
    return None


def iter_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines, and lines that were wrapped, as one: where each begins and ends."""
    pending: tuple[int, int] | None = None
    for line in _LINE.finditer(text):
        if pending is not None and _is_wrapped(text, *pending, line.start()):
            pending = pending[0], line.end()
            continue
        if pending is not None:
            yield pending
        pending = line.span()
    if pending is not None:
        yield pending


def _is_wrapped(text: str, start: int, end: int, following: int) -> bool:
    """Whether a line goes on in the next, which begins at `following`."""
    if _WRAP.fullmatch(text, end, following) is None or not text[following].isalnum():
        return False
    begin = text.rfind("\n", start, end) + 1 or start
    line = text[begin:end].rstrip()
    if not line or line.endswith(_STOPPED):
        return False
    return text[following].islower() or len(line) >= _WRAPPED


def _breaks(paragraph: str, offset: int) -> Iterator[int]:
    for match in _BREAK.finditer(paragraph):
        if match.group(1) == "." and not match.group(2) and _is_inner_stop(paragraph, match):
            continue
        yield offset + match.end(2)


def _joints(paragraph: str, offset: int, ends: list[int]) -> Iterator[int]:
    """Where semicolons join statements that could stand alone."""
    inner = (m.end() for m in _SEMICOLON.finditer(paragraph) if m.end() < len(paragraph))
    places = [end + offset for end in inner]
    bounds = [offset, *sorted({*ends, *places})]
    for place in places:
        at = bounds.index(place)
        before = paragraph[bounds[at - 1] - offset : place - offset]
        after = paragraph[place - offset : bounds[at + 1] - offset]
        if min(len(before.split()), len(after.split())) >= _LEAST_WORDS:
            yield place


def _is_inner_stop(paragraph: str, match: re.Match[str]) -> bool:
    before = paragraph[max(0, match.start() - 20) : match.start() + 1]
    following = _LETTERS.match(paragraph, match.end())
    next_word = following.group().lower() if following else ""
    dotted = _DOTTED.search(before)
    if dotted:
        return dotted.group().lower() in _DOTTED_INNER and next_word not in _STARTERS
    if _INITIAL.search(before):
        return True
    if _DIGIT_STOP.search(before):
        return paragraph[match.end() : match.end() + 1].isdigit()
    word = _LAST_WORD.search(before)
    return word is not None and word.group(1).lower() in _TITLES and next_word not in _STARTERS


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
