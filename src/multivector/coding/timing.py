"""When an act was, from the phrases of time that hang on it."""

from collections.abc import Sequence
from datetime import date, timedelta

from multivector.coding.english.dates import iter_dates
from multivector.coding.parse import ParsedSentence, Token
from multivector.coding.reduction import Coding, reduce_future
from multivector.coding.stretches import DatePhrase
from multivector.domain import DateInterval, Precision, Status

# An act that ended so long before the text was published is history in it.
_HISTORY = timedelta(days=3 * 365)


class DateReader:
    """Dates the acts of one sentence.

    Args:
        sentence: The sentence.
        published: The day of its text.
        phrases: Its phrases of time; read as English where none are given.
    """

    def __init__(
        self, sentence: ParsedSentence, published: date | None,
        phrases: Sequence[DatePhrase] | None = None,
    ) -> None:
        self._sentence = sentence
        self._published = published
        english = iter_dates(sentence.text, published) if phrases is None else phrases
        self._phrases = list(english)

    def read(self, heads: Sequence[Token], rivals: set[int]) -> DateInterval:
        """The time that hangs nearest on one of the heads.

        Args:
            heads: Words of the act that a phrase of time may hang on, nearest first.
            rivals: Indices of the words of other acts; what hangs on them is theirs.
        """
        best: tuple[int, DateInterval] | None = None
        for phrase in self._phrases:
            rank = _attachment(self._word_of(phrase), heads, rivals)
            if rank is not None and (best is None or rank < best[0]):
                best = (rank, phrase.interval)
        return best[1] if best else DateInterval.unknown()

    def until_known(self, interval: DateInterval, status: Status) -> DateInterval:
        """A deed cannot end after the day on which it is told."""
        told = self._published
        if told is None or not status.is_real or interval.end is None or interval.end <= told:
            return interval
        if interval.start is not None and interval.start > told:
            return interval
        exact = Precision.DAY if interval.start == told else Precision.RANGE
        return DateInterval(interval.start, told, exact)

    def in_time(self, coding: Coding, interval: DateInterval) -> Coding:
        """What a date makes of an act: a plan if still to come, history if long past."""
        told = self._published
        if told is None or coding.status not in (Status.HAPPENED, Status.ONGOING):
            return coding
        if interval.start is not None and interval.start > told:
            return reduce_future(Coding(coding.type, coding.mode, Status.ANNOUNCED))
        if interval.end is not None and interval.end < told - _HISTORY:
            return Coding(coding.type, coding.mode, Status.HISTORICAL)
        return coding

    def _word_of(self, phrase: DatePhrase) -> Token | None:
        offset = self._sentence.span.start
        return self._sentence.head_of(offset + phrase.start, offset + phrase.end)


def _attachment(word: Token | None, heads: Sequence[Token], rivals: set[int]) -> int | None:
    """How closely a phrase of time hangs on an act: 0 on its own word; None where it does not."""
    if word is None:
        return None
    ranks = {head.index: rank for rank, head in enumerate(heads)}
    for steps, governor in enumerate([word, *word.ancestors()]):
        if governor.index in ranks:
            return 10 * ranks[governor.index] + steps
        if governor.index in rivals or (governor.is_verb and governor.dep != "aux"):
            return None
    return None
