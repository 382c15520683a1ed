"""Whom an act concerns by what another clause or a sentence before tells: the other side.

"The rebels agreed to lay down their arms and Lima halted its offensive": each does it towards the
other. "Appealed to both sides": to those of whom the text has just told that they fought.
"""

from collections.abc import Sequence

from multivector.coding.parsing.clauses import find_object, find_subject
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

_YIELDING = frozenset({"AGREE", "CONCEDE", "RETREAT"})
_STOPPING = frozenset({
    "agree", "halt", "stop", "end", "cease", "suspend", "lay", "surrender", "withdraw", "pull",
    "free", "release", "disarm", "promise",
})  # fmt: skip
_REMOVALS = frozenset({"expulsion", "removal", "recall", "extradition", "deportation"})
_HELPING = frozenset({"help", "pay", "assist"})
_FIGHTS = frozenset({"fighting", "clash", "battle", "skirmish", "hostility", "war", "violence"})


def across(
    act: str, verb: Token, actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """The subject of the clause beside one that yields; empty where that yields to nobody told.

    Args:
        act: PLOVER type of the act.
        verb: The word that tells it.
        actors: Those who do it.
        phrases: The sentence.
    """
    if act not in _YIELDING or not verb.is_verb or verb.lemma not in _STOPPING:
        return ()
    beside = [c for c in verb.all("conj") if c.first("nsubj") is not None]
    beside += [verb.head] if verb.dep == "conj" and verb.first("nsubj") is not None else []
    ours = {r.id for r in actors}
    stopping = (clause for clause in beside if clause.lemma in _STOPPING)
    subjects = (s for clause in stopping if (s := find_subject(clause)) is not None)
    told = (r for subject in subjects for r in phrases.read(subject))
    return tuple(r for r in told if r.is_known and r.id not in ours)


def fighters(verb: Token, phrases: PhraseReader) -> tuple[Reading, ...]:
    """The two of whom the text told last where only their fight is said to have killed people."""
    fight = find_subject(verb) if verb.is_verb else None
    if fight is None or fight.lemma not in _FIGHTS:
        return ()
    return tuple(r.at(fight) for r in phrases.pair_told(fight))


def asks_removal(verb: Token) -> bool:
    """Whether somebody is only to be sent away: "summoned Chad's envoy and demanded the expulsion".

    Who is to do it is the one with whom the text has just told that one deals.
    """
    held = find_object(verb) if verb.is_verb else None
    return held is not None and held.lemma in _REMOVALS


def pays_for_it(verb: Token) -> bool:
    """Whether what one promises is to help with what others were just told to have agreed on."""
    words = list(verb.subtree())
    helps = any(word.lemma in _HELPING for word in words)
    return helps and any(w.lemma == "it" and w.head.lemma in ("for", "with") for w in words)


def is_both_sides(readings: Sequence[Reading]) -> bool:
    """Whether only "both sides" are told, who are none that the words name."""
    return bool(readings) and all(
        r.base is None and r.token.lemma in ("side", "party") and r.token.tag == "NNS"
        for r in readings
    )
