"""When an act was, from the phrases of time that hang on it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cached_property

from multivector.coding.acts.reduction import Coding, reduce_future
from multivector.coding.english.dates import (
    COUNTED,
    Told,
    before_told,
    days_of,
    in_told_year,
    iter_dates,
    iter_following,
    year_spoken_of,
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
_NEAREST = 2  # words of an act that tell its tense: its own, and the verb that carries it
_MONTH = 31  # days
_BOUNDING = ("since", "until", "from")
_BOUNDS = frozenset({"by", "until", "till", "before"})  # a time that only limits another
_ENDLESS = 10**6  # days of a time without an end
_WEEK = 7
_WEEKDAYS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
_SEASON = (88, 92)  # days from the first to the last of a season
# An act that ended so long before the text was published is history in it.
_HISTORY = timedelta(days=3 * 365)


class DateReader:
    """Dates the acts of one sentence.

    Args:
        sentence: The sentence.
        published: The day of its text.
        phrases: Its phrases of time; read as English where none are given.
        before: Tells what the sentences before it told last: "the next day" follows it.
    """

    def __init__(
        self, sentence: ParsedSentence, published: date | None,
        phrases: Sequence[DatePhrase] | None = None,
        before: Callable[[], Told] = Told,
    ) -> None:
        self._tell_before = before
        self._sentence = sentence
        self._published = published
        self._given = phrases
        self._is_english = phrases is None

    @cached_property
    def _phrases(self) -> Sequence[DatePhrase]:
        """The sentence's phrases of time, read when an act first asks for them."""
        if self._given is not None:
            return self._given
        return read_times(self._sentence.text, self._published, self._before)

    @cached_property
    def _before(self) -> Told:
        return self._tell_before()

    def last_told(self) -> Told:
        """The last day and the last time of any length that the sentence names, both past."""
        text = self._sentence.text
        return last_of_times(text, self._phrases, self._published, self._before.year)

    def read(self, heads: Sequence[Token], rivals: set[int]) -> DateInterval:
        """The time that hangs nearest on one of the heads.

        Args:
            heads: Words of the act that a phrase of time may hang on, nearest first.
            rivals: Indices of the words of other acts; what hangs on them is theirs.
        """
        best: tuple[tuple[int, int], DatePhrase] | None = None
        opens = _opening_of(heads)
        for phrase in self._phrases:
            if self._sentence.span.start + phrase.start < opens:
                continue
            word = self._word_of(phrase)
            rank = None if _tells_end(word) else _attachment(word, heads, rivals)
            if rank is None:
                continue
            # "since 2018 in office, left in May": what bounds a time goes last.
            written = self._sentence.text[phrase.start : phrase.end].lower()
            closeness = rank, int(written.startswith(_BOUNDING))
            if best is None or closeness < best[0]:
                best = closeness, phrase
        if best is None:
            return DateInterval.unknown()
        over = self._is_english and any(_is_past(head) for head in heads[:_NEAREST])
        if self._published is None or not over:
            return best[1].interval
        return before_told(self._sentence.text, best[1], self._published)

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
        if not self._is_english:
            return DateInterval.unknown()
        if not _is_in_main_clause(token):
            return self._read_only_time(token)
        days = [p for p in self._phrases if p.interval.precision is Precision.DAY]
        opening = [p for p in self._phrases if p.start <= _OPENING]
        for found in (days, opening):
            word = self._word_of(found[0]) if len(found) == 1 else None
            if word is None or not _is_in_main_clause(word) or _is_described(word):
                continue
            if not (_is_past(token) and self._is_ahead(found[0].interval)):
                return found[0].interval
        occasions = (clause for clause in token.all("advcl") if _is_occasion(clause))
        told = (self.read([clause], set()) for clause in occasions)
        found_there = next((one for one in told if one.start is not None), None)
        return found_there or self._read_only_time(token)

    def _read_only_time(self, token: Token) -> DateInterval:
        """The only time that a sentence tells, for an act that goes on from there.

        "Chad slapped a duty on it in May, to which Mali replied that it would pay."
        """
        only = self._phrases[0] if len(self._phrases) == 1 else None
        word = self._word_of(only) if only is not None else None
        if only is None or word is None or (only.interval.days or _ENDLESS) > _MONTH:
            return DateInterval.unknown()
        verb = next((one for one in word.ancestors() if one.is_verb), None)
        aside = verb is None or not _hangs_on(word, verb) or _is_aside(verb) or _is_perfect(token)
        if aside or verb is None or _is_described(word) or token.index < word.index:
            return DateInterval.unknown()
        ahead = _tells_plan(verb) or self._is_ahead(only.interval)
        return DateInterval.unknown() if ahead else only.interval

    def _is_ahead(self, interval: DateInterval) -> bool:
        """Whether a time begins after the text."""
        told, begins = self._published, interval.start
        return told is not None and begins is not None and begins > told

    def until_known(self, interval: DateInterval, status: Status) -> DateInterval:
        """A deed cannot end after the day on which it is told."""
        told = self._published
        if told is None or not status.is_real or interval.end is None or interval.end <= told:
            return interval
        if interval.start is not None and interval.start > told:
            return interval
        exact = Precision.DAY if interval.start == told else Precision.RANGE
        return DateInterval(interval.start, told, exact)

    def not_ahead(self, interval: DateInterval, verb: Token) -> DateInterval:
        """No time, for what is told as over and would yet be to come: "a week later it signed".

        The day from which that counts is another than it seems.
        """
        ahead = self._is_ahead(interval) and (interval.days or _ENDLESS) <= _MONTH
        return DateInterval.unknown() if ahead and _is_told_as_done(verb) else interval

    def to_come(self, interval: DateInterval, status: Status, verb: Token) -> DateInterval:
        """The season or weekday of a plan is the next one: "plans to deploy troops in the autumn".

        Args:
            interval: As read, which takes the last one before the text.
            status: That of the act as it is told.
            verb: Its word.
        """
        start, end, told = interval.start, interval.end, self._published
        if told is None or start is None or end is None or status is not Status.ANNOUNCED:
            return interval
        if _tells_plan(verb) and 0 < (told - end).days < _WEEK and self._is_weekday(interval, verb):
            return DateInterval.day(end + timedelta(days=_WEEK))  # "will visit Ghana on Monday"
        if end >= told or not _SEASON[0] <= (end - start).days <= _SEASON[1]:
            return interval
        year = timedelta(days=365)
        try:
            return DateInterval.range(start + year, end + year)
        except OverflowError:
            return interval  # past the last year of all

    def _is_weekday(self, interval: DateInterval, verb: Token) -> bool:
        """Whether a verb's own phrase tells a time by the name of a day alone."""
        for phrase in self._phrases:
            word = self._word_of(phrase)
            if word is None or phrase.interval != interval or word.text.lower() not in _WEEKDAYS:
                continue
            alone = phrase.end - phrase.start <= len(f"on {word.text}")
            governor = next((one for one in word.ancestors() if one.is_verb), None)
            if alone and governor is verb and word.index > verb.index:
                return True
        return False

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


