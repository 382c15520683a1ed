"""Against whom a protest is, as its aim or its cause tells.

"Marched to denounce the party's decision", "blocked a road to press the government into talks",
"walked out in anger at the sacking of a judge by the president".
"""

from collections.abc import Iterator, Sequence

from multivector.coding.parsing.clauses import find_object
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.parties.sameness import others_than

_OPPOSING = frozenset({
    "blame", "censure", "challenge", "compel", "condemn", "criticise", "criticize", "decry", "defy",
    "denounce", "force", "oppose", "oust", "press", "pressure", "protest", "push", "reject",
    "topple", "unseat", "urge", "warn",
})  # fmt: skip
_SEEKING = frozenset({"call", "claim", "demand", "press", "seek"})
_LEAVING = frozenset({
    "abdication", "departure", "dismissal", "impeachment", "ouster", "overthrow", "removal",
    "resignation", "sacking",
})  # fmt: skip
_CAUSES = frozenset({"about", "against", "at", "in", "over"})
_MOODS = frozenset({"anger", "fury", "outrage", "protest"})
# Those against whom people rise; others are told of as what it is all about.
_RULING = frozenset({
    None, "BUS", "COP", "EDU", "GOV", "IGO", "JUD", "LEG", "MIL", "MNC", "PTY", "SPY",
})  # fmt: skip


def grieved_at(
    verb: Token, actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """Whom the aim or the cause of a protest names; empty without any.

    Args:
        verb: The word that tells of the protest.
        actors: Those who protest.
        phrases: The sentence.
    """
    for word in (*_opposed(verb), *_causes(verb)):
        ruling = (r for r in phrases.read(word) if r.sector in _RULING)
        if found := others_than(actors, ruling):
            return found
    return ()


def _opposed(verb: Token) -> Iterator[Token]:
    """Whom the clauses oppose that tell the aim, also one that hangs on the verb's object."""
    held = find_object(verb)
    words = [verb, held] if held is not None else [verb]
    clauses = [c for word in words for c in word.all("advcl", "xcomp", "acl", "conj")]
    for clause in (*clauses, *(inner for c in clauses for inner in c.all("advcl"))):
        thing = find_object(clause)
        if clause.lemma in _OPPOSING:
            yield from _blamed(thing) if thing is not None else ()
            for preposition in clause.all("prep"):
                for cause in preposition.all("pobj") if preposition.lemma in _CAUSES else ():
                    yield from _blamed(cause)
        elif clause.lemma in _SEEKING:
            yield from _doers(clause)


def _causes(verb: Token) -> Iterator[Token]:
    """Whose the doing is that roused people: "in anger over the council's levy"."""
    for preposition in verb.all("prep"):
        for cause in preposition.all("pobj") if preposition.lemma in _CAUSES else ():
            if preposition.lemma in ("over", "about", "against"):
                yield from _doers(cause)
            elif cause.lemma in _MOODS:
                deeper = (p for p in cause.all("prep") if p.lemma in _CAUSES)
                for thing in (t for p in deeper for t in p.all("pobj")):
                    yield from _blamed(thing)


def _blamed(thing: Token) -> Iterator[Token]:
    yield thing
    yield from _doers(thing)


def _doers(thing: Token) -> Iterator[Token]:
    """Whose it is, and by whom it is done: "the party's decision", "drilling by Shell"."""
    for word in thing.subtree():
        yield from word.all("poss")
        if word.lemma in _LEAVING:
            yield from (t for p in word.all("prep") if p.lemma == "of" for t in p.all("pobj"))
        if word.dep in ("prep", "agent") and word.lemma == "by":
            yield from word.all("pobj")
