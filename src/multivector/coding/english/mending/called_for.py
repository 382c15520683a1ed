"""Whom one calls on with "for": "called for Sudan to open the border" as "called on Sudan to"."""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token
from multivector.coding.vocabulary import party_words

_CALLING = frozenset({"appeal", "beg", "call", "lobby", "petition", "plead", "press", "push"})
_CLAUSES = ("advcl", "ccomp", "xcomp")


def hang_called_for(tokens: Sequence[Token]) -> None:
    """Hang "for" and the one after it on the verb of calling, and what he is to do likewise."""
    for verb in tokens:
        if verb.lemma in _CALLING and verb.is_verb and verb.first("dobj") is None:
            for clause in list(verb.all(*_CLAUSES)):
                _hang(clause, verb)


def _hang(clause: Token, verb: Token) -> None:
    mark = next((m for m in clause.all("mark") if m.lemma.lower() == "for"), None)
    asked = clause.first("nsubj", "nsubjpass")
    asked = asked or (mark.first("pobj") if mark is not None else None)
    to = any(aux.lemma.lower() == "to" for aux in clause.all("aux"))
    if mark is None or asked is None or not to or not mark.index < asked.index < clause.index:
        return
    if _is_suffered(clause) or not _may_act(asked):
        return
    asked.head.children.remove(asked)
    clause.children.remove(mark)
    mark.head, mark.dep, asked.head, asked.dep = verb, "prep", mark, "pobj"
    mark.children = [asked]
    clause.dep = "xcomp"
    verb.children = sorted([*verb.children, mark], key=lambda child: child.index)


def _may_act(asked: Token) -> bool:
    """Whether one can be asked: "for Chad to", not "for prices to fall"."""
    return asked.pos == "PROPN" or asked.lemma.lower() in party_words("en").sectors


def _is_suffered(clause: Token) -> bool:
    """Whether the one after "for" is to undergo it: "called for envoys to be freed"."""
    return clause.first("nsubjpass", "auxpass") is not None
