"""Strikes that somebody ends: that they had struck is an act beside their giving in."""

from collections.abc import Collection

from multivector.coding.parsing.parse import Token

# Only what was under way can be ended; "called off a strike" tells of one that never was.
_ENDING = frozenset({"end", "stop", "halt", "finish", "abandon", "break"})


def is_ended(noun: Token, stoppages: Collection[str]) -> bool:
    """Whether a noun names a strike, a blockade or a boycott that its own makers end."""
    verb = noun.head
    ends = noun.dep == "dobj" and verb.is_verb and verb.lemma in _ENDING
    asked = any(aux.tag == "TO" for aux in verb.all("aux")) and noun.first("poss") is None
    return ends and not asked and noun.lemma in stoppages and verb.first("agent") is None
