"""Links a promise to what was said of it later, among the same parties, about the same thing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from multivector.measures.likeness import Likeness, content_words
from multivector.measures.promises import DELIVERED, MENTIONED, Telling, same_words

Row = dict[str, Any]

LIKE = 0.4
"""Likeness from which a later sentence is about the same thing."""
_LIKE_BY_AMOUNT = 0.2  # where both name the same sum, less will do
_MEETS = re.compile(
    r"\b(meet|visit|talks|summit|trip|travel|host|встре|визит|саммит)", re.IGNORECASE
)
_MEETING = 31  # days within which the time of a meeting must be known, to be told from others


class Linker:
    """Finds later tellings that are about a promise.

    Args:
        tellings: All of the record, in the order in which they became known.
        like: Likeness from which a later sentence is about the same thing, 0..1.
    """

    def __init__(self, tellings: Sequence[Telling], like: float) -> None:
        self._words = {one.id: content_words(one.words, one.names) for one in tellings}
        self._likeness = Likeness(self._words[one.id] for one in tellings)
        self._like = like
        self._of_party: defaultdict[str, list[Telling]] = defaultdict(list)
        for one in tellings:
            for party in sorted(one.parties):
                self._of_party[party].append(one)

    def later(self, promise: Telling) -> Iterator[Row]:
        """What was said of it later: event, outcome, day, likeness, words, curated."""
        for other in self._of_party[promise.actors[0]]:
            if other.story == promise.story or other.known_at < promise.known_at:
                continue
            if same_words(promise, other) or not _same_parties(promise, other):
                continue
            alike = self._likeness.compare(self._words[promise.id], self._words[other.id])
            if alike >= self._like or (alike >= _LIKE_BY_AMOUNT and _same_amount(promise, other)):
                yield {"event": other.id, "outcome": self._outcome(promise, other),
                       "day": other.day, "likeness": alike, "words": other.words,
                       "curated": other.curated}
            elif _kept(promise, other):
                yield {"event": other.id, "outcome": DELIVERED, "day": other.day,
                       "likeness": alike, "words": other.words, "curated": other.curated}

    @staticmethod
    def _outcome(promise: Telling, other: Telling) -> str:
        """A meeting keeps no promise of aid, and a signature is not yet the deed."""
        if other.outcome != DELIVERED:
            return other.outcome
        if other.type == "CONSULT" or other.kind is not None:
            return DELIVERED if promise.type == "AGREE" and other.type == "SUPPORT" and (
                "sign" in promise.words.lower()) else MENTIONED
        return DELIVERED


def _same_parties(promise: Telling, other: Telling) -> bool:
    """The promiser and, where there is one, somebody to whom or with whom he promised."""
    partners = promise.parties - {promise.actors[0]}
    return promise.actors[0] in other.parties and (not partners or bool(partners & other.parties))


def _same_amount(promise: Telling, other: Telling) -> bool:
    return promise.value is not None and (promise.value, promise.unit) == (other.value, other.unit)


def _kept(promise: Telling, other: Telling) -> bool:
    """A meeting of all parties, on the days for which a meeting was promised."""
    return (
        promise.due is not None and promise.type == "AGREE" and other.type == "CONSULT"
        and _MEETS.search(promise.words) is not None
        and other.outcome == DELIVERED and promise.parties <= other.parties
        and promise.due[0] <= other.day <= promise.due[1]
        and (promise.due[1] - promise.due[0]).days <= _MEETING
    )
