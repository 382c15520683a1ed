"""Verbs that the parser takes for what modifies their object: "Militias massed tanks"."""

from collections.abc import Sequence

from multivector.coding.english.casing import verb_base
from multivector.coding.parsing.parse import Token

_BEFORE = (
    "npadvmod", "nummod", "nsubj", "nsubjpass", "compound", "nmod", "amod", "det", "poss", "appos",
)  # fmt: skip
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WITH_NOUN = ("det", "amod", "nummod", "compound", "poss", "quantmod", "nmod")


def raise_verbs(tokens: Sequence[Token]) -> None:
    """Make such past tenses the verb of their clause, with a subject and an object."""
    for token in tokens[:1]:
        gerund = verb_base(token.text.lower()) if token.text.endswith("ing") else None
        if gerund is not None and token.pos == "PROPN" and token.dep in ("advcl", "csubj"):
            token.lemma, token.pos, token.tag = gerund, "VERB", "VBG"  # "Accusing Chad of theft"
    for token in tokens:
        if token.dep == "amod" and token.head.is_noun and token.index < token.head.index:
            subject = _subject_of(token, tokens)
            finite = token.tag == "VBD" or _is_counted(token, tokens)
            if subject is not None and (finite or _is_only(token, subject, tokens)):
                token.tag = "VBD"
                _raise(token, subject)
                others = (c for c in token.head.all("nsubj") if c is not token)
                if token.dep == "nsubj" and next(others, None) is not None:
                    token.dep = "parataxis"  # "the three recognised Kosovo, and Chad blamed them"


def _is_counted(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether those of a number do it to somebody named: "The three recognised Kosovo"."""
    number = tokens[verb.index - 1]
    the = tokens[verb.index - 2].text.lower() == "the" if verb.index > 1 else False
    return the and number.tag == "CD" and number.text.isalpha() and verb.head.pos == "PROPN"


def _is_only(verb: Token, subject: Token, tokens: Sequence[Token]) -> bool:
    """Whether a participle after a name is all that a sentence has for a verb: "The EU granted"."""
    named = verb.tag == "VBN" and subject.pos == "PROPN" and verb.head.is_root
    return named and tokens[-1].text == "." and all(t.tag not in _FINITE for t in tokens)


def _subject_of(verb: Token, tokens: Sequence[Token]) -> Token | None:
    """The noun right before a verb, where it hangs on the verb or on its object."""
    before = tokens[verb.index - 1] if verb.index else None
    if before is None or not before.is_noun or before.dep not in _BEFORE:
        return None
    return before if before.head in (verb, verb.head) else None


def _raise(verb: Token, subject: Token) -> None:
    held = verb.head
    above, dep = held.head, held.dep
    between = [
        child for child in held.children
        if child is not verb and (
            child.index < verb.index or (child.index > held.index and child.dep in ("prep", "punct",
            "advmod", "npadvmod", "advcl", "cc", "conj") and not _is_own(child))
        )
    ]
    for child in (*between, verb):
        held.children.remove(child)
    if held is above:
        verb.head = verb
    else:
        above.children[above.children.index(held)] = verb
        verb.head = above
    verb.dep, verb.pos = dep, "VERB"
    for child in between:
        child.head = verb
    held.head, held.dep = verb, "dobj"
    verb.children = sorted([*verb.children, *between, held], key=lambda child: child.index)
    _hang_before(verb, subject)


def _is_own(child: Token) -> bool:
    """Whether what follows an object is its own: "tanks and mortars", "payments to Guinea"."""
    joined = child.dep == "cc" or (child.dep == "conj" and child.is_noun)
    return joined or (child.dep == "prep" and child.lemma == "of")


def _hang_before(verb: Token, subject: Token) -> None:
    """Give a verb its subject, and the subject what stands before it."""
    if subject.head is not verb:
        subject.head.children.remove(subject)
        verb.children.append(subject)
    subject.head, subject.dep = verb, "nsubj"
    for child in [c for c in verb.children if c.index < subject.index and c.dep in _WITH_NOUN]:
        verb.children.remove(child)
        child.head = subject
        subject.children.append(child)
    subject.children.sort(key=lambda child: child.index)
    verb.children.sort(key=lambda child: child.index)
