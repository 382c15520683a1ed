"""Who is told of an act that concerns him: "Kenya told Somalia that it was ending the accord"."""

from collections.abc import Sequence

from multivector.coding.parsing.clauses import find_object, find_subject, iter_prepositional
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

_TELLING = frozenset({"tell", "inform", "notify", "advise", "assure", "write"})
# What one does to whoever is told of it; violence is often told to a third.
_BILATERAL = frozenset({"SANCTION", "REJECT", "CONCEDE", "RETREAT", "AGREE"})
_HEARERS = frozenset({"MED", "CVL", "LEG"})  # who is told what concerns others


def addressees(
    act: str, verb: Token, actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """Whom those who act told of what they do; empty where nobody is told, or others tell it.

    Args:
        act: PLOVER type of the act.
        verb: The word that tells it.
        actors: Those who do it.
        phrases: The sentence.
    """
    telling = verb.head
    if act not in _BILATERAL or verb.dep != "ccomp" or telling.lemma not in _TELLING:
        return ()
    ours = {r.base for r in actors if r.base}
    teller, hearer = find_subject(telling), find_object(telling) or telling.first("dative")
    hearer = hearer or next(iter_prepositional(telling, "to"), None)
    if teller is None or hearer is None or ours.isdisjoint(r.base for r in phrases.read(teller)):
        return ()
    return tuple(
        r for r in phrases.read(hearer)
        if r.is_known and r.base not in ours and r.sector not in _HEARERS
    )
