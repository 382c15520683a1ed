"""Whether two sentences are about the same thing: the share of the shorter one that both say.

Words weigh by how rare they are in the record (Sparck Jones, Journal of Documentation 28, 1972),
and two must be shared at least. Names of parties do not count, for two sentences about the same two
states are not yet about one thing; nor do words that tell what became of it. Words are compared by
their first six letters, so that "reactor" is like "reactors".
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable

_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*\d|\d+")
_LETTERS = 6
LEAST = 2
"""Words that two sentences must share to be alike at all."""

_COMMON = frozenset(
    """abandoned cancelled delayed delivered dropped postponed scrapped suspended отменил отложил
    about after again against agreed agreement also among around because been before being
    between both could during first from have into just last later like made make many more most
    must near next official officials only other over part said says should since some still such
    than that their them then there these they this those through told under until were what when
    where which while will with within without would year years month monday tuesday wednesday
    thursday friday saturday sunday president minister foreign country countries state states
    government которые который также этого будет было были года году между после через чтобы
    заявил сообщил президент министр стороны сторон""".split()
)


def content_words(text: str, without: Collection[str] = ()) -> frozenset[str]:
    """The words of a sentence that tell what it is about, cut to six letters.

    >>> sorted(content_words("Kazakhstan will deliver grain by rail", {"kazakhstan"}))
    ['delive', 'grain', 'rail']
    """
    words = (match.lower() for match in _WORD.findall(text))
    return frozenset(
        word[:_LETTERS] for word in words if word not in _COMMON and word not in without
    )


class Likeness:
    """Compares sentences of one record.

    Args:
        sentences: The words of every sentence.
    """

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        listed = list(sentences)
        counts = Counter(word for words in listed for word in words)
        self._weights = {
            word: 1 + math.log(len(listed) / count) for word, count in counts.items()
        }
        self._wholes: dict[frozenset[str], float] = {}

    def compare(self, one: frozenset[str], other: frozenset[str]) -> float:
        """From 0, at most one word in common, to 1, the one's words are all in the other."""
        shared = one & other
        if len(shared) < LEAST:
            return 0.0
        return self._weight(shared) / (min(self._whole(one), self._whole(other)) or 1.0)

    def _whole(self, words: frozenset[str]) -> float:
        """The weight of a sentence, which is compared with many."""
        if words not in self._wholes:
            self._wholes[words] = self._weight(words)
        return self._wholes[words]

    def _weight(self, words: frozenset[str]) -> float:
        return math.fsum(self._weights.get(word, 0.0) for word in sorted(words))
