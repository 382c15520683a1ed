"""Whom a condition names: "will not lift the ban until Cuba reforms" concerns Cuba.

A refusal or threat that names nobody directly is meant for the one who could end it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from multivector.coding.parsing.clauses import (
    find_object,
    find_subject,
    iter_complements,
    iter_prepositional,
)
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading
from multivector.coding.parties.sameness import others_than

# What opens the condition of a refusal, and of a threat.
_OPENING = {
    "REJECT": frozenset({"until", "till", "unless", "before"}),
    "THREATEN": frozenset({"unless", "if", "until", "till"}),
}
# Acts by which one makes another do something.
_PRESSING = frozenset({"COERCE", "SANCTION", "MOBILIZE", "THREATEN", "PROTEST"})
_MAKING = frozenset({"make", "force", "get", "compel", "oblige", "press"})
_AFTER = frozenset({"after", "following"})
_ASKING = frozenset({"urge", "ask", "press", "tell", "beg"})
_DEMANDING = _ASKING | {"demand", "call", "insist"}
# Those who strike end it when one of these is done.
_GRANTING = frozenset({
    "agree", "promise", "pledge", "offer", "accept", "grant", "concede", "yield", "undertake",
    "vow", "drop", "withdraw", "scrap", "raise", "pay",
})  # fmt: skip
_TALKS = frozenset({"talk", "negotiation", "dialogue", "mediation"})
_DEEPEST = 2  # complements within complements


def conditioned(
    act: str, verb: Token, actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """The parties that are to do something before an act is done or left; empty without any.

    Args:
        act: PLOVER type of the act.
        verb: The word that tells it.
        actors: Those who do it: a condition of their own concerns nobody else.
        phrases: The sentence.
    """
    for made in _made(verb) if act in _PRESSING else ():
        if found := _others(phrases.read(made), actors):
            return found
    opening = (c for c in _clauses(verb, _DEEPEST) if _opens(act, c))
    for clause in (each for one in opening for each in (one, *one.all("conj"))):
        for subject in (find_subject(clause), clause.first("nsubjpass")):
            if subject is not None and (found := _others(phrases.read(subject), actors)):
                return found
    return ()


def _others(readings: Iterable[Reading], actors: Sequence[Reading]) -> tuple[Reading, ...]:
    """The parties but for those who act, nor those of a state that acts as a whole."""
    own = {r.id for r in actors} | {r.base for r in actors if r.sector is None}
    return tuple(r for r in others_than(actors, readings) if r.base not in own)


def demanded_of(
    verb: Token, actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """Of whom those demand something who protest: "marched to demand that the governor resign".

    Args:
        verb: The word that tells of the protest.
        actors: Those who protest.
        phrases: The sentence.
    """
    demands = [c for c in verb.all("advcl", "xcomp") if c.lemma in _DEMANDING]
    for demand in demands:
        told = [find_subject(c) for c in demand.all("ccomp", "xcomp")]
        told += [demand.first("dobj") if demand.lemma in _ASKING else None]
        told += list(iter_prepositional(demand, "on"))
        for word in told:
            if word is not None and (found := _others(phrases.read(word), actors)):
                return found
    return ()


def settled_with(
    verb: Token, stoppages: Collection[str], actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """With whom those settled who end a strike: "called it off after a deal with the mine".

    Args:
        verb: The word that tells that something was ended or put off.
        stoppages: What ends by a settlement: strikes, blockades.
        actors: Those who end it.
        phrases: The sentence.
    """
    held = find_object(verb)
    if held is None or held.lemma not in stoppages:
        return ()
    for clause in verb.all("prep", "advcl"):
        marks = {clause.lemma.lower(), *(c.lemma.lower() for c in clause.all("mark", "prep"))}
        granter = find_subject(clause) if marks & _AFTER and clause.lemma in _GRANTING else None
        if granter is not None and (found := _others(phrases.read(granter), actors)):
            return found
        for word in clause.subtree() if marks & _AFTER or _leads_to_talks(clause) else ():
            for partner in word.all("pobj") if word.lemma == "with" else ():
                if found := _others(phrases.read(partner), actors):
                    return found
    return ()


def _leads_to_talks(clause: Token) -> bool:
    """Whether a clause tells that one ends something for the sake of talks."""
    aimed = any(aux.text.lower() == "to" for aux in clause.all("aux"))
    return aimed and any(word.lemma in _TALKS for word in clause.subtree())


def _opens(act: str, clause: Token) -> bool:
    """Whether a clause tells on what an act depends: "until Peru pays", "if Peru does not pay"."""
    marks = {child.lemma.lower() for child in clause.all("mark", "prep", "advmod")}
    if act == "REJECT" and "if" in marks:
        return clause.first("neg") is not None
    return not marks.isdisjoint(_OPENING.get(act, frozenset()))


def _made(verb: Token) -> Iterator[Token]:
    """Whom one would bring to do something by it: "closed the border to make Chad talk"."""
    for clause in verb.all("advcl", "xcomp"):
        if clause.lemma in _MAKING:
            inner = [c.first("nsubj") for c in clause.all("ccomp", "xcomp")]
            yield from (t for t in (clause.first("dobj"), *inner) if t is not None)


def _clauses(verb: Token, depth: int) -> Iterator[Token]:
    yield from verb.all("advcl")
    for inner in iter_complements(verb) if depth else ():
        yield from _clauses(inner, depth - 1)
