"""Who does or suffers it in clefts, quotations turned about, second passives and split nouns.

"It was France that expelled him": France did. "We condemn Chad, declared the minister": he did.
"""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVE = frozenset({"WDT", "WP", "IN", "DT"})
_DECLARING = frozenset({
    "say", "declare", "announce", "warn", "add", "insist", "tell", "reply", "claim", "write",
    "argue", "complain", "retort", "shout", "snap", "exclaim", "conclude", "explain", "state",
})  # fmt: skip
# What a second verb tells that was done to the subject of a passive, not by it.
_SUFFERED = frozenset({
    "seize", "arrest", "detain", "expel", "criticise", "criticize", "condemn", "beat", "kill",
    "jail", "imprison", "fine", "charge", "shell", "bomb", "burn", "loot", "deport", "torture",
    "search", "raid", "destroy", "damage", "attack", "denounce", "accuse", "suspend", "ban",
    "extradite", "abduct", "kidnap", "wound", "injure", "question", "praise", "release", "free",
})  # fmt: skip
_SEAS = frozenset({"coast", "shore", "cape", "island", "islet", "peninsula"})


def hang_clefts(tokens: Sequence[Token]) -> None:
    """Hang such clauses on their nouns, and right what else stands turned about."""
    for token in tokens:
        if token.dep == "prt" and token.text.lower() == "off":
            _part_from_sea(token)
        elif token.text.lower() == "whom" and token.dep == "nsubj":
            token.dep = "dobj"  # "the pilots whom Chad held"
    for token in tokens:
        if token.dep == "ccomp" and token.head.lemma == "be":
            _hang_cleft(token)
        elif token.dep == "dobj" and token.head.lemma in _DECLARING:
            _turn_about(token)
        elif token.tag == "VBD" and token.dep == "conj":
            _share_passive(token)
        elif token.dep == "prep" and token.text.lower() == "of":
            _return_to_deed(token)
        elif token.text == "Fighting" and token.tag == "VBG" and token.first("prep") is not None:
            token.lemma, token.tag, token.pos = "fighting", "NN", "NOUN"


def _hang_cleft(clause: Token) -> None:
    """Make a relative clause of what "it was" somebody did."""
    being = clause.head
    subject, told = being.first("nsubj"), being.first("attr")
    pointer = clause.first(*_SUBJECTS)
    if subject is None or subject.lemma.lower() != "it" or told is None or pointer is None:
        return
    if pointer.text.lower() not in ("that", "who", "which") or told.index > clause.index:
        return
    but = any(c.lemma == "but" for c in told.all("cc"))
    meant = told.first("conj") if but else None  # "not Jordan but Iraq"
    pointer.tag = pointer.tag if pointer.tag in ("WDT", "WP") else "WDT"
    hang(clause, meant or told, "relcl")


def _turn_about(speaker: Token) -> None:
    """Make a subject of who speaks after his words: "..., declared the minister"."""
    saying = speaker.head
    said = next((c for c in saying.all("ccomp") if c.index < saying.index), None)
    if said is not None and saying.first(*_SUBJECTS) is None and speaker.index > saying.index:
        speaker.dep = "nsubj"


def _part_from_sea(off: Token) -> None:
    """Make a place of what lies off a coast: "seized off the Nigerian coast"."""
    verb = off.head
    coast = verb.first("dobj")
    if coast is not None and coast.lemma in _SEAS and coast.index > off.index:
        off.dep, off.pos, off.tag = "prep", "ADP", "IN"
        hang(coast, off, "pobj")


def _share_passive(verb: Token) -> None:
    """Make a passive of a second verb that has nothing of its own: "was boarded and seized"."""
    before = verb.head
    passive = before.first("auxpass") is not None and before.index < verb.index
    own = verb.first(*_SUBJECTS, "dobj", "ccomp", "xcomp", "aux", "prt", "dative", "attr")
    if passive and own is None and verb.lemma in _SUFFERED:
        verb.tag = "VBN"


def _return_to_deed(of: Token) -> None:
    """Hang on a deed what it is done to: "the release by Syria of a worker"."""
    doer = of.head
    by = doer.head if doer.dep == "pobj" else None
    if by is None or by.lemma != "by" or doer.pos != "PROPN" or doer.children[0] is not of:
        return
    if by.dep == "prep" and by.head.is_noun and by.head.tag == "NN":
        hang(of, by.head)
