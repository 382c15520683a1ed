"""The two ends that a Russian connective joins: of a preposition, of a conjunction."""

from collections.abc import Sequence

from multivector.coding.causes.ends import End, make_end, trim
from multivector.coding.causes.found import Sentence
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import nominal_subject
from multivector.coding.russian.causes.ends import phrase


def ends_of_phrase(sentence: Sentence, at: int, stop: int) -> tuple[End, End] | None:
    """What a preposition introduces, and the clause in which it stands."""
    tokens = sentence.tokens
    below = (c for word in tokens[at:stop] for c in word.children if c.index >= stop)
    head = next((c for c in below if c.is_noun), None) or _head_after(tokens[at:stop], stop)
    if head is None or not head.is_noun or head.lemma in sentence.lexicon.ends["dates"]:
        return None
    introduced = make_end(head, tokens, after=stop - 1) if stop > at + 1 else phrase(head, sentence)
    top = head
    while not top.is_root and top.head.index in range(at, stop):
        top = top.head  # "по причине шторма": the noun hangs on the preposition's own
    governor = top.head
    while not governor.is_root and not governor.is_verb and governor.pos != "ADJ":
        governor = governor.head
    if introduced is None or top.is_root or top is governor:
        return None
    region = _clause_tokens(governor, sentence)
    first, last = at, introduced.tokens[-1].index
    left = [t for t in region if t.index < first]
    right = [t for t in region if t.index > last]
    side = left if any(t is governor for t in left) or not right else right
    if side is right and any(t.is_noun for t in left) and governor.index > last:
        other = trim(left) if not right else trim(right, governor)
    else:
        other = trim(side, governor)
    return None if other is None else (introduced, End(_headed(governor, other), other.tokens))


def ends_of_clause(sentence: Sentence, at: int, stop: int) -> tuple[End, End] | None:
    """The clause that a conjunction introduces, and the one that it is joined to."""
    tokens = sentence.tokens
    head = _head_after(tokens[at:stop], stop)
    if head is None:
        return None
    comma = next(
        (t.index for t in tokens[stop:] if t.text == "," and t.index > head.index
         and not _goes_on(tokens, t.index, head)), None,
    )  # fmt: skip
    fronted = at == 0 or (at <= 2 and comma is not None and all(
        t.pos in ("CCONJ", "PART", "ADV", "PUNCT") for t in tokens[:at]
    ))  # fmt: skip
    introduced = trim(tokens[stop : comma if comma is not None else len(tokens)], head)
    if fronted:
        other = None if comma is None else trim(_without_then(tokens[comma + 1 :]))
    else:
        other = trim(tokens[_start_of(sentence, at) : at])
    if introduced is None or other is None or introduced.start == other.start:
        return None
    return End(_headed(head, introduced), introduced.tokens), End(
        _verb_of(other), other.tokens
    )


def _head_after(words: Sequence[Token], stop: int) -> Token | None:
    """The word after a connective on which one of its words hangs."""
    for word in reversed(words):
        at = word
        while at.head.index < stop and not at.is_root and at.head is not at:
            at = at.head
        if at.head.index >= stop:
            return at.head
    return None


def _clause_tokens(governor: Token, sentence: Sentence) -> list[Token]:
    """The words of a verb's clause, without clauses that are joined to it."""
    cut = [
        c for c in governor.children
        if c.dep in ("conj", "parataxis", "ccomp", "acl:relcl") and c.is_verb
    ]  # fmt: skip
    gone = {t.index for c in cut for t in c.subtree()}
    kept = sorted((t for t in governor.subtree() if t.index not in gone), key=lambda t: t.index)
    return [t for t in sentence.tokens if kept and kept[0].index <= t.index <= kept[-1].index]


def _goes_on(tokens: Sequence[Token], comma: int, head: Token) -> bool:
    """Whether a comma stands within a clause: a list, a relative clause, an apposition."""
    following = tokens[comma + 1] if comma + 1 < len(tokens) else None
    if following is None:
        return False
    at = following
    while at is not head and not at.is_root and at.index > comma:
        if at.dep in ("acl:relcl", "acl", "appos") or (
            at.dep == "conj" and not at.is_verb and nominal_subject(at) is None
        ):
            return at.head.index < comma
        at = at.head
    return False


def _start_of(sentence: Sentence, at: int) -> int:
    """Where the clause before a connective begins: after "что" of a speech, or at the start."""
    for token in reversed(sentence.tokens[:at]):
        if token.text.lower() in ("что", "будто") and token.dep == "mark":
            return token.index + 1
        if token.text in (";", ":") or (token.text == "," and _cuts(sentence, token.index)):
            return token.index + 1
    return 0


def _cuts(sentence: Sentence, comma: int) -> bool:
    following = sentence.tokens[comma + 1]
    return following.pos == "CCONJ" and following.text.lower() in ("а", "но", "однако")


def _without_then(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[1:] if tokens and tokens[0].text.lower() in ("то", "тогда") else tokens


def _headed(head: Token, end: End) -> Token:
    return head if end.holds(head) else end.head


def _verb_of(end: End) -> Token:
    """The word that a clause hangs on: its verb, else its predicate."""
    if end.head.is_verb or end.head.pos == "ADJ":
        return end.head
    return next((t for t in end.tokens if t.is_verb), end.head)
