"""Infinitives that the parser hangs amiss: what one calls somebody for, what one appeals for.

"Called the premier to apologise": it takes the premier for the one who apologises. "Appealed to
Chad on Monday to free them": it takes what is asked for a purpose. "Rejected as false claims by
Mali": it takes the claims for what something is rejected as.
"""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token

_CONTACTING = frozenset({"call", "phone", "telephone", "ring"})
# What one says to whom one calls.
_SAID = frozenset({
    "apologize", "apologise", "congratulate", "thank", "express", "assure", "convey", "wish",
    "complain", "protest", "discuss", "reaffirm", "reiterate", "offer", "brief", "inform",
})  # fmt: skip
# Before whom those stand of whom something is asked: "leaned on Chad to leave".
_APPEALING = {
    "appeal": ("to",), "plead": ("to", "with"), "lean": ("on", "upon"), "prevail": ("on", "upon"),
}  # fmt: skip
_WITH_GERUND = frozenset({"rule", "put", "give", "hold", "call"})  # "ruled out disarming"
_BIDDING = frozenset({"radio", "signal", "hail"})
_REJECTING = frozenset({"reject", "dismiss", "denounce", "condemn", "deny"})
_CHARGES = frozenset({"accusation", "allegation", "claim", "report", "charge", "suggestion"})


def hang_purposes(tokens: Sequence[Token]) -> None:
    """Make what is said in a call its purpose, and what is asked the content of an appeal."""
    for token in tokens:
        if token.dep == "xcomp" and token.lemma in _SAID and _is_infinitive(token):
            called = token.head.lemma in _CONTACTING and token.head.first("dobj") is not None
            token.dep = "advcl" if called else token.dep
        elif token.dep == "advcl" and token.head.lemma in _APPEALING and _is_infinitive(token):
            openings = _APPEALING[token.head.lemma]
            asked = any(child.lemma in openings for child in token.head.all("prep"))
            token.dep = "xcomp" if asked else token.dep
        elif token.dep == "advcl" and token.head.lemma in _BIDDING and _is_infinitive(token):
            token.dep = "xcomp" if token.head.first("dobj") is not None else token.dep
        elif token.dep == "advcl" and token.tag == "VBG" and token.head.lemma in _WITH_GERUND:
            particle = next((c for c in token.head.all("prt") if c.index == token.index - 1), None)
            token.dep = "xcomp" if particle is not None else token.dep
        elif token.dep == "pobj" and token.lemma in _CHARGES and token.head.lemma == "as":
            _make_object(token)


def _is_infinitive(verb: Token) -> bool:
    return any(aux.text.lower() == "to" for aux in verb.all("aux"))


def _make_object(charge: Token) -> None:
    """Make what is rejected as false the object: "rejected as baseless accusations by Mali"."""
    opening, verb = charge.head, charge.head.head
    told = charge.first("amod") is not None and charge.first("det") is None
    if verb.lemma in _REJECTING and verb.first("dobj") is None and told:
        opening.children.remove(charge)
        charge.head, charge.dep = verb, "dobj"
        verb.children = sorted((*verb.children, charge), key=lambda child: child.index)
