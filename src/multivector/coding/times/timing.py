"""When an act was, from the phrases of time that hang on it."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property

from multivector.coding.acts.reduction import Coding, reduce_future
from multivector.coding.english.dates import (
    COUNTED,
    Told,
    days_of,
    iter_dates,
    iter_following,
)
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.stretches import DatePhrase
from multivector.domain import DateInterval, Precision, Status

# What stands after these has a time of its own: "a row over the raid".
_APART = frozenset({"over", "about", "despite", "amid"})
# What opens a clause or phrase of another time than the main clause's.
_TIMED = frozenset({
    "after", "before", "since", "when", "while", "until", "once", "as", "following",
})
_OPENING = 3  # letters before a time that opens a sentence: "In January"
_SEASON = (88, 92)  # days from the first to the last of a season
# An act that ended so long before the text was published is history in it.
_HISTORY = timedelta(days=3 * 365)


class DateReader:
    """Dates the acts of one sentence.

    Args:
        sentence: The sentence.
        published: The day of its text.
        phrases: Its phrases of time; read as English where none are given.
        before: What the sentences before it told last: "the next day" follows it.
    """

    def __init__(
        self, sentence: ParsedSentence, published: date | None,
        phrases: Sequence[DatePhrase] | None = None, before: Told | None = None,
    ) -> None:
        self._before = before
        self._sentence = sentence
        self._published = published
        self._given = phrases
        self._is_english = phrases is None

    @cached_property
    def _phrases(self) -> Sequence[DatePhrase]:
        """The sentence's phrases of time, read when an act first asks for them."""
        if self._given is not None:
            return self._given
        text = self._sentence.text
        found = list(iter_dates(text, self._published))
        following = list(iter_following(text, found, self._published, self._before))
        kept = (p for p in found if not any(p.start < f.end and f.start < p.end for f in following))
        return [*kept, *following]

    def last_told(self) -> Told:
        """The last day and the last time of any length that the sentence names, both past."""
        until, told = self._published, Told()
        for phrase in sorted(self._phrases, key=lambda each: each.start):
            time = phrase.interval
            if time.start is None or time.end is None or (until and time.start > until):
                continue
            day = time.start if time.precision is Precision.DAY else told.day
            told = Told(day, time)
        return told

    def read(self, heads: Sequence[Token], rivals: set[int]) -> DateInterval:
        """The time that hangs nearest on one of the heads.

        Args:
            heads: Words of the act that a phrase of time may hang on, nearest first.
            rivals: Indices of the words of other acts; what hangs on them is theirs.
        """
        best: tuple[int, DateInterval] | None = None
        opens = _opening_of(heads)
        for phrase in self._phrases:
            if self._sentence.span.start + phrase.start < opens:
                continue
            word = self._word_of(phrase)
            rank = None if _tells_end(word) else _attachment(word, heads, rivals)
            if rank is not None and (best is None or rank < best[0]):
                best = (rank, phrase.interval)
        return best[1] if best else DateInterval.unknown()

    def read_counted(self, token: Token) -> DateInterval:
        """When an act was that another is counted from: "fled six days after the shootings".

        Args:
            token: The word of the act that stands after "after", "before" or "since".
        """
        for match in COUNTED.finditer(self._sentence.text) if self._is_english else ():
            side = self._token_at(match.start("side"))
            governor = _counting(token, side) if side is not None else None
            if governor is None:
                continue
            told = self.read([governor], set())
            later = match["side"].lower() == "before"
            unknown = None if later else self._published  # what came later is no plan of today's
            day = told.start if told.precision is Precision.DAY else unknown
            if day is not None:
                back = days_of(match) if later else -days_of(match)
                try:
                    return DateInterval.day(day + timedelta(days=back))
                except OverflowError:
                    continue  # "99999999999 days after": of no calendar
        return DateInterval.unknown()

    def read_shared(self, token: Token) -> DateInterval:
        """The time that the main clauses of the sentence name, for an act told in them.

        That is their only day, what opens the sentence ("In January Chad complained, and Mali
        accused it"), or the time of what a clause with "when" tells.
        """
        if not self._is_english or not _is_in_main_clause(token):
            return DateInterval.unknown()
        days = [p for p in self._phrases if p.interval.precision is Precision.DAY]
        opening = [p for p in self._phrases if p.start <= _OPENING]
        for found in (days, opening):
            word = self._word_of(found[0]) if len(found) == 1 else None
            if word is not None and _is_in_main_clause(word):
                return found[0].interval
        occasions = (clause for clause in token.all("advcl") if _is_occasion(clause))
        told = (self.read([clause], set()) for clause in occasions)
        return next((one for one in told if one.start is not None), DateInterval.unknown())

    def until_known(self, interval: DateInterval, status: Status) -> DateInterval:
        """A deed cannot end after the day on which it is told."""
        told = self._published
        if told is None or not status.is_real or interval.end is None or interval.end <= told:
            return interval
        if interval.start is not None and interval.start > told:
            return interval
        exact = Precision.DAY if interval.start == told else Precision.RANGE
        return DateInterval(interval.start, told, exact)

    def to_come(self, interval: DateInterval, status: Status) -> DateInterval:
        """The season of a plan is the next one: "plans to deploy troops in the autumn"."""
        start, end, told = interval.start, interval.end, self._published
        if told is None or start is None or end is None or status is not Status.ANNOUNCED:
            return interval
        if end >= told or not _SEASON[0] <= (end - start).days <= _SEASON[1]:
            return interval
        year = timedelta(days=365)
        return DateInterval.range(start + year, end + year)

    def in_time(self, coding: Coding, interval: DateInterval) -> Coding:
        """What a date makes of an act: a plan if still to come, history if long past."""
        told = self._published
        if told is None or coding.status not in (Status.HAPPENED, Status.ONGOING):
            return coding
        if interval.start is not None and interval.start > told:
            return reduce_future(Coding(coding.type, coding.mode, Status.ANNOUNCED))
        if interval.end is not None and told - interval.end > _HISTORY:
            return Coding(coding.type, coding.mode, Status.HISTORICAL)
        return coding

    def _token_at(self, start: int) -> Token | None:
        offset = self._sentence.span.start + start
        return next((t for t in self._sentence.tokens if t.start == offset), None)

    def _word_of(self, phrase: DatePhrase) -> Token | None:
        offset = self._sentence.span.start
        return self._sentence.head_of(offset + phrase.start, offset + phrase.end)