def read_times(text: str, published: date | None, before: Told) -> list[DatePhrase]:
    """The phrases of time of an English sentence, dated.

    Args:
        text: The sentence.
        published: The day of its text.
        before: What the sentences before it told last.
    """
    found = list(iter_dates(text, published))
    found = list(in_told_year(text, found, published, before.year))
    following = list(iter_following(text, found, published, before))
    kept = (p for p in found if not any(p.start < f.end and f.start < p.end for f in following))
    return [*kept, *following]


def last_of_times(
    text: str, phrases: Sequence[DatePhrase], published: date | None, year: int | None = None,
    within: int | None = None,
) -> Told:
    """The last day and the last time of any length of a sentence, both past.

    Args:
        text: The sentence.
        phrases: Its phrases of time, dated.
        published: The day of its text.
        year: The year of which the sentences before it spoke, or None.
        within: Characters from its beginning within which a time must stand, or None for all.
    """
    told = Told(year=year_spoken_of(text, phrases, year))
    for phrase in sorted(phrases, key=lambda each: each.start):
        time = phrase.interval
        if time.start is None or time.end is None or (published and time.start > published):
            continue
        if within is not None and phrase.start > within:
            break
        day = time.start if time.precision is Precision.DAY else told.day
        told = Told(day, time, told.year)
    return told


def _is_past(verb: Token) -> bool:
    """Whether a verb tells what is over: "signed", "has signed", "was signed"."""
    had = (c for c in verb.all("aux", "auxpass") if c.tag == "VBD" or c.lemma == "have")
    bound = any(c.tag == "MD" or c.text.lower() == "to" for c in verb.all("aux"))
    return verb.is_verb and not bound and (verb.tag == "VBD" or next(had, None) is not None)


def _is_told_as_done(verb: Token) -> bool:
    """Whether a verb in the active past tells what somebody did: "signed", no "was due to"."""
    bound = verb.first("auxpass", "xcomp", "ccomp") is not None
    return verb.tag == "VBD" and verb.first("nsubj") is not None and not bound


def _tells_end(word: Token | None) -> bool:
    """Whether a time only tells how long something lasts: "suspended the talks until 2028"."""
    told = word.head if word is not None and word.dep == "pobj" else word
    return told is not None and told.lemma.lower() in ("until", "till")


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


def _is_described(word: Token) -> bool:
    """Whether a time hangs on what only describes a noun: "the republic proclaimed in 1949"."""
    return any(
        one.dep in ("acl", "advcl") and one.tag in ("VBN", "VBD")
        and one.first("nsubj", "nsubjpass", "mark", "aux", "advmod") is None
        for one in word.ancestors()
    )  # fmt: skip


def _is_occasion(clause: Token) -> bool:
    """Whether a clause tells at which occasion another act was: "when troops entered it"."""
    words = ("when", "as", "after", "once")
    return any(one.lemma.lower() in words for one in clause.all("advmod", "mark"))


def _hangs_on(word: Token, verb: Token) -> bool:
    """Whether a time is told of a verb, not of a noun: "met in May", not "the talks of May"."""
    for one in (word, *word.ancestors()):
        if one is verb:
            return True
        if one.dep not in ("pobj", "prep", "npadvmod", "advmod", "nummod", "amod", "pcomp"):
            return False
        if one.dep == "prep" and (one.head.is_noun or one.lemma.lower() in _BOUNDS):
            return False
    return False


def _is_aside(verb: Token) -> bool:
    """Whether a clause only describes somebody: "Chad, which left in May, met Mali"."""
    return any(one.dep in ("relcl", "acl") for one in (verb, *verb.ancestors()))


def _tells_plan(verb: Token) -> bool:
    """Whether a clause tells what is to come or to be done: "will meet", "expected it to meet"."""
    return any(aux.tag in ("MD", "TO") for aux in verb.all("aux"))


def _is_perfect(verb: Token) -> bool:
    """Whether a clause tells of what was or has been before: "had fled", "has fled"."""
    return any(aux.lemma == "have" for aux in verb.all("aux"))


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
