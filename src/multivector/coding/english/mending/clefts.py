"""Who does or suffers it in clefts, quotations turned about, second passives and split nouns.

"It was France that expelled him": France did. "We condemn Chad, declared the minister": he did.
"What it condemned was the raid": the raid is what it condemned. "Worst hit by rockets was Jaffa":
Jaffa was. "Had the clerk arrested": somebody arrested the clerk.
"""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token
from multivector.coding.reality.followed import is_left_to

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
        _right_word(token)
    for token in tokens:
        if token.dep in ("ccomp", "csubj"):
            _right_content(token)
        elif token.dep == "relcl" and token.head.dep in ("appos", "nsubj"):
            _return_to_meant(token)
        elif token.dep == "auxpass" and token.index > token.head.index:
            _turn_passive(token)
        elif token.dep == "dobj" and token.head.lemma in _DECLARING:
            _turn_about(token)
        elif token.tag == "VBD" and token.dep == "conj":
            _share_passive(token)
        elif token.dep == "prep" and token.text.lower() == "of":
            _return_to_deed(token)


def _right_word(token: Token) -> None:
    """Right a word that is another than it seems, and who has to do what is left to him."""
    if token.dep == "prt" and token.text.lower() == "off":
        _part_from_sea(token)
    elif token.text.lower() == "whom" and token.dep == "nsubj":
        token.dep = "dobj"  # "the pilots whom Chad held"
    elif token.lemma in ("leave", "fall") and token.first("advcl") is not None:
        _give_left(token)
    elif token.text == "Fighting" and token.tag == "VBG" and token.first("prep") is not None:
        token.lemma, token.tag, token.pos = "fighting", "NN", "NOUN"


def _right_content(clause: Token) -> None:
    """Right a clause that seems the content of "be" or "have", or itself is "it was"."""
    if clause.head.lemma == "be":
        (_hang_cleft if clause.dep == "ccomp" else _fill_what)(clause)
    elif clause.dep == "ccomp" and clause.head.lemma == "have":
        _part_arrested(clause)
    elif clause.lemma == "be" and clause.index < clause.head.index:
        _date_cleft(clause)


def _give_left(verb: Token) -> None:
    """Make a subject of who has to do it: "it was left to Chad to denounce it"."""
    deed = next((c for c in verb.all("advcl") if any(a.text == "to" for a in c.all("aux"))), None)
    doer = is_left_to(verb)
    if deed is None or doer is None or doer.index > deed.index or deed.first(*_SUBJECTS):
        return
    hang(doer, deed, "nsubj")


def _hang_cleft(clause: Token) -> None:
    """Make a relative clause of what "it was" somebody did; give it its "to" or "in"."""
    being = clause.head
    subject, told = being.first("nsubj"), being.first("attr")
    pointer = clause.first(*_SUBJECTS)
    it = subject is not None and subject.lemma.lower() == "it"
    if it and told is None and being.index < clause.index and clause.first("nsubj") is not None:
        for preposition in [p for p in being.all("prep") if p.index < clause.index]:
            hang(preposition, clause)
    if subject is None or subject.lemma.lower() != "it" or told is None or pointer is None:
        return
    if pointer.text.lower() not in ("that", "who", "which") or told.index > clause.index:
        return
    but = any(c.lemma == "but" for c in told.all("cc"))
    meant = told.first("conj") if but else None  # "not Jordan but Iraq"
    pointer.tag = pointer.tag if pointer.tag in ("WDT", "WP") else "WDT"
    hang(clause, meant or told, "relcl")


def _return_to_meant(clause: Token) -> None:
    """Hang a clause on who is meant: "Mali, not Chad, on which it fell", "the one who did is"."""
    noun = clause.head
    excluded = noun.dep == "appos" and noun.first("neg") is not None
    told = noun.head if excluded and noun.head.dep == "attr" else None
    if noun.dep == "nsubj" and noun.lemma == "one" and noun.head.lemma == "be":
        told = noun.head.first("attr")
    if told is not None and told.is_noun:
        hang(clause, told)


def _date_cleft(being: Token) -> None:
    """Give an act its time or place: "It was in May, after the vote, that Chad apologised"."""
    act, it = being.head, being.first("nsubj")
    said = any(c.text.lower() == "that" and c.index > being.index for c in act.children)
    if it is None or it.lemma.lower() != "it" or not said:
        return
    for told in [c for c in being.all("prep") if c.index > being.index]:
        hang(told, act)


def _fill_what(clause: Token) -> None:
    """Give a verb the object that "what" stands for: "What Chad condemned was the raid"."""
    being, what = clause.head, clause.first("dobj")
    told = being.first("attr")
    if what is None or what.text.lower() != "what" or told is None or told.index < being.index:
        return
    if clause.lemma not in ("do", "be", "have") and told.pos in ("NOUN", "PROPN"):
        hang(what, clause, "dep")
        hang(told, clause, "dobj")


def _turn_passive(being: Token) -> None:
    """Make a subject of who stands behind his passive: "Worst hit by the raids was the port"."""
    verb = being.head
    told = next((c for c in being.all("attr", "nsubj") if c.index > being.index), None)
    if told is not None and verb.first(*_SUBJECTS) is None:
        hang(told, verb, "nsubjpass")


def _part_arrested(verb: Token) -> None:
    """Make an object of whom somebody has dealt with: "had the Tunisian clerk arrested"."""
    having, held = verb.head, verb.first("nsubj")
    own = verb.first("aux", "auxpass", "mark", "dobj", "dative", "neg")
    suffered = verb.tag in ("VBD", "VBN") and verb.lemma in _SUFFERED
    if held is not None and own is None and suffered and having.index < held.index < verb.index:
        hang(held, having, "dobj")
        verb.tag = "VBN"
        hang(verb, held, "acl")


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
