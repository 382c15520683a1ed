"""In which states a sentence says that something is: "in Nairobi", "at a Goma hotel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from multivector.coding.naming.names import Names
from multivector.coding.parties.marks import LOCATIVE, holder_of, lies_near
from multivector.coding.vocabulary import PartyWords

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader



class Locations:
    """Reads the places of one sentence.

    Args:
        phrases: The sentence.
        words: The language's party words.
        names: Its names, cities among them.
    """

    def __init__(self, phrases: PhraseReader, words: PartyWords, names: Names) -> None:
        self._phrases = phrases
        self._words = words
        self._names = names

    def states_at(self, word: Token) -> set[str]:
        """States in which something is by a preposition or a venue; empty for other words."""
        if word.lemma in self._words.venues and word.is_noun:
            towns = word.all("compound", "nmod")  # "a Nairobi hotel"
            return {state for town in towns if (state := self._state_around(town)) is not None}
        if word.dep != "prep" or word.lemma.lower() not in LOCATIVE:
            return set()
        found: set[str] = set()
        for pobj in word.all("pobj"):
            state = self._state_around(pobj)
            if state is not None:
                found.add(state)
            elif lies_near(pobj):
                continue  # "near the Chadian border" may be on the other side
            elif pobj.index not in self._phrases.mentions and pobj.lemma in self._words.areas:
                found |= set(self._phrases.states_of(pobj))  # "in the Chadian capital"
        return found

    def _state_around(self, place: Token) -> str | None:
        """The state in which a named place lies, or None."""
        holder = holder_of(place)
        mention = self._phrases.mentions.get((holder or place).index)
        named = mention is not None and (holder or mention.kind in ("place", "capital", "state"))
        state = mention.id if mention is not None and named else self._names.city_of(place)
        return state if self._phrases.is_state(state) else None
