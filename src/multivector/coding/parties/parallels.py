"""What a pronoun means that stands like another word of the sentence.

"While Chad hailed Mali's plan, Niger rejected it": object beside object. "Condemned Chad's raid and
its threats": owner beside owner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from multivector.coding.parsing.clauses import find_object, find_subject
from multivector.coding.parsing.conjuncts import is_definite
from multivector.coding.parties.readings import Reading

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader

_PAIR = 2


def object_before(token: Token, phrases: PhraseReader) -> list[Reading]:
    """What the clause before deals with: "While Chad hailed Mali's plan, Niger rejected it"."""
    verb = token.head
    clauses = verb.all("advcl") if token.dep == "dobj" and token.text.lower() == "it" else ()
    held = (find_object(one) for one in clauses if one.index < verb.index)
    told = (r for thing in held if thing is not None for r in phrases.read(thing))
    return [reading for reading in told if reading.base]


def parallel_owner(token: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Whose the first of two joined things is: "condemned Chad's raid and its threats"."""
    noun = token.head
    owner = noun.head.first("poss") if noun.dep == "conj" else _owner_beside(noun)
    if token.dep != "poss" or owner is None or owner.tag == "PRP$":
        return ()
    return tuple(r for r in phrases.read(owner) if r.is_known)


def _owner_beside(noun: Token) -> Token | None:
    """Whose the first of two targets is: "a raid on Chad's ports and on the homes of its crews"."""
    while noun.dep == "pobj" and noun.head.dep in ("prep", "conj"):
        preposition = noun.head
        if preposition.dep == "conj" and preposition.head.lemma == preposition.lemma:
            first = preposition.head.first("pobj")
            return first.first("poss") if first is not None else None
        noun = preposition.head
    return None


def is_other_side(token: Token) -> bool:
    """Whether a word means the other of two: "accused the other side of theft"."""
    other = any(word.lemma.lower() == "other" for word in token.all("amod"))
    return token.lemma in ("side", "party", "camp") and other and is_definite(token)


def facing_before(token: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Subject and object of the clause before: "Deby met the pope, and both condemned it".

    A pair is rather two objects: "seated Deby and Tinubu at one table, and the pair agreed".
    """
    clause = token.head.head if token.head.dep == "conj" else token.head
    ends = (find_subject(clause), find_object(clause)) if clause is not token.head else ()
    together = phrases.read(ends[1]) if ends and ends[1] is not None else ()
    two = len({r.id for r in together if r.base}) == _PAIR
    if two and token.lemma == "pair":
        return tuple(together)
    told = [r for end in ends if end is not None for r in phrases.read_alone(end)]
    known = [r for r in told if r.base]
    return tuple(known) if len(known) == _PAIR == len({r.id for r in known}) else ()


def suffering_above(
    token: Token, phrases: PhraseReader, harming: AbstractSet[str]
) -> tuple[Reading, ...]:
    """To whom it is done in the clause above: "detained fifty men as they marched".

    Args:
        token: The pronoun.
        phrases: The sentence.
        harming: Verbs of what is done to people.
    """
    clause = token.head
    above = clause.head if clause.dep == "advcl" and token.dep == "nsubj" else None
    held = find_object(above) if above is not None and above.is_verb else None
    if above is None or held is None or above.lemma not in harming:
        return ()
    return tuple(r for r in phrases.read_alone(held) if r.is_plural and r.base)
