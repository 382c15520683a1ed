"""Nouns that point to an act of which the text has told: "denounced the sentence", "the move"."""

from collections.abc import Sequence

from multivector.coding.parsing.clauses import find_object
from multivector.coding.parsing.conjuncts import is_definite
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.readings import Reading

_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_PENALTIES = frozenset({"SANCTION", "COERCE"})
_CHARGES = frozenset({"ACCUSE", "PROTEST", "REQUEST", "THREATEN"})
_PACTS = frozenset({"SUPPORT", "AGREE", "COOPERATE"})
# What a noun names, as PLOVER types; None where it may be any act.
_MEANT: dict[str, frozenset[str] | None] = {
    **dict.fromkeys(("move", "step", "decision", "measure", "act", "action", "gesture",
                     "announcement", "vote", "admission", "remark", "statement", "comment")),
    **dict.fromkeys(("verdict", "ruling", "award", "sentence", "conviction", "judgment",
                     "judgement"), _PENALTIES | {"CONCEDE"}),
    **dict.fromkeys(("operation", "raid", "offensive", "strike", "attack", "bombing", "incursion",
                     "invasion", "shelling", "massacre", "assault", "killing", "fighting",
                     "violence", "bloodshed", "fight", "clash"), _FORCE),
    **dict.fromkeys(("deployment", "exercise", "drill", "manoeuvre", "maneuver", "buildup",
                     "launch", "test"), frozenset({"MOBILIZE", "COOPERATE", "ASSAULT"})),
    **dict.fromkeys(("arrest", "detention", "seizure", "closure", "blockade", "crackdown", "search",
                     "ban", "sanction", "tariff", "embargo", "penalty", "restriction", "levy",
                     "expulsion", "decree", "law", "curb"), _PENALTIES),
    **dict.fromkeys(("complaint", "charge", "accusation", "allegation", "criticism", "protest",
                     "claim"), _CHARGES),
    **dict.fromkeys(("demand", "request", "ultimatum"), frozenset({"REQUEST", "THREATEN"})),
    **dict.fromkeys(("threat", "warning"), frozenset({"THREATEN", "ACCUSE"})),
    **dict.fromkeys(("offer", "proposal", "invitation"), frozenset({"AGREE", "CONSULT"})),
    **dict.fromkeys(("deal", "agreement", "pact", "accord", "treaty", "declaration",
                     "memorandum"), _PACTS),
    **dict.fromkeys(("visit", "trip", "tour"), frozenset({"CONSULT", "AGREE"})),
}  # fmt: skip
# What only tells how somebody puts it: "condemned what it called a reprisal".
_NAMING = frozenset({"call", "term", "describe", "label", "dub", "deem"})


def is_act_told(recipients: Sequence[Reading], verb: Token) -> bool:
    """Whether what an act concerns is only another act just told: "denounced the move"."""
    if any(r.base for r in recipients):
        return False
    words = [r.token for r in recipients]
    told = bool(words) and all(
        word.lemma in _MEANT and (is_definite(word) or word.dep == "appos") for word in words
    )
    return told or (not words and (is_renamed(verb) or _is_this(find_object(verb))))


def acts_meant(recipients: Sequence[Reading]) -> frozenset[str] | None:
    """The types of act that the words for it may mean; None for any."""
    kinds = [_MEANT.get(r.token.lemma) for r in recipients]
    known = [kind for kind in kinds if kind is not None]
    return frozenset().union(*known) if known else None


def is_renamed(verb: Token) -> bool:
    """Whether an act just told is only given a name: "condemned what it called a reprisal"."""
    return any(is_naming(clause) for clause in verb.all("dobj", "ccomp"))


def _is_this(thing: Token | None) -> bool:
    return thing is not None and thing.text.lower() in ("this", "that") and not thing.children


def is_naming(verb: Token) -> bool:
    """Whether a verb only says how somebody puts it: "what it called an act of piracy"."""
    named = any(child.lemma.lower() == "what" for child in verb.children)
    return named and verb.lemma in _NAMING and not verb.is_root
