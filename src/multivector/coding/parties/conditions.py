"""Whom a condition names: "will not lift the ban until Cuba reforms" concerns Cuba.

A refusal or threat that names nobody directly is meant for the one who could end it.
"""

from collections.abc import Iterator, Sequence

from multivector.coding.parsing.clauses import find_subject, iter_complements
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

# What opens the condition of a refusal, and of a threat.
_OPENING = {
    "REJECT": frozenset({"until", "till", "unless", "before"}),
    "THREATEN": frozenset({"unless", "if", "until", "till"}),
}
# Acts by which one makes another do something.
_PRESSING = frozenset({"COERCE", "SANCTION", "MOBILIZE", "THREATEN", "PROTEST"})
_MAKING = frozenset({"make", "force", "get", "compel", "oblige", "press"})
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
    known = {reading.base for reading in actors}
    for made in _made(verb) if act in _PRESSING else ():
        found = [r for r in phrases.read(made) if r.base and r.base not in known]
        if found:
            return tuple(found)
    for clause in _clauses(verb, _DEEPEST):
        subject = find_subject(clause) if _opens(act, clause) else None
        if subject is None:
            continue
        found = [r for r in phrases.read(subject) if r.base and r.base not in known]
        if found:
            return tuple(found)
    return ()


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
