"""Whose an act is that only tells where somebody was: on a visit, in talks."""

from multivector.coding.parsing.clauses import surface_subject
from multivector.coding.parsing.parse import Token

# Before "talks with X" these tell that the clause's subject took part in them.
_MEETING = frozenset({"after", "following", "during", "in", "at", "for", "from"})
_UTTERED = frozenset({"call", "appeal", "demand", "offer", "promise", "warning", "threat"})
_DESCRIBING = frozenset({"describe", "hail", "portray", "praise"})
_AFTER = frozenset({"after", "following", "during"})
_TALKS = frozenset({"talk", "negotiation", "consultation", "discussion", "meeting"})


def who_is_on(noun: Token) -> Token | None:
    """Who is on a visit or in talks: "on a visit to Rome", "after talks with Chad, Niger said"."""
    preposition = noun.head
    if noun.dep != "pobj" or preposition.dep != "prep":
        return None
    if any(child.lemma == "by" for child in noun.all("prep", "agent")):
        return None  # "during a visit by the Dutch king"
    with_whom = any(child.lemma in ("with", "to") for child in noun.all("prep"))
    if not with_whom and preposition.lemma in _AFTER and preposition.head.is_verb:
        # "After talks in Rome the presidents of Chad and Niger said": several, who met each other.
        found = surface_subject(preposition.head)
        several = found is not None and (found.tag == "NNS" or found.first("conj") is not None)
        return found if several and noun.lemma in _TALKS else None
    if preposition.lemma == "as" and preposition.head.lemma in _DESCRIBING:
        return surface_subject(preposition.head)  # "what he described as a call with Chad"
    if preposition.lemma == "with" and noun.lemma in _UTTERED:
        verb = preposition.head
        return surface_subject(verb) if verb.is_verb else None  # "opened it with a call on Chad"
    if preposition.lemma != "on" and not (with_whom and preposition.lemma in _MEETING):
        return None
    governor = preposition.head
    if governor.pos == "ADJ" and governor.head.is_noun:
        return governor.head  # "the premier, fresh from talks with Chad"
    return _who_tells(governor) if governor.is_verb else governor


def _who_tells(verb: Token) -> Token | None:
    """The subject of a clause; of what a thing does, who says it: "said that hope grew"."""
    subject = surface_subject(verb)
    said = verb.dep == "ccomp" and verb.head.is_verb
    thing = subject is not None and subject.pos == "NOUN" and subject.tag == "NN"
    if said and thing and subject is not None and subject.first("prep") is not None:
        return surface_subject(verb.head)
    return subject
