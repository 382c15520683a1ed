"""With whom the sentence before tells of somebody who now acts against nobody that is named.

"Somalia had tired of Ethiopia. It expelled the ambassador": the Ethiopian one.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

_RULING = (None, "GOV", "IGO")  # who speaks for a state or body
_BLAMING = frozenset({"accuse", "blame", "denounce", "condemn", "charge", "criticise", "criticize"})
# What one does at what another has just done.
_ANSWERING = frozenset({"protest", "object", "complain", "demur", "retaliate", "respond", "reply"})
# What one does against another.
_FACING = frozenset({"SANCTION", "ACCUSE", "THREATEN"})


def accused_beside(word: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Whom one blames while one acts: "recalled its envoy, accusing Chad of theft"."""
    blaming = (c for c in word.all("advcl") if c.tag == "VBG" and c.lemma in _BLAMING)
    told = (r for clause in blaming for whom in clause.all("dobj") for r in phrases.read(whom))
    return tuple(reading for reading in told if reading.is_known)


def faced(
    act: str, actors: Sequence[Reading], word: Token, phrases: PhraseReader, named: AbstractSet[str]
) -> tuple[Reading, ...]:
    """Whom one blames beside it, or the other of the two whom the sentence before tells; or nobody.

    Args:
        act: PLOVER type of the act.
        actors: Those who do it.
        word: What tells it.
        phrases: The sentence.
        named: The states that it names: another than the actor's is the one faced, if any is.
    """
    if act in _FACING and (accused := accused_beside(word, phrases)):
        return accused
    ruling = all(r.sector in _RULING for r in actors)
    parties = {r.base for r in actors if r.is_known and ruling}
    party = parties.pop() if len(parties) == 1 else None
    answers = word.lemma in _ANSWERING
    if act not in _FACING or party is None or (named - {party} and not answers):
        return ()
    other = phrases.faced_before(party, alone=answers)
    return () if other is None else (other.at(actors[0].token),)
