"""Places where somebody only speaks: rebels who "told reporters in Nairobi" are of no Nairobi."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

_PLACES = ("capital", "city", "state")
_WHERE = frozenset({"in", "from", "at"})
# Those to whom one speaks, and what is said, heard or sent somewhere.
_SPEECH = frozenset({
    "reporter", "journalist", "conference", "briefing", "interview", "statement", "communique",
    "communiqué", "broadcast", "radio", "monitor", "e-mail", "email", "fax", "telephone", "speak",
    "issue", "publish", "release", "send", "newsman", "correspondent", "distribute",
})  # fmt: skip


def spoken_in(phrases: PhraseReader) -> frozenset[str]:
    """States where the sentence only says that somebody spoke.

    Where it names no other state, the place of speech tells where its people are at home.
    """
    told: dict[str, list[bool]] = defaultdict(list)
    for token, state, kind in phrases.iter_states():
        told[state].append(kind in _PLACES and _is_of_speech(token))
    spoken = frozenset(state for state, places in told.items() if all(places))
    return spoken if len(spoken) < len(told) else frozenset()


def _is_of_speech(name: Token) -> bool:
    place = name.head if name.dep == "compound" else name
    where = place.head
    if place.dep != "pobj" or where.lemma.lower() not in _WHERE or where.head.dep == "nsubj":
        return False  # "reporters in Nairobi said"
    told = where.head.all("dobj", "dative") if where.head.lemma == "tell" else ()
    return any(word.lemma.lower() in _SPEECH for word in (where.head, *told))
