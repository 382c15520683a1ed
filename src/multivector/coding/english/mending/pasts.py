"""Past tenses that the parser takes for participles: "Thousands protested in Lyon"."""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token

_AUXILIARIES = ("aux", "auxpass")
# With one of these a participle that governs nothing else is a verb that somebody does.
_DONE = ("dobj", "xcomp", "ccomp")

# What a thing or a crowd does by itself: "a truce between the two held for a day".
_DONE_ALONE = frozenset({
    "hold", "collapse", "fail", "last", "begin", "end", "resume", "break", "meet", "gather",
})  # fmt: skip
# What nobody undergoes: beside a noun it is what that does, "Militias converged on Goma".
_NEVER_SUFFERED = frozenset({
    "advance", "appeal", "arrive", "assemble", "clash", "collaborate", "convene", "converge",
    "cooperate", "demonstrate", "die", "disembark", "flee", "huddle", "insist", "invest", "land",
    "march", "negotiate", "object", "protest", "quarrel", "rally", "react", "resign", "respond",
    "retreat", "return", "sail", "travel", "withdraw",
})  # fmt: skip


def restore_pasts(tokens: Sequence[Token]) -> None:
    """Make finite verbs of participles that stand where only those can."""
    for token in tokens:
        told = token.first(*_AUXILIARIES, "agent") is not None
        if token.text == "wound" and any(up.lemma == "up" for up in token.all("prt")):
            token.lemma, token.tag = "wind", "VBD"  # "wound up a visit"
        if token.tag == "VBN" and token.first("nsubj") and not told:
            token.tag = "VBD"
            token.dep = "relcl" if token.dep == "acl" else token.dep
    root = next((token for token in tokens if token.is_root), None)
    ends = bool(tokens) and tokens[-1].text == "."  # a headline has its participles rightly
    if root is not None and root.is_noun and ends:
        verb = _verb_of(root)
        if verb is not None:
            _raise(verb, root)
    for token in tokens:
        told = token.head.is_root or token.first("nsubj", "dobj") is not None
        if token.dep == "acl" and token.tag == "VBD" and not told:
            token.tag = "VBN"  # "the death of a man shot on the border"


def _verb_of(noun: Token) -> Token | None:
    """The participle beside a noun that must be its verb: "Unions threatened to strike"."""
    if noun.first("cop", "nsubj", "relcl"):
        return None
    verbs = [c for c in noun.all("acl") if c.index == noun.index + 1 and not c.first("agent")]
    later = [
        c for c in noun.all("acl")
        if c.first("mark", "nsubj", "nsubjpass") is None
        and (c.tag == "VBD" or (c.tag == "VBN" and c.lemma in _DONE_ALONE))
    ]
    if not verbs and later and noun.first("det") is not None:
        return later[0] if later[0].first("agent", "dobj") is None else None
    return next((v for v in verbs if v.tag == "VBD" or (v.tag == "VBN" and _is_active(v))), None)


def _is_active(verb: Token) -> bool:
    alone = verb.lemma in _DONE_ALONE and verb.head.first("det") is not None
    aims = (a.lemma.lower() for c in verb.all("advcl") for a in c.all("aux"))
    calls = verb.lemma == "call" and any(c.lemma == "for" for c in verb.all("prep", "prt"))
    governs = verb.first(*_DONE) is not None or "to" in aims or calls
    return governs or alone or verb.lemma in _NEVER_SUFFERED


def _raise(verb: Token, noun: Token) -> None:
    """Put a verb at the root, with the noun as its subject; what follows it hangs on it."""
    later = [c for c in noun.children if c is not verb and c.index > verb.index]
    noun.children = [c for c in noun.children if c is not verb and c.index < verb.index]
    verb.children = sorted([noun, *verb.children, *later], key=lambda child: child.index)
    for child in later:
        child.head = verb
    verb.head, verb.dep, verb.tag, verb.pos = verb, "ROOT", "VBD", "VERB"
    noun.head, noun.dep = verb, "nsubj"
