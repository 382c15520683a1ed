"""What comes after a deed, and what a vote itself does.

"Killed two men before withdrawing" tells of a withdrawal; "will wait before the South pulls back"
tells of none yet. Whoever votes to condemn has condemned.
"""

from multivector.coding.parsing.parse import Token
from multivector.domain import Status

_PAST = frozenset({"VBD", "VBN"})
_PRESENT = frozenset({"VBZ", "VBP"})
# What a chamber does by its vote, not later.
_BY_VOTE = frozenset({
    "approve", "ratify", "condemn", "impeach", "open", "launch", "reject",
    "pass", "adopt", "suspend", "expel", "recognise", "recognize", "lift", "censure",
    "dissolve", "annul", "extend", "remove", "oust", "dismiss", "withdraw", "allow", "admit",
    "permit", "authorise", "authorize", "grant", "repeal", "sever", "ban", "bar", "join",
})  # fmt: skip


def has_followed(verb: Token) -> bool:
    """Whether a gerund after "before" tells what was done next: the verb above is past and done."""
    above = verb.head.head
    bare = above.first("aux", "auxpass", "neg") is None
    return verb.head.lemma == "before" and above.is_verb and above.tag in _PAST and bare


def left_undone(verb: Token) -> tuple[Status, str] | None:
    """What keeps back what a clause tells: "before" it has come to that, "without" its coming.

    "Visited Chad before he had set foot in Mali", "without a single soldier leaving".
    """
    if _is_yet_to_come(verb):
        return Status.POSSIBLE, "before"
    doer = verb.head
    within = verb.dep == "acl" and verb.tag == "VBG" and doer.dep == "pobj"
    return (Status.NEGATED, "without") if within and doer.head.lemma.lower() == "without" else None


def _is_yet_to_come(verb: Token) -> bool:
    """Whether a clause after "before" is in the present, or tells what had not come about.

    Where it says how long before, it came about.
    """
    before = any(mark.lemma.lower() == "before" for mark in verb.all("mark"))
    if before and any(aux.lemma == "have" for aux in verb.all("aux")):
        return verb.dep == "advcl" and verb.first("npadvmod") is None
    past = any(aux.tag in _PAST for aux in verb.all("aux", "auxpass"))
    return verb.dep == "advcl" and before and verb.tag in _PRESENT and not past


def is_done_by_vote(verb: Token) -> bool:
    """Whether somebody votes to do what the vote does."""
    return verb.dep == "xcomp" and verb.head.lemma == "vote" and verb.lemma in _BY_VOTE
