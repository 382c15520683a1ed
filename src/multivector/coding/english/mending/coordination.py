"""What is coordinated, where the parser gives its parts to the verb one by one.

"Latvia as well as Estonia has banned", "France and, after some delay, Italy imposed": two subjects.
"banned Chadian wine, Malian apples and Omani dates": an object and something loose.
"gave $2 billion to Egypt and $1 billion to Jordan": the second sum and its receiver hang loose.
"""

from collections.abc import Sequence
from itertools import pairwise

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token

_LOOSE = ("dep", "appos", "npadvmod")
# Nobody does these without one to whom it is done, and what follows is no content of them.
_DONE_TO = frozenset({
    "arrest", "attack", "bomb", "condemn", "criticise", "criticize", "denounce", "expel", "host",
    "invade", "meet", "praise", "sanction", "shell", "support", "thank", "visit", "welcome",
})  # fmt: skip
_SUBJECTS = ("nsubj", "nsubjpass")
_QUANTITIES = frozenset({"percent", "%", "million", "billion", "trillion", "dozen", "hundred"})


def join_coordinated(tokens: Sequence[Token]) -> None:
    """Hang such words on the first of their list."""
    for token in tokens:
        if token.dep == "conj" and (token.tag == "CD" or token.lemma.lower() in _QUANTITIES):
            _join_receivers(token)
        if not token.is_verb:
            continue
        _raise_over_list(token)
        if token.dep == "ccomp" and token.head.lemma in _DONE_TO:
            _part_clauses(token)
        for first, second in pairwise(list(token.all(*_SUBJECTS))):
            if _is_open_list(first, second):
                hang(second, first, "conj")
        held = token.first("dobj")
        if token.dep == "advcl" and token.tag in ("VBD", "VBZ"):
            _begin_after_but(token, tokens)
        if held is not None:
            _join_companions(token, held)
            _share_noun(token, held)
            _continue_list(token, held, tokens)


def _is_open_list(first: Token, second: Token) -> bool:
    """Whether an "and" or "as well as" hangs on a word and nothing follows it there."""
    last = first
    while (other := last.first("conj")) is not None:
        last = other
    joining = [c for word in (first, last) for c in word.all("cc") if c.index > last.index]
    if not joining or not first.is_noun or not second.is_noun or second.index > first.head.index:
        return False
    # "handed back the camp, and nobody burned a flag": a clause of its own.
    begins = joining[0].index == min(t.index for t in second.subtree()) - 1
    paused = any(c.index == joining[0].index - 1 for c in first.all("punct"))
    return not (begins and paused)


def _begin_after_but(verb: Token, tokens: Sequence[Token]) -> None:
    """Give a clause its subject: "Peru denied invading Chile but Chile invaded Peru"."""
    doer = tokens[verb.index - 1] if verb.index else verb
    marked = verb.first(*_SUBJECTS, "mark", "aux", "auxpass") is not None
    if marked or doer.dep != "conj" or doer.pos != "PROPN" or doer.index > verb.index:
        return
    if any(c.lemma == "but" and c.index == doer.index - 1 for c in doer.head.all("cc")):
        hang(doer, verb, "nsubj")
        verb.dep = "conj"


def _part_clauses(verb: Token) -> None:
    """Part two clauses that the parser makes one: "Kenya thanked Uganda and Chad criticised it"."""
    above, whole = verb.head, verb.first("nsubj")
    doer = whole.first("conj") if whole is not None else None
    marked = verb.first("mark", "aux") is not None or above.first("dobj") is not None
    if whole is None or doer is None or marked or whole.index < above.index:
        return
    if min(t.index for t in whole.subtree()) == above.index + 1:
        hang(doer, verb, "nsubj")
        hang(whole, above, "dobj")
        verb.dep = "conj"


def _raise_over_list(verb: Token) -> None:
    """Make the clause of what seems to go on after names: "Chad, Niger and, that day, Mali met"."""
    first, last = verb.head, verb.first("nsubj")
    listed = first.is_root and first.pos == "PROPN" and first.first("cc") is not None
    if verb.dep != "conj" or not listed or last is None or last.pos != "PROPN":
        return
    if first.index < last.index < verb.index:
        first.children = [c for c in first.children if c is not verb]
        verb.head, verb.dep = verb, "ROOT"
        hang(last, first, "conj")
        first.head, first.dep = verb, "nsubj"
        verb.children = sorted((*verb.children, first), key=lambda c: c.index)


def _continue_list(verb: Token, held: Token, tokens: Sequence[Token]) -> None:
    """Make the second of a list of objects one: "wine, apples and pork"."""
    after = max(t.index for t in held.subtree() if t.index < len(tokens)) + 1
    for loose in (*verb.all(*_LOOSE), *held.all("appos")):
        first = min(t.index for t in loose.subtree())
        listed = loose.first("conj") is not None and loose.first("cc") is not None
        loosely = loose.head is not held or held.tag in ("NN", "NNS")
        if (
            listed and loosely and loose.index > held.index and loose.tag in ("NN", "NNS")
            and held.pos == "NOUN" and first <= after + 1 and tokens[first - 1].text == ","
        ):
            hang(loose, held, "conj")


def _join_companions(verb: Token, held: Token) -> None:
    """Join those who share the fate of an object: "expelled the envoy, along with two clerks"."""
    for preposition in verb.all("prep"):
        if preposition.lemma in ("along", "together") and preposition.index > held.index:
            for companion in [p for w in preposition.all("prep") for p in w.all("pobj")]:
                hang(companion, held, "conj")


def _join_receivers(quantity: Token) -> None:
    """Join who gets a second share to who got the first: "forty to Chad and twelve to Mali"."""
    for preposition in quantity.all("prep"):
        second = preposition.first("pobj")
        first = _receiver_before(quantity, preposition.lemma)
        if first is not None and second is not None and second.pos == first.pos == "PROPN":
            hang(second, first, "conj")


def _receiver_before(quantity: Token, preposition: str) -> Token | None:
    """The name behind the same preposition that stands right before a later quantity."""
    for above in quantity.ancestors():
        links = [c for word in (above, *above.all("dobj")) for c in word.all("prep", "dative")]
        for link in reversed(links):
            if link.lemma == preposition and link.index < quantity.index:
                return link.first("pobj")
    return None


def _share_noun(verb: Token, held: Token) -> None:
    """Give two adjectives their noun: "arrested Chadian as well as Malian suspects"."""
    if not held.text[:1].isupper() or any(c.dep not in ("cc", "conj") for c in held.children):
        return
    later = (c for c in (*verb.all("conj", "dobj"), *held.all("conj")) if c.index > held.index)
    noun = next((c for c in later if c.tag in ("NN", "NNS")), None)
    other = next((c for c in noun.all("amod") if c.text[:1].isupper()), None) if noun else None
    if noun is not None and other is not None and not noun.is_verb:
        hang(noun, verb, "dobj")
        hang(held, noun, "amod")
