"""Commas left out behind the time or place that opens a clause, put in for the parser.

"In late July Ukraine signed": without a pause the parser takes the whole for a Ukraine of July. The
comma takes the place of the space before the next word, so that nothing moves.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)"
)
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[6-9]\d\d|20\d\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NTH = (
    "the (?:(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    "tenth|eleventh|twelfth|[a-z]+teenth|twentieth|thirtieth)"
)
_UNIT = "(?:day|week|weekend|month|year|spring|summer|autumn|fall|winter|decade)"
_HOURS = "(?:night|morning|afternoon|evening|day)"
_WHICH = "(?:last|this|that|the same|the next|the following)"
_LAST = rf"{_WHICH} (?:{_UNIT}|{_HOURS}|{_MONTH}|{_WEEKDAY})"
_PART = "(?:(?:early|late|mid)[- ])?"
_CALENDAR = (
    rf"(?:{_NTH} of {_MONTH}|{_DAY} {_MONTH}(?: {_YEAR})?"
    rf"|{_PART}{_MONTH}(?: {_DAY}(?!\d))?(?:,? {_YEAR})?"
    rf"|{_WEEKDAY}(?: {_HOURS})?|{_PART}{_YEAR}|{_PART}{_LAST})"
)
_STRETCH = (
    "(?:middle|end|beginning|start|night|morning|evening|afternoon|eve|early hours|first days|"
    "last days|first half|second half|spring|summer|autumn|fall|winter|course)"
)
_TIME = rf"(?:the {_STRETCH} of )?{_CALENDAR}(?: (?:of )?(?:last|this|that) (?:year|month|week))?"
_BARE = (
    r"(?:[Ll]ast|[Tt]his|[Tt]he (?:same|next|following|previous)) "
    rf"(?:{_UNIT}|{_MONTH}|{_WEEKDAY}|"
    rf"{_HOURS})|[Nn]ext (?:day|morning)"
    r"|(?:[\w-]+) (?:days?|weeks?|months?|years?|hours?) (?:later|earlier|ago)"
    r"(?: this week| this month| last week)?(?= [A-Z])"
)
_PLACE = r"(?:[Ii]n|[Aa]t) [A-Z][\w'-]+(?: [A-Z][\w'-]+)? "
_PREPOSITIONS = "[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Dd]uring|[Uu]ntil|[Ff]rom|[Aa]t"
# What goes on with the time, or makes it the subject: "in June and July", "on Monday's talks".
_GOING_ON = (
    r"and|or|to|until|till|through|of|last|this|that|next|night|morning|afternoon|evening|alone|at|"
    r"in|on|when|after|before|as|where|which|was|is|were|had|has|will|would|saw|brought|came|"
    r"session|summit|meeting|deadline|elections?|war|attacks?|coup|protests?|talks?|agreement|more|"
    r"\d\w*"
)
_LATE_IN = rf"(?:[Ee]arly|[Ll]ate) in {_MONTH}(?: {_YEAR})?"
_TOLD = (
    rf"(?:(?:{_PLACE})?(?:(?:{_PREPOSITIONS}) {_TIME}|{_LATE_IN})|{_BARE}) (?!(?:{_GOING_ON})\b)"
)
_OPENING = re.compile(
    rf"(?:^(?:(?:And|But|Yet|So|Then) )?|; |[;:,] (?:and|but|yet|so) ){_TOLD}(?=\w)"
    # Behind a mere comma a verb may follow: "the party, last year proposed a ban".
    rf"|[:,] {_TOLD}(?=[A-Z]|(?:the|an?|its|his|her|their)\b)"
)
_PREPOSITION = re.compile(r"[;:,] (?:and |but )?(?:[Ii]n|[Aa]t|[Ff]rom) $")
_REACH = 12  # characters of the longest opening before a place


def find_pauses(text: str, named: Sequence[tuple[int, int]] = ()) -> tuple[int, ...]:
    """Where in a sentence spaces stand that the parser had better read as commas.

    Args:
        text: The sentence.
        named: Where in it names stand: "In New Delhi Marcos said".
    """
    return tuple(sorted({m.end() - 1 for m in _OPENING.finditer(text)} | {*_behind(text, named)}))


def pause(text: str, at: Sequence[int], nlp: "Language") -> Doc | str:
    """The sentence with commas in place of some spaces, as the parser takes it."""
    if not at:
        return text
    words: list[str] = []
    spaces: list[bool] = []
    for word in nlp.make_doc(text):
        if word.is_space:
            return text
        words.append(word.text)
        paused = word.idx + len(word.text) in at
        spaces.append(bool(word.whitespace_) and not paused)
        if paused:
            words.append(",")
            spaces.append(False)
    return Doc(nlp.vocab, words, spaces)


def _behind(text: str, named: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The spaces between a place that opens a clause and a name: "In New Delhi Marcos said"."""
    for (start, end), (after, _) in pairwise(named):
        before = text[max(0, start - _REACH) : start] if start > _REACH else f"; {text[:start]}"
        if after == end + 1 and text[end] == " " and _PREPOSITION.search(before):
            yield end
