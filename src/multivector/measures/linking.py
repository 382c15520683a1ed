"""Links a promise to what was said of it later, among the same parties, about the same thing."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from multivector.measures.likeness import LEAST, Likeness, content_words
from multivector.measures.promises import DELIVERED, MENTIONED, Telling, same_words

Row = dict[str, Any]

LIKE = 0.4
"""Likeness from which a later sentence is about the same thing."""
_LIKE_BY_AMOUNT = 0.2  # where both name the same sum, less will do
_MEETS = re.compile(
    r"\b(meet|visit|talks|summit|trip|travel|host|встре|визит|саммит)", re.IGNORECASE
)
_NOWHERE = np.zeros(0, np.int64)
_MEETING = 31  # days within which the time of a meeting must be known, to be told from others


class Linker:
    """Finds later tellings that are about a promise.

    Args:
        tellings: All of the record, in the order in which they became known.
        like: Likeness from which a later sentence is about the same thing, 0..1.
    """

    def __init__(self, tellings: Sequence[Telling], like: float) -> None:
        self._tellings = tellings
        self._known = np.array([one.known_at for one in tellings], "datetime64[D]")
        self._words = {one.id: content_words(one.words, one.names) for one in tellings}
        self._likeness = Likeness(self._words[one.id] for one in tellings)
        self._like = like
        self._of_party = _places(one.parties for one in tellings)
        self._of_word = _places(self._words[one.id] for one in tellings)

    def later(self, promise: Telling) -> Iterator[Row]:
        """What was said of it later: event, outcome, day, likeness, words, curated."""
        for place in self._near(promise):
            other = self._tellings[place]
            if other.story == promise.story or same_words(promise, other):
                continue
            alike = self._likeness.compare(self._words[promise.id], self._words[other.id])
            if alike >= self._like or (alike >= _LIKE_BY_AMOUNT and _same_amount(promise, other)):
                yield {"event": other.id, "outcome": self._outcome(promise, other),
                       "day": other.day, "likeness": alike, "words": other.words,
                       "curated": other.curated}
            elif _kept(promise, other):
                yield {"event": other.id, "outcome": DELIVERED, "day": other.day,
                       "likeness": alike, "words": other.words, "curated": other.curated}

    def _near(self, promise: Telling) -> list[int]:
        """Later tellings of the same parties, in order; those alone that may be linked to it.

        The promiser must be among their parties and, where there is one, somebody to whom or with
        whom he promised. Unless a meeting may keep the promise or everything is alike, they share
        words.
        """
        number = len(self._tellings)
        near = np.zeros(number, bool)
        near[self._of_party[promise.actors[0]]] = True
        partners = promise.parties - {promise.actors[0]}
        if partners:
            theirs = np.zeros(number, bool)
            for party in partners:
                theirs[self._of_party[party]] = True
            near &= theirs
        near[: np.searchsorted(self._known, np.datetime64(promise.known_at))] = False
        if self._like > 0 and not _may_be_met(promise):
            places = [self._of_word[word] for word in sorted(self._words[promise.id])]
            shared = np.bincount(np.concatenate([_NOWHERE, *places]), minlength=number)
            near &= shared >= LEAST
        found: list[int] = np.flatnonzero(near).tolist()
        return found

    @staticmethod
    def _outcome(promise: Telling, other: Telling) -> str:
        """A meeting keeps no promise of aid, and a signature is not yet the deed."""
        if other.outcome != DELIVERED:
            return other.outcome
        if other.type == "CONSULT" or other.kind is not None:
            return DELIVERED if promise.type == "AGREE" and other.type == "SUPPORT" and (
                "sign" in promise.words.lower()) else MENTIONED
        return DELIVERED


def _places(named: Iterable[Collection[str]]) -> dict[str, NDArray[np.int64]]:
    """In which of several collections each name stands."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, names in enumerate(named):
        for name in names:
            found[name].append(place)
    return {name: np.array(places, np.int64) for name, places in found.items()}


def _same_amount(promise: Telling, other: Telling) -> bool:
    return promise.value is not None and (promise.value, promise.unit) == (other.value, other.unit)


def _kept(promise: Telling, other: Telling) -> bool:
    """A meeting of all parties, on the days for which a meeting was promised."""
    return (
        promise.due is not None and other.type == "CONSULT" and other.outcome == DELIVERED
        and promise.parties <= other.parties and promise.due[0] <= other.day <= promise.due[1]
        and _may_be_met(promise)
    )


def _may_be_met(promise: Telling) -> bool:
    """Whether it is of a meeting, on days that are told closely enough."""
    return (
        promise.due is not None and promise.type == "AGREE"
        and (promise.due[1] - promise.due[0]).days <= _MEETING
        and _MEETS.search(promise.words) is not None
    )
