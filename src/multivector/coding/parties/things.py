"""Whose a thing is: "Israel's declaration", "attacks by rebels", "Omani tankers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from multivector.coding.parsing.clauses import (
    UTTERANCES,
    find_agent,
    find_subject,
    is_passive,
    iter_prepositional,
)
from multivector.coding.parsing.conjuncts import conjuncts
from multivector.coding.parties.hosting import venue_of
from multivector.coding.parties.readings import Reading

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

# Where a thing's parties are looked for, in this order.
_PREPOSITIONS = ("by", "of", "against", "on", "from", "between", "with", "to", "for", "in")
_CARRYING = frozenset({"carry", "transport", "ferry", "bring"})
_KEEPING = frozenset({"keep", "own", "run", "operate", "use", "rent", "lease", "hold", "occupy"})
_LAWS = frozenset({"law", "bill", "decree", "resolution", "legislation", "motion", "edict", "act"})
_MAKING = frozenset({
    "pass", "approve", "adopt", "issue", "sign", "enact", "introduce", "propose", "sponsor",
    "submit", "draft", "table", "unveil",
})  # fmt: skip
_PROPOSING = frozenset({"propose", "suggest", "float", "draft", "mediate", "broker", "plead"})
_COMING = frozenset({"come", "arrive", "import", "make", "ship", "originate", "produce", "build"})
# What is so dealt with is not thereby its doer's: "a Chadian town shelled by Mali".
_SUFFERED = frozenset({
    "ambush", "attack", "ban", "besiege", "block", "board", "bomb", "bombard", "burn",
    "close", "damage", "destroy", "devastate", "flatten", "hit",
    "intercept", "loot", "overrun", "plunder", "raid", "ram", "ransack",
    "ravage", "raze", "shell", "shut", "sink", "storm", "strike", "target", "torch",
})  # fmt: skip
_STRUCK = frozenset({
    "bomb", "bombard", "damage", "destroy", "devastate", "flatten", "hit", "raze", "shell",
    "strike", "target",
})  # fmt: skip
_WHERE = frozenset({"in", "near", "at", "off", "outside"})
# What is on or for something that it is about: "talks on the Turkish minority".
_TALKS = frozenset({
    "talk", "negotiation", "discussion", "round", "conference", "meeting", "summit", "dialogue",
})  # fmt: skip
_ROUTES = frozenset({
    "pipeline", "route", "railway", "railroad", "road", "highway", "flight", "corridor", "line",
    "cable", "link",
})  # fmt: skip
# Sectors that an adjective tells: "a rebel letter", and no "local" one.
_ADJECTIVAL = ("REB", "OPP", "PRM", "MIL", "REL")
BORDERS = frozenset({"border", "frontier", "boundary"})
"""Words for where two states meet."""
_CROSSINGS = BORDERS | {"crossing", "checkpoint", "airspace"}


def is_proposed(token: Token) -> bool:
    """Whether somebody is told to have proposed it: "a union proposed by Chad" is none yet."""
    return any(True for _ in _proposers(token))


def _proposers(token: Token) -> Iterator[Token]:
    """Who has proposed a thing: "a union proposed by Chad", "for which Chad's premier pleaded"."""
    for clause in token.all("acl", "relcl"):
        if clause.lemma not in _PROPOSING:
            continue
        agent, subject = find_agent(clause), clause.first("nsubj")
        told = agent if is_passive(clause) else subject
        if told is not None and told.tag not in ("WDT", "WP") and told.pos != "PRON":
            yield told


class Things:
    """Finds the parties to whom the things of one sentence belong."""

    def __init__(self, phrases: PhraseReader, states: frozenset[str]) -> None:
        self._phrases = phrases
        self._states = states

    def read(self, token: Token) -> tuple[Reading, ...]:
        """A thing's parties; one reading without a base where nobody's are told."""
        if token.is_noun and token.pos != "PRON":
            found = self._owners(token)
            if found:
                return tuple(replace(r, indirect=True, thing=token) for r in found)
        start, end = self._phrases.span_of(token)
        return (Reading(None, None, None, start, end, token),)

    def parties_after(self, preposition: Token) -> list[Reading]:
        """The parties told after a preposition."""
        return [r for pobj in preposition.all("pobj") for r in self._phrases.read(pobj) if r.base]

    def _owners(self, token: Token) -> Sequence[Reading]:
        if token.lemma in BORDERS:
            # "its border with Chad": the other side counts, its own goes without saying.
            for preposition in token.all("prep"):
                if preposition.lemma == "with" and (inner := self.parties_after(preposition)):
                    return inner
        for child in token.all("poss"):
            if inner := [r for r in self._phrases.read(child) if r.base]:
                return inner
        ordered = sorted(token.all("prep", "agent"), key=lambda p: _rank(p.lemma))
        if token.lemma == "sanction":  # "the sanctions of the Union on Chad" are no blow to it
            ordered = [p for p in ordered if p.lemma not in ("by", "of")]
        for preposition in ordered:
            if preposition.lemma == "by" and (inner := self.parties_after(preposition)):
                return inner
        for word in (*_proposers(token), *_in_clauses(token)):
            if inner := [r for r in self._phrases.read(word) if r.base]:
                return inner
        beside = self._modifying(token) or self._spoken(token) or self._beside(token, ordered)
        return beside or self._come_from(token) or self._struck_at(token)

    def _struck_at(self, token: Token) -> list[Reading]:
        """Where a thing stands that is struck: "bombed a tower in Beirut"."""
        verb = token.head
        if token.dep not in ("dobj", "nsubjpass") or verb.lemma not in _STRUCK:
            return []
        where = (p for one in (token, verb) for p in one.all("prep") if p.lemma in _WHERE)
        told = (r for p in where if p.index > token.index for r in self.parties_after(p))
        return [r for r in told if r.base in self._states][:1]

    def _come_from(self, token: Token) -> list[Reading]:
        """From where a thing comes: "goods coming from Mali", "steel made in China"."""
        clauses = (clause for clause in token.all("acl") if clause.lemma in _COMING)
        found = (p for clause in clauses for p in clause.all("prep") if p.lemma in ("from", "in"))
        return [r for preposition in found for r in self.parties_after(preposition)]

    def _spoken(self, token: Token) -> list[Reading]:
        """Who speaks through a paper, or makes the law that does something."""
        return self._uttered(token) or self._enacted(token)

    def _enacted(self, token: Token) -> list[Reading]:
        """Who makes a law of which a clause tells: "passed a law that bans Chadian parties"."""
        verb, told = token.head, token.first("relcl", "acl")
        if token.lemma not in _LAWS or token.dep != "dobj" or verb.lemma not in _MAKING:
            return []
        maker = find_subject(verb) if told is not None else None
        return [r for r in self._phrases.read(maker) if r.base] if maker is not None else []

    def _uttered(self, token: Token) -> list[Reading]:
        """Who speaks in a paper or speech: "a statement in which Chad spoke", "a rebel letter"."""
        if token.lemma not in UTTERANCES:
            return []
        for author in token.all("compound", "nmod", "amod"):
            inner = [r for r in self._phrases.read_alone(author) if r.base and r.sector]
            if inner and (author.dep != "amod" or inner[0].sector in _ADJECTIVAL):
                return inner
        for clause in token.all("relcl"):
            speaker = clause.first("nsubj")
            if speaker is not None and speaker.tag not in ("WDT", "WP"):
                return [r for r in self._phrases.read(speaker) if r.is_known]
        return []

    def _modifying(self, token: Token) -> list[Reading]:
        words = [w for c in token.all("compound", "amod", "nmod") for w in conjuncts(c)]
        # "the U.S. missile strike": the name may hang on the noun between.
        inner = (w for c in words if c.pos == "NOUN" for w in c.all("compound", "amod", "nmod"))
        venue = venue_of(token, self._phrases)
        named = (self._phrases.mention_at(word) for word in (*words, *inner) if word is not venue)
        unique = {m.id: m for m in named if m is not None and not m.camp}
        return [
            Reading(m.id, None if m.kind == "demonym" else m.sector, m.agent, m.start, m.end, token)
            for m in unique.values()
        ]

    def _beside(self, token: Token, prepositions: Sequence[Token]) -> list[Reading]:
        if _is_route(prepositions):
            return []
        for preposition in prepositions:
            topic = token.lemma in _TALKS and preposition.lemma in ("on", "for")
            if preposition.lemma in _PREPOSITIONS and not topic:
                inner = self.parties_after(preposition)
                if preposition.lemma == "in":
                    # A thing in a state is of it; a thing in a city is only there.
                    inner = [r for r in inner if r.base in self._states and not r.indirect]
                if inner:
                    return inner
        return []


def _in_clauses(token: Token) -> Iterator[Token]:
    """Who does what is told of a thing, or whom it carries: "a bus carrying Chadian soldiers"."""
    for clause in token.all("acl"):
        carried = clause.first("dobj") if clause.lemma in _CARRYING else None
        agent = find_agent(clause) if is_passive(clause) else clause.first("nsubj")
        agent = None if clause.lemma in _SUFFERED else agent
        yield from (word for word in (carried, agent) if word is not None)
        if clause.lemma == "belong":
            yield from iter_prepositional(clause, "to")
    yield from keepers(token)


def keepers(token: Token) -> Iterator[Token]:
    """Who has what is told of: "the depot that a Kenyan company keeps outside Gao"."""
    for clause in token.all("relcl", "acl"):
        if clause.lemma in _KEEPING and clause.tag in ("VBZ", "VBP", "VBD"):
            held = clause.first("dobj", "mark")
            if held is not None and held.text.lower() in ("that", "which"):
                yield from clause.all("nsubj")


def _is_route(prepositions: Sequence[Token]) -> bool:
    """Whether a thing leads from one place to another: "a pipeline from Chad to the sea"."""
    origin = next((p for p in prepositions if p.lemma == "from"), None)
    if origin is None:
        return False
    told = (t.lemma for t in origin.head.subtree() if origin.head.index <= t.index < origin.index)
    if _ROUTES.isdisjoint(told):
        return False
    verb = next((t for t in origin.ancestors() if t.is_verb), origin.head)
    return any(t.lemma == "to" and t.tag == "IN" and t.index > origin.index for t in verb.subtree())


def _rank(preposition: str) -> int:
    if preposition in _PREPOSITIONS:
        return _PREPOSITIONS.index(preposition)
    return len(_PREPOSITIONS)


def is_of_border(word: Token) -> bool:
    """Whether an act is done to a border or a crossing: "closed the border", "its closure"."""
    within = (thing for of in word.all("prep") if of.lemma == "of" for thing in of.all("pobj"))
    return any(thing.lemma in _CROSSINGS for thing in (*word.all("dobj", "nsubjpass"), *within))
