"""With whom the sentence before tells of somebody who now acts against nobody that is named.

"Somalia had tired of Ethiopia. It expelled the ambassador": the Ethiopian one.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

_RULING = (None, "GOV", "IGO")  # who speaks for a state or body
# What one does at what another has just done.
_ANSWERING = frozenset({"protest", "object", "complain", "demur", "retaliate", "respond", "reply"})
# What one does against another.
_FACING = frozenset({"SANCTION", "REJECT", "ACCUSE", "THREATEN", "REQUEST"})


def faced(
    act: str, actors: Sequence[Reading], word: Token, phrases: PhraseReader, named: AbstractSet[str]
) -> tuple[Reading, ...]:
    """The other of the two whom the sentence before tells; empty where it tells more, or none.

    Args:
        act: PLOVER type of the act.
        actors: Those who do it.
        word: What tells it.
        phrases: The sentence.
        named: The states that it names: another than the actor's is the one faced, if any is.
    """
    ruling = all(r.sector in _RULING for r in actors)
    parties = {r.base for r in actors if r.is_known and ruling}
    party = parties.pop() if len(parties) == 1 else None
    answers = word.lemma in _ANSWERING
    if act not in _FACING or party is None or (named - {party} and not answers):
        return ()
    other = phrases.faced_before(party, alone=answers)
    return () if other is None else (other.at(actors[0].token),)
