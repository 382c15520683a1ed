"""Of which states a noun is, by what modifies it: adjective, possessor, "of", "in"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from multivector.coding.naming.names import Names
from multivector.coding.naming.nouns import PartyNouns
from multivector.coding.parsing.clauses import find_agent, is_passive, iter_prepositional
from multivector.coding.parsing.conjuncts import conjuncts, is_definite, is_plural
from multivector.coding.parties.crews import states_aboard
from multivector.coding.parties.pointing import Pointers
from multivector.coding.parties.recalling import Recalled
from multivector.coding.parties.things import keepers
from multivector.coding.vocabulary import PartyWords

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

_STATE_PREPOSITIONS = ("of", "in", "from", "for", "within", "inside")
_MODIFIERS = ("amod", "compound", "nmod", "poss", "det")
_LIVING = frozenset({"live", "reside"})
COMPOSED = frozenset({"comprise", "consist", "compose", "make"})
"""Before "of", what these tell are the parts of a body: "made up of Kenyan soldiers"."""
_FOUNDING = frozenset({"set", "form", "appoint", "create", "establish", "found", "name", "send"})
_OWNED = frozenset({"own", "run", "operate"})
_CALLING = frozenset({"name", "identify", "describe", "report"})
_OWNING = ("of", "from", "for")
# Parts of a country that a border or water parts from another.
_POSTS = frozenset({"embassy", "consulate", "legation"})
_SIDES = frozenset({"side", "bank", "shore", "coast", "half", "end", "soil", "territory"})


class Belonging:
    """Tells of which states the nouns of one sentence are."""

    def __init__(
        self,
        phrases: PhraseReader,
        words: PartyWords,
        nouns: PartyNouns,
        names: Names,
        pointers: Pointers,
        recalled: Recalled,
    ) -> None:
        self._phrases = phrases
        self._words = words
        self._nouns = nouns
        self._names = names
        self._pointers = pointers
        self._recalled = recalled

    def states_of(self, token: Token) -> tuple[str, ...]:
        """States that modify a word: adjective, possessor, "of", "in"."""
        ways = (
            self._modifying, self._of_counterparts, self._linked, self._lived_in, self._there,
            self._named_as, self._set_up, self._composed, self._shared, self._worked_for,
            self._serving, self._posted, self._on_side,
        )  # fmt: skip
        for way in ways:
            found = way(token)
            if found:
                return tuple(dict.fromkeys(found))
        if token.is_verb or token.tag == "JJ":  # "Russian-installed officials", "Panama-flagged"
            held = (self._phrases.mention_at(c) for c in token.all("npadvmod"))
            return tuple(m.id for m in held if m is not None)
        # "Kenya's opposition leader": the possessor may hang on the compound.
        inner = (self.states_of(c) for c in token.all("compound", "amod", "nmod"))
        return next((states for states in inner if states), ())

    def _modifying(self, token: Token) -> list[str]:
        related = token.lemma in self._words.relational
        found: list[str] = []
        for child in sorted(token.all(*_MODIFIERS), key=lambda c: c.dep != "poss"):
            if child.tag == "PRP$" and (related or self._has_origin(token)):
                # "his Turkish counterpart", "their Chadian prisoners": not of which state they are
                continue
            if child.dep == "poss" and self._is_other(token, child):
                continue
            if found and child.dep == "compound" and self._phrases.is_place(child):
                continue  # "Reuters' Nairobi bureau": whose it is goes before where it is
            found += self._told_by(child)
        return found

    def _is_other(self, token: Token, owner: Token) -> bool:
        """Whether somebody is not of the state whose he is: "Kenya's enemies"."""
        mention = self._phrases.mention_at(owner)
        whole = mention is not None and mention.kind in ("state", "capital")
        return whole and token.lemma in self._words.others

    def _told_by(self, child: Token) -> list[str]:
        """The states that one modifier tells."""
        owner = child.dep == "poss"
        if aboard := states_aboard(child, self._phrases):
            return aboard
        if owner and child.tag == "PRP$" and child.text.lower() == "their":
            return [r.base for r in self._pointers.antecedents(child) if r.base]
        if owner and (pointed := self._pointers.owners(child)):
            return pointed
        bases = (self._base_of_modifier(part, is_possessor=owner) for part in conjuncts(child))
        return [base for base in bases if base]

    def _of_counterparts(self, token: Token) -> list[str]:
        """"hosted his counterparts from Chad": the parser gives "from" to the verb."""
        if token.lemma not in self._words.relational or token.dep != "dobj":
            return []
        later = (p for p in token.head.all("prep") if p.index == token.index + 1)
        return [b for p in later if p.lemma == "from" for b in self._bases_after(p)]

    def _linked(self, token: Token) -> list[str]:
        """The states after the first preposition that names any."""
        linking = _OWNING if self._nouns.is_abroad(token) else _STATE_PREPOSITIONS
        told = (
            self._bases_after(p)
            for p in token.all("prep")
            if p.lemma in linking and not any(self._is_other(token, o) for o in p.all("pobj"))
        )
        return next((bases for bases in told if bases), [])

    def _worked_for(self, token: Token) -> list[str]:
        """For which states people work: "hackers working for Belarusian intelligence"."""
        clauses = (c for c in token.all("acl", "relcl") if c.lemma == "work")
        goals = (p for clause in clauses for p in clause.all("prep") if p.lemma == "for")
        return [base for goal in goals for base in self._told_after(goal)]

    def _serving(self, token: Token) -> list[str]:
        """At which organisation people serve: "judges at the International Court of Justice"."""
        places = (place for p in token.all("prep") if p.lemma == "at" for place in p.all("pobj"))
        named = (self._phrases.mention_at(place) for place in places)
        return [m.id for m in named if m is not None and m.kind == "organisation"]

    def _posted(self, token: Token) -> list[str]:
        """Whose embassy people are from: "expelled a diplomat from the Chadian embassy"."""
        above = token.head if token.dep in ("dobj", "nsubjpass") else token
        ways = (p for one in (token, above) for p in one.all("prep") if p.index > token.index)
        places = (place for p in ways if p.lemma in ("from", "at") for place in p.all("pobj"))
        posts = (place for place in places if place.lemma in _POSTS)
        return [base for post in posts for base in self._modifying(post)]

    def _told_after(self, preposition: Token) -> list[str]:
        """The states that stand after a preposition, or whose is what stands there."""
        owned = (s for place in preposition.all("pobj") for s in self.states_of(place))
        return [*self._bases_after(preposition), *owned]

    def _on_side(self, token: Token) -> list[str]:
        """On whose side of a border something is: "a village on the Chadian side"."""
        places = (place for p in token.all("prep") if p.lemma in ("on", "along", "from")
                  for place in p.all("pobj") if place.lemma in _SIDES)  # fmt: skip
        return [base for place in places for base in self._modifying(place)]

    def _lived_in(self, token: Token) -> list[str]:
        """The states in which people live: "refugees living in Greek camps"."""
        clauses = (c for c in token.all("acl", "relcl") if c.lemma in _LIVING)
        found: list[str] = []
        for preposition in (p for clause in clauses for p in clause.all("prep")):
            found += self._told_after(preposition)
        return found

    def _there(self, token: Token) -> tuple[str, ...]:
        """The states of those who are told to be "there"."""
        there = any(child.lemma.lower() == "there" for child in token.all("advmod"))
        return self._recalled.find_there(token) if there else ()

    def _set_up(self, token: Token) -> list[str]:
        """Whose a body is that somebody set up or owns: "a commission formed by the African Union".

        The parser may hang that on a place: "a depot near Lagos owned by Shell".
        """
        own = (c for c in token.all("acl") if c.lemma in _FOUNDING | _OWNED)
        places = (place for p in token.all("prep") for place in p.all("pobj"))
        strayed = (c for place in places for c in place.all("acl") if c.lemma in _OWNED)
        clauses = (c for c in (*own, *strayed) if is_passive(c))
        agents = [agent for c in clauses if (agent := find_agent(c)) is not None]
        agents += keepers(token)
        told = (r for agent in agents for r in self._phrases.read(agent))
        return [r.base for r in told if r.is_known and r.base]

    def _composed(self, token: Token) -> list[str]:
        """Of whom a body is made up: "a force comprised of Kenyan and Ugandan troops"."""
        clauses = (c for c in token.all("acl") if c.lemma in COMPOSED)
        parts = (p for c in clauses for prep in c.all("prep") for p in prep.all("pobj"))
        told = (part for word in parts for part in conjuncts(word))
        return [state for part in told for state in self.states_of(part)]

    def _shared(self, token: Token) -> tuple[str, ...]:
        """What is told once for two officers: "the head and the editor of a Chadian paper"."""
        other = token.first("conj")
        owned = other is not None and is_definite(token) and is_definite(other)
        if other is None or not owned or is_plural(token) or token.first("poss", "prep"):
            return ()
        return self.states_of(other) if any(p.lemma == "of" for p in other.all("prep")) else ()

    def _named_as(self, token: Token) -> list[str]:
        """The states of which people are said to be: "two men, identified as Chadian citizens"."""
        called = (c for c in token.all("acl") if c.lemma in _CALLING and is_passive(c))
        told = [w for c in called for w in (*iter_prepositional(c, "as"), *c.all("oprd"))]
        some = (c for c in token.all("appos") if c.first("nsubj", "nsubjpass") or c.first("relcl"))
        named = [m.id for c in some if (m := self._phrases.mention_at(c)) and m.kind == "demonym"]
        return [state for word in told for state in self.states_of(word)] or named

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
            ours = token.text.lower() in ("our", "my")  # the speaker's
            told = self._pointers.read_pronoun(token) if ours else self._pointers.antecedents(token)
            return next((r.base for r in told or () if r.base), None)
        if is_possessor and token.pos in ("NOUN", "PROPN"):
            bases = [r.base for r in self._phrases.read_alone(token) if r.is_known]
            if bases:
                return bases[0]
        if (held := self._phrases.authority_over(token)) is not None:
            return held
        if token.head.pos == "NOUN" and token.text in self._words.peoples:
            return self._words.peoples[token.text]
        return self._names.city_of(token)
