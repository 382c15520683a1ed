"""Two verbs that tell two deeds of one party: "sacked the rector and reopened the case"."""

from multivector.coding.parsing.clauses import is_passive
from multivector.coding.parsing.parse import Token

_EARLIER_OR_LATER = frozenset({"after", "before", "since", "until", "till", "following"})
_PLACED = ("where", "when")


def are_two_deeds(one: Token, other: Token) -> bool:
    """Whether two verbs of a sentence tell acts apart, though of one type and one party.

    They do where they stand side by side, each with an object of its own, where one tells what went
    before the other, or what has been since in the place of the other.
    """
    if not (_is_told(one) and _is_told(other)):
        return False
    first, later = sorted((one, other), key=lambda verb: verb.index)
    if _is_coordinated(first, later):
        return _has_own_object(first) and _has_own_object(later)
    return _is_of_another_time(one, other) or _is_of_another_time(other, one)


def _is_told(word: Token) -> bool:
    return word.is_verb and word.pos != "NOUN"


def _is_coordinated(first: Token, later: Token) -> bool:
    verb = later
    while verb.dep == "conj" and verb.head.is_verb:
        verb = verb.head
        if verb is first:
            return True
    return False


def _has_own_object(verb: Token) -> bool:
    if is_passive(verb):
        return verb.first("nsubjpass") is not None
    return verb.first("dobj", "dative") is not None


def _is_of_another_time(verb: Token, other: Token) -> bool:
    """Whether the clause of a verb is one of another time below that of the other verb."""
    top = verb
    while top.dep in ("conj", "xcomp") and top.head.is_verb:
        top = top.head
    if other not in top.ancestors():
        return False
    if top.dep == "pcomp":
        return top.head.lemma.lower() in _EARLIER_OR_LATER
    marks = {mark.lemma.lower() for mark in top.all("mark", "advmod")}
    if top.dep == "advcl":
        return not marks.isdisjoint(_EARLIER_OR_LATER)
    perfect = any(aux.lemma == "have" for aux in top.all("aux"))
    return top.dep == "relcl" and perfect and not marks.isdisjoint(_PLACED)