def _tells_end(word: Token | None) -> bool:
    """Whether a time only tells how long something lasts: "suspended the talks until 2028"."""
    return word is not None and word.dep == "pobj" and word.head.lemma.lower() in ("until", "till")


def _opening_of(heads: Sequence[Token]) -> int:
    """From where on phrases of time can be the act's: "a row last year over the raid"."""
    for token in (heads[0], *heads[0].ancestors()) if heads else ():
        if token.dep == "prep" and token.lemma.lower() in _APART:
            return token.start
        if token.is_verb:
            break
    return 0


def _counting(token: Token, side: Token) -> Token | None:
    """The act from which one is counted that stands after a preposition, or None."""
    below = token
    for above in (token, *token.ancestors()):
        if above is side:
            return side.head if side.dep == "prep" and not side.is_root else None
        if any(child is side for child in above.all("mark", "prep")) and above.dep == "advcl":
            return above.head if above is token or below.dep in ("conj", "dobj") else None
        below = above
    return None


def _is_in_main_clause(token: Token) -> bool:
    """Whether no clause between a word and the root has a time of its own."""
    for one in (token, *token.ancestors()):
        if one.dep == "relcl":
            return False
        timed = any(mark.lemma.lower() in _TIMED for mark in one.all("mark", "advmod", "prep"))
        if one.dep in ("advcl", "acl") and timed:
            return False
        if one.dep == "pobj" and one.head.lemma.lower() in _TIMED:
            return False
        if one.is_verb and _is_pluperfect(one):
            return False
    return True


def _is_occasion(clause: Token) -> bool:
    """Whether a clause tells at which occasion another act was: "when troops entered it"."""
    words = ("when", "as", "after", "once")
    return any(one.lemma.lower() in words for one in clause.all("advmod", "mark"))


def _is_pluperfect(verb: Token) -> bool:
    """Whether a clause tells of what was before: "had fled"."""
    return any(aux.lemma == "have" and aux.tag == "VBD" for aux in verb.all("aux"))


def _attachment(word: Token | None, heads: Sequence[Token], rivals: set[int]) -> int | None:
    """How closely a phrase of time hangs on an act: 0 on its own word; None where it does not."""
    if word is None:
        return None
    ranks = {head.index: rank for rank, head in enumerate(heads)}
    for steps, governor in enumerate([word, *word.ancestors()]):
        if governor.index in ranks:
            return 10 * ranks[governor.index] + steps
        if governor.dep == "poss" and governor.head.index not in ranks:
            return None  # "met a candidate in next month's election"
        if governor.index in rivals or (governor.is_verb and governor.dep != "aux"):
            return None
    return None
