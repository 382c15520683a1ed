"""Parties that a definite noun recalls: "the bloc", "the Alliance", "the force", "the militia"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from multivector.coding.parsing.conjuncts import is_definite, is_plural, is_within
from multivector.coding.parties.discourse import Discourse, is_named_body
from multivector.coding.parties.individuals import is_someone
from multivector.coding.parties.marks import is_bare
from multivector.coding.parties.readings import Reading

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

_ARMED = frozenset({"REB", "PRM", "UAF"})
# Words for what a body is that was told of by its name, and the sectors that it may have.
_KINDS = {
    **dict.fromkeys((
        "rebel", "paramilitary", "insurgent", "militant", "jihadist", "jihadi", "guerrilla",
        "guerilla", "insurgency", "rebellion", "militiaman", "islamist", "fighter", "separatist",
    ), _ARMED),
    "militia": frozenset({"REB", "PRM", "UAF", "GOV"}),
    **dict.fromkeys(("court", "tribunal"), frozenset({"JUD"})),
    "movement": frozenset({"REB", "PRM", "UAF", "GOV", "PTY", "OPP"}),
    "company": frozenset({"BUS"}),
    "firm": frozenset({"BUS"}),
}  # fmt: skip
# Who reigns, by the word for what he reigns over.
_REALMS = {
    "emir": "emirate", "sultan": "sultanate", "king": "kingdom", "queen": "kingdom",
    "monarch": "kingdom", "prince": "kingdom",
}  # fmt: skip
CRAFT = {
    "aircraft": frozenset({
        "helicopter", "plane", "jet", "airliner", "drone", "bomber", "fighter", "warplane",
    }),
    "plane": frozenset({"jet", "airliner", "bomber", "warplane", "aircraft"}),
    "vessel": frozenset({"ship", "tanker", "frigate", "boat", "warship", "trawler", "ferry"}),
    "ship": frozenset({"tanker", "frigate", "warship", "vessel", "destroyer", "freighter"}),
}  # fmt: skip
"""What may be told of again by a wider word: "a helicopter ... the aircraft"."""

class Recalled:
    """Finds who was told of before by a name or noun, first in the sentence, then before it.

    Args:
        phrases: The sentence's phrases.
        discourse: What was told before.
        states: Ids of all states.
        called: Word, in lower case, to the organisations with it in a name.
        kinds: Word for what a state is to the states that are so.
    """

    def __init__(
        self,
        phrases: PhraseReader,
        discourse: Discourse,
        states: frozenset[str],
        called: Mapping[str, frozenset[str]],
        kinds: Mapping[str, frozenset[str]],
    ) -> None:
        self._kinds = kinds
        self._phrases = phrases
        self._discourse = discourse
        self._states = states
        self._called = called

    def find_again(self, token: Token) -> Reading | None:
        """Who is told of again by a wider word or part of a name: "the plane", "the Alliance"."""
        if token.lemma in CRAFT and is_definite(token) and not self._phrases.states_of(token):
            return self.find_noun(token)
        named = token.text[:1].isupper() and is_bare(token)
        return self.find_called(token) if named and not self._phrases.mention_at(token) else None

    def find_organisation(self, token: Token) -> Reading | None:
        """The organisation that "the bloc" means."""
        if (called := self.find_called(token)) is not None:
            return called
        for other in reversed(self._phrases.sentence.tokens[: token.index]):
            mention = self._phrases.mention_at(other)
            if mention is not None and mention.kind == "organisation":
                return next(iter(self._phrases.read(other)), None)
        return self._discourse.find_organisation(self._states)

    def find_called(self, token: Token) -> Reading | None:
        """The organisation told before whose name a word is of: "the Alliance", "the agency"."""
        ids = self._called.get(token.lemma.lower(), frozenset())
        for other in reversed(self._phrases.sentence.tokens[: token.index]) if ids else ():
            mention = self._phrases.mention_at(other)
            if mention is not None and ids & {mention.id, mention.agent}:
                return next(iter(self._phrases.read_alone(other)), None)
        return self._discourse.find_called(ids) if ids else None

    def find_noun(self, token: Token) -> Reading | None:
        """Who was told of before by the same noun: "a force of the UN ... the force"."""
        if token.pos != "NOUN":
            return None
        alike = {token.lemma} | CRAFT.get(token.lemma, frozenset())
        for other in reversed(self._phrases.sentence.tokens[: token.index]):
            if other.lemma in alike and other.is_noun and not is_within(other, token):
                told = (r for r in self._phrases.read_alone(other) if r.is_known)
                return next((r for r in told if not r.indirect), None)
        return self._discourse.find_noun(alike)

    def is_kind(self, token: Token) -> bool:
        """Whether a word with nothing beside it tells a state by what it is: "the kingdom"."""
        told = token.lemma in self._kinds and token.pos == "NOUN" and not is_plural(token)
        before = self._phrases.sentence.tokens[: token.index]
        if any(t.pos == "PROPN" and t.text.lower() == token.lemma for t in before):
            return False  # "Snake Island ... the island"
        return told and is_definite(token) and not token.first("prep", "appos", "compound", "poss")

    def find_of_kind(self, token: Token) -> Reading | None:
        """The state of a kind that was told of last, in the sentence or before."""
        states = self._kinds[token.lemma]
        here = reversed(self._phrases.states_told(before=token))
        found = next((r for r in here if r.base in states), None)
        return found or self._discourse.find_state(states)

    def realms(self, token: Token) -> frozenset[str] | None:
        """The states of which "the emir" or "the king" can be; None for others than who reigns."""
        return self._kinds.get(_REALMS.get(token.lemma.lower(), ""))

    def find_man(self, token: Token) -> Reading | None:
        """Whom "the man" means that was told of before: "a Kenyan miner ... the man"."""
        if token.lemma not in ("man", "woman") or is_plural(token) or token.first("prep", "relcl"):
            return None
        told = self._phrases.sentence.tokens[: token.index]
        here = (r for other in reversed(told) if other.is_noun for r in self._phrases.read(other))
        return next((r for r in here if is_someone(r)), None) or self._discourse.find_someone()

    def find_kind(self, token: Token) -> Reading | None:
        """Who was told of by name before a word for what he is: "the Taliban ... the militia"."""
        sectors = _KINDS.get(token.lemma)
        if sectors is None:
            return None
        for other in reversed(self._phrases.sentence.tokens[: token.index]):
            told = self._phrases.read_alone(other) if other.pos == "PROPN" else ()
            if (found := next((r for r in told if _is_body(r, sectors)), None)) is not None:
                return found
        alone = token.first("prep", "amod", "compound", "poss", "nmod") is None
        return self._discourse.find_body_of(sectors, afar=alone)

    def find_there(self, token: Token) -> tuple[str, ...]:
        """The states of the place that "there" points to: told last, in the sentence or before."""
        for preposition in reversed(self._phrases.sentence.tokens[: token.index]):
            if found := self._phrases.states_at(preposition):
                return tuple(sorted(found))
            near = preposition.first("pobj") if preposition.lemma in ("at", "near") else None
            if near is not None and (owners := self._phrases.states_of(near)):
                return owners  # "near a Kenyan border post"
        before = self._discourse.find_state(self._states)
        return (before.base,) if before is not None and before.base else ()


def _is_body(reading: Reading, sectors: frozenset[str]) -> bool:
    """Whether a party is told by the name of a body of some sectors."""
    return is_named_body(reading) and reading.sector in sectors
