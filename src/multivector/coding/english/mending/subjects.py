"""Subjects that the parser gives to a place or to what stands before them.

"On a visit to Chile, the Kenyan president praised Peru": the parser takes the president for a
second place. "The premier, Hun Sen, will on Friday, June 19, travel": it gives "will" to the name.
"""

from collections.abc import Sequence

from multivector.coding.english.mending.hanging import hang
from multivector.coding.parsing.parse import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_SHORTEST = 3  # letters of an acronym: "USAID had announced"
_BEFORE_VERB = frozenset({"aux", "auxpass", "advmod", "neg"})


def restore_subjects(tokens: Sequence[Token]) -> None:
    """Hang such subjects and auxiliaries on their verb."""
    for token in tokens:
        if token.tag == "MD" or _bears_subject(token):
            _restore_auxiliary(token)
        elif token.dep == "advmod" and _is_acronym(token.text):
            _restore_acronym(token)
        elif token.tag in (*_FINITE, "VBN") and len(list(token.all("nsubj"))) > 1:
            _leave_heading(tokens, token)
        elif token.is_root and token.is_verb and token.first(*_SUBJECTS, "aux") is None:
            _restore_subject(tokens, token)
            _restore_behind_clause(tokens, token)
        elif token.tag in _FINITE and token.first(*_SUBJECTS) is None:
            _restore_subject(tokens, token)
        elif token.tag in _FINITE and token.dep == "conj":
            _leave_object(tokens, token)


def restore_root(tokens: Sequence[Token]) -> None:
    """Make a name that opens a sentence its verb's subject: "Trump lifted restrictions"."""
    name = tokens[0] if len(tokens) > 2 else None
    if name is None or not name.is_root or name.tag != "NN" or not name.text[:1].isupper():
        return
    verb = tokens[1]
    held = verb.head
    if verb.tag != "VBN" or verb.dep != "amod" or held.dep != "dobj" or held.head is not name:
        return
    held.children.remove(verb)
    later = [child for child in name.children if child.index > verb.index]
    name.children = []
    for child in later:
        child.head = verb
    verb.children = sorted([name, *later, *verb.children], key=lambda child: child.index)
    verb.head, verb.dep, verb.tag, verb.pos = verb, "ROOT", "VBD", "VERB"
    name.head, name.dep, name.tag, name.pos = verb, "nsubj", "NNP", "PROPN"
    name.lemma = name.text


def _leave_heading(tokens: Sequence[Token], verb: Token) -> None:
    """Take what stands before a colon or "and" for no subject: "One world: a council agreed"."""
    first, *_, last = verb.all("nsubj")
    if any(tokens[n].text == ":" for n in range(first.index, last.index)):
        first.dep = "dep"
    above, start = verb.head, min(t.index for t in last.subtree())
    joining = any(c.index == start - 1 for c in first.all("cc"))
    if joining and above.is_verb and above.index < first.index and not above.first("dobj"):
        hang(first, above, "dobj")  # "handed back the camp, and nobody burned a flag"


def _leave_object(tokens: Sequence[Token], verb: Token) -> None:
    """Give back what the verb before tells: "would cost it friends, and the ministry hailed Chad".

    The parser takes all of it for what hailed; only what follows ", and" does.
    """
    above, whole = verb.head, verb.first("nsubj")
    if whole is None or not above.is_verb or above.index > whole.index or above.first("dobj"):
        return
    if above.first(*_SUBJECTS) is None or any(c.index > above.index for c in above.all("cc")):
        return
    doer = whole
    while (after := doer.first("conj")) is not None:
        doer = after
    start = min(t.index for t in doer.subtree())
    if doer is whole or tokens[start - 1].dep != "cc" or tokens[start - 2].text != ",":
        return
    hang(doer, verb, "nsubj")
    hang(whole, above, "dobj")


def _is_acronym(word: str) -> bool:
    return word.isalpha() and word.isupper() and len(word) >= _SHORTEST


def _restore_acronym(name: Token) -> None:
    verb = name.head
    if verb.is_verb and name.index < verb.index and verb.first(*_SUBJECTS) is None:
        name.pos, name.tag, name.lemma = "PROPN", "NNP", name.text
        hang(name, verb, "nsubj")


def _bears_subject(helper: Token) -> bool:
    """Whether a word that only helps a verb was given its subject: "Chad has twice lodged"."""
    helps = helper.dep == "aux" and helper.lemma in ("have", "be", "do")
    return helps and helper.first(*_SUBJECTS) is not None


def _restore_auxiliary(modal: Token) -> None:
    """Hang on its verb what helps it, and the subject that the parser gave to that."""
    verb = modal.head.head
    misplaced = modal.dep != "aux" and modal.head.dep in _SUBJECTS
    if misplaced and verb.is_verb and verb.index > modal.index:
        hang(modal, verb, "aux")
    if modal.dep == "aux" and modal.head.first(*_SUBJECTS) is None:
        for subject in list(modal.all(*_SUBJECTS)):
            hang(subject, modal.head, subject.dep)


def _restore_subject(tokens: Sequence[Token], verb: Token) -> None:
    at = verb.index - 1
    while at > 0 and tokens[at].dep in _BEFORE_VERB and tokens[at].head is verb:
        at -= 1
    noun = tokens[max(at, 0)]
    place = noun.head
    if _begins_clause(tokens, noun, verb):
        hang(noun, verb, "nsubj")
        return
    if noun.dep not in ("conj", "appos") or not noun.is_noun or place.dep != "pobj":
        return
    opening = next((t for t in place.ancestors() if t.dep == "prep" and t.head is verb), None)
    start = min(t.index for t in noun.subtree())
    apart = noun.dep == "appos" or (start > 0 and tokens[start - 1].text == ",")
    joined = any(c.dep == "cc" and place.index < c.index < start for c in place.children)
    if opening is not None and apart and not joined:
        hang(noun, verb, "nsubj")


def _restore_behind_clause(tokens: Sequence[Token], verb: Token) -> None:
    """Give a verb the name behind the clause before it: "When Chad left, Mali, it said, put".

    The parser takes the name for another one of the last word of that clause.
    """
    clause = next((c for c in verb.all("advcl") if c.index < verb.index), None)
    if clause is None or verb.first(*_SUBJECTS) is not None:
        return
    before = (t for t in clause.subtree() if t.index < verb.index)
    named = (t for t in before if t.dep == "appos" and t.tag in ("NNP", "NNPS"))
    name = max(named, key=lambda t: t.index, default=None)
    if name is None or tokens[name.index - 1].text != "," or tokens[name.index + 1].text != ",":
        return
    for child in [c for c in clause.children if name.index < c.index < verb.index]:
        hang(child, verb)
    hang(name, verb, "nsubj")
    if verb.tag == "VB":  # "put", "cut", "hit": it has a subject, and orders nothing
        verb.tag = "VBD"


def _begins_clause(tokens: Sequence[Token], noun: Token, verb: Token) -> bool:
    """Whether a name after "and" begins a clause of its own: "where A spoke and B hailed peace"."""
    opening = tokens[noun.index - 1] if noun.index else None
    joined = verb.dep == "conj" and noun.dep == "conj" and noun.pos == "PROPN"
    return joined and opening is not None and opening.dep == "cc" and noun.index == verb.index - 1
