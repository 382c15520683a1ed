"""With whom the sentence before tells of somebody who now acts against nobody that is named.

"Somalia had tired of Ethiopia. It expelled the ambassador": the Ethiopian one. "In revenge for the
raid, Chad closed the border": the raid was on Chad. "Their Chadian counterparts declined": them.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from multivector.coding.parsing.clauses import surface_subject
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

_RULING = (None, "GOV", "IGO")  # who speaks for a state or body
_BLAMING = frozenset({"accuse", "blame", "denounce", "condemn", "charge", "criticise", "criticize"})
# What one does at what another has just done.
_ANSWERING = frozenset({"protest", "object", "complain", "demur", "retaliate", "respond", "reply"})
_REVENGE = frozenset({"revenge", "retaliation", "reprisal", "response", "reply", "answer"})
_GROUNDS = frozenset({"after", "over", "following"})
_POSTS = frozenset({"embassy", "consulate", "mission", "ambassador", "diplomat", "envoy"})
_OPPOSITE = frozenset({"counterpart", "interlocutor", "host"})
# What one does against another.
_FACING = frozenset({"SANCTION", "ACCUSE", "THREATEN"})


def accused_beside(word: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Whom one blames while one acts: "recalled its envoy, accusing Chad of theft"."""
    blaming = (c for c in word.all("advcl") if c.tag == "VBG" and c.lemma in _BLAMING)
    told = (r for clause in blaming for whom in clause.all("dobj") for r in phrases.read(whom))
    return tuple(reading for reading in told if reading.is_known)


def faced_here(
    actors: Sequence[Reading], word: Token, phrases: PhraseReader
) -> tuple[Reading, ...]:
    """Who takes revenge for an act, or whose counterparts those are that do it; or nobody."""
    own = {r.base for r in actors}
    told = (*_avenger(word, phrases), *_met(actors, phrases))
    found = tuple(r for r in told if r.is_known and r.base not in own)
    return found or _where_it_happened(word, phrases, own)


def _where_it_happened(
    word: Token, phrases: PhraseReader, own: AbstractSet[str | None]
) -> tuple[Reading, ...]:
    """Where one's post is that was hit: "After the raid on its embassy in Oslo, Chad cut"."""
    grounds = (p for p in word.all("prep") if p.lemma.lower() in _GROUNDS)
    places = [at for ground in grounds for at in ground.subtree() if at.head.lemma in _POSTS]
    states = {state for at in places for state in phrases.states_at(at)} - own
    if len(states) != 1:
        return ()
    return (Reading(states.pop(), None, None, word.start, word.end, word, named=False),)


def avenging(word: Token) -> Token | None:
    """The verb that tells how somebody answers a deed: "in revenge for the raid, Chad closed"."""
    above = next((t for t in word.ancestors() if t.is_verb or t.lemma in _REVENGE), None)
    if above is None or above.is_verb or above.head.lemma not in ("in", "as"):
        return None
    return next((t for t in above.ancestors() if t.is_verb), None)


def _avenger(word: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """Who answers a deed that is told as the ground: "in revenge for the raid, Chad closed it"."""
    verb = avenging(word)
    subject = surface_subject(verb) if verb is not None else None
    return phrases.read(subject) if subject is not None else ()


def _met(actors: Sequence[Reading], phrases: PhraseReader) -> Iterator[Reading]:
    """Whose counterparts they are that act: "their Chadian counterparts declined"."""
    for reading in actors:
        owner = reading.token.first("poss") if reading.token.lemma in _OPPOSITE else None
        yield from phrases.read(owner) if owner is not None else ()


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
