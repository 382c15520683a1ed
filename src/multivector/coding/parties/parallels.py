"""What a pronoun means that stands like another word of the sentence.

"While Chad hailed Mali's plan, Niger rejected it": object beside object. "Condemned Chad's raid and
its threats": owner beside owner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from multivector.coding.parsing.clauses import find_object
from multivector.coding.parties.readings import Reading

if TYPE_CHECKING:
    from multivector.coding.parsing.parse import Token
    from multivector.coding.parties.phrases import PhraseReader


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
