"""Finite verbs that the parser joins to an infinitive or a gerund before them.

"Chile refused to sell the gas and closed its border": a finite verb goes on after another finite
one, never after what that one governs. "Condemned the gangs that had burned it and praised Chad":
what goes on in another tense than a relative clause goes on with what governs that.
"""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token

_PAST, _PRESENT = frozenset({"VBD"}), frozenset({"VBZ", "VBP"})
_PERFECT = frozenset({"VBZ", "VBP"})  # "agreed to build it and has praised Chad since"
_UNFINISHED = frozenset({"VB", "VBG"})
_GOVERNED = frozenset({"xcomp", "pcomp", "advcl", "acl", "ccomp", "conj", "relcl", "dobj"})


def raise_finite(tokens: Sequence[Token]) -> None:
    """Hang such verbs on the finite verb that governs the infinitive."""
    for token in tokens:
        if token.dep == "conj" and token.tag in _PAST and _is_pluperfect_aside(token.head):
            above = _finite_above(token.head, token.tag)
            if above is not None and above.index < token.index and token.first("nsubj") is None:
                _hang(token, above)
            continue
        if token.dep != "conj" or not token.is_verb or token.head.tag not in _UNFINISHED:
            continue
        tense = _tense_of(token)
        if tense is not None and not _is_bare(token.head):
            above = _finite_above(token.head, tense)
            if above is not None and above.index < token.index:
                _hang(token, above)


def _tense_of(verb: Token) -> str | None:
    """The tag of a finite verb, or of what makes it one: "has praised", "was refused"."""
    if verb.tag in _PAST | _PRESENT:
        return verb.tag
    first = next((aux.tag for aux in verb.all("aux", "auxpass")), None)
    return first if verb.tag == "VBN" and first in _PAST | _PRESENT else None


def _is_pluperfect_aside(verb: Token) -> bool:
    """Whether a relative clause tells of what was before: "that had burned it"."""
    had = (aux for aux in verb.all("aux") if aux.lemma == "have" and aux.tag == "VBD")
    return verb.dep == "relcl" and next(had, None) is not None


def _is_bare(verb: Token) -> bool:
    """Whether a modal or another auxiliary makes a verb finite: "will sell and closes"."""
    return any(aux.tag != "TO" for aux in verb.all("aux", "auxpass"))


def _finite_above(verb: Token, tag: str) -> Token | None:
    tense = _PAST if tag in _PAST else _PRESENT
    below = verb
    while below.dep in _GOVERNED:
        above = below.head
        if above.is_verb and (above.tag in tense or (tag in _PERFECT and above.tag in _PAST)):
            return above
        below = above
    return None if not (below.is_verb and below.tag in tense) else below


def _hang(token: Token, head: Token) -> None:
    joining = [
        c for c in token.head.all("cc", "punct") if token.head.index < c.index < token.index
    ]
    for word in (*joining, token):
        word.head.children.remove(word)
        word.head = head
        head.children.append(word)
    head.children.sort(key=lambda child: child.index)
