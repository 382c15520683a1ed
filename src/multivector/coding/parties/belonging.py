"""Of which states a noun is, by what modifies it: adjective, possessor, "of", "in"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from multivector.coding.naming.names import Names
from multivector.coding.naming.nouns import PartyNouns
from multivector.coding.parsing.conjuncts import conjuncts, is_plural
from multivector.coding.parties.pointing import Pointers
from multivector.coding.vocabulary import PartyWords

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

_STATE_PREPOSITIONS = ("of", "in", "from", "for", "within", "inside")
_LIVING = frozenset({"live", "reside"})
_OWNING = ("of", "from", "for")


class Belonging:
    """Tells of which states the nouns of one sentence are."""

    def __init__(
        self,
        phrases: PhraseReader,
        words: PartyWords,
        nouns: PartyNouns,
        names: Names,
        pointers: Pointers,
    ) -> None:
        self._phrases = phrases
        self._words = words
        self._nouns = nouns
        self._names = names
        self._pointers = pointers

    def states_of(self, token: Token) -> tuple[str, ...]:
        """States that modify a word: adjective, possessor, "of", "in"."""
        found: list[str] = []
        related = token.lemma in self._words.relational
        for child in token.all("amod", "compound", "nmod", "poss", "det"):
            if related and child.tag == "PRP$":
                continue  # "his Turkish counterpart": whose he is, not of which state
            if child.tag == "PRP$" and self._has_origin(token):
                continue  # "their Chadian prisoners": who holds them is not whence they are
            if child.tag == "PRP$" and child.dep == "poss" and child.text.lower() == "their":
                found += [r.base for r in self._pointers.antecedents(child) if r.base]
                continue
            if child.dep == "poss" and (pointed := self._pointers.owners(child)):
                found += pointed
                continue
            for part in conjuncts(child):
                base = self._base_of_modifier(part, is_possessor=child.dep == "poss")
                found += [base] if base else []
        if related and not found and token.dep == "dobj":
            # "hosted his counterparts from Chad": the parser gives "from" to the verb.
            later = (p for p in token.head.all("prep") if p.index == token.index + 1)
            found += [b for p in later if p.lemma == "from" for b in self._bases_after(p)]
        linking = _OWNING if self._nouns.is_abroad(token) else _STATE_PREPOSITIONS
        for preposition in () if found else token.all("prep"):
            if preposition.lemma in linking and not found:
                found += self._bases_after(preposition)
        found = found or list(self._lived_in(token))
        if not found:
            # "Kenya's opposition leader": the possessor may hang on the compound.
            inner = (self.states_of(c) for c in token.all("compound", "amod", "nmod"))
            # "Russian-installed officials"
            if token.is_verb:
                held = (self._phrases.mention_at(c) for c in token.all("npadvmod"))
                return tuple(m.id for m in held if m is not None)
            return next((states for states in inner if states), ())
        return tuple(dict.fromkeys(found))

    def _lived_in(self, token: Token) -> Iterator[str]:
        """The states in which people live: "refugees living in Greek camps"."""
        for clause in token.all("acl", "relcl"):
            for preposition in clause.all("prep") if clause.lemma in _LIVING else ():
                yield from self._bases_after(preposition)
                for place in preposition.all("pobj"):
                    yield from self.states_of(place)

    def _has_origin(self, token: Token) -> bool:
        """Whether an adjective says of which state people are."""
        named = (self._phrases.mention_at(child) for child in token.all("amod"))
        return is_plural(token) and any(m is not None and m.is_modifier for m in named)

    def _bases_after(self, preposition: Token) -> list[str]:
        found: list[str] = []
        for pobj in preposition.all("pobj"):
            for part in conjuncts(pobj):
                if pointed := self._pointers.owners(part):
                    found += pointed
                    continue
                base = self._base_of_modifier(part, is_possessor=False)
                within = preposition.lemma == "of" or part.lemma in self._words.areas
                if base is None and within and part.tag != "PRP":
                    found += self.states_of(part)
                found += [base] if base else []
        return found

    def _base_of_modifier(self, token: Token, *, is_possessor: bool) -> str | None:
        mention = self._phrases.mention_at(token)
        if mention is not None:
            voice = self._words.sectors.get(token.head.lemma) in ("MED", "EDU")
            return mention.id if voice or not mention.camp else None
        if is_possessor and token.tag == "PRP$":
            return next((r.base for r in self._pointers.antecedents(token) if r.base), None)
        if is_possessor and token.pos in ("NOUN", "PROPN"):
            bases = [r.base for r in self._phrases.read_alone(token) if r.is_known]
            if bases:
                return bases[0]
        if (held := self._phrases.authority_over(token)) is not None:
            return held
        if token.head.pos == "NOUN" and token.text in self._words.peoples:
            return self._words.peoples[token.text]
        return self._names.city_of(token)
