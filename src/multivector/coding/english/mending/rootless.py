"""Past tenses that the parser takes for what modifies their object, where no verb is left."""

from collections.abc import Mapping, Sequence
from functools import cache

from multivector.coding.acts.lexicon import load_lexicon
from multivector.coding.english.forms import word_forms
from multivector.coding.english.irregular import irregular_forms
from multivector.coding.parsing.parse import Token

_OF_OBJECT = frozenset({"nummod", "amod", "compound", "nmod", "poss", "det", "acl", "relcl", "cc",
                        "conj", "quantmod"})  # fmt: skip

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BREAKS = frozenset({",", ":", ";", "–", "—", "("})


def raise_rootless(tokens: Sequence[Token]) -> None:
    """Give a sentence its verb: "Rioters in Lyon hurled bricks at police."."""
    root = next((token for token in tokens if token.is_root), None)
    if root is None or not root.is_noun or tokens[-1].text != ".":
        return
    _unbind(root)
    _unswallow(root)
    if not root.is_root or root.first("cop", "nsubj", "relcl"):
        return
    verb = next((t for t in tokens if _is_lost(t, root, tokens)), None)
    if verb is not None:
        _raise(verb, root, tokens[verb.index - 1])


def _is_lost(verb: Token, root: Token, tokens: Sequence[Token]) -> bool:
    """Whether a participle follows a noun and is hung on another: "Lyon hurled bricks"."""
    if verb.tag not in ("VBN", "VBD") or verb.dep != "amod" or verb.index <= root.index:
        return False
    held, before = verb.head, tokens[verb.index - 1]
    if not (held.is_noun and before.is_noun and verb.index < held.index):
        return False
    if any(t.text in _BREAKS for t in tokens[root.index : verb.index]):
        return False
    apposed = held.dep == "appos" and root in (held.head, held.head.head.head)
    governed = held.dep == "pobj" and held.head.head is root and held.head.index < verb.index
    return apposed or governed


def _unbind(root: Token) -> None:
    """Free a verb that became an adjective: "Authorities in Lyon closed pools to women."."""
    bound = [c for c in root.all("amod", "compound") if c.text.islower()]
    governing = next((c for c in bound if c.first("nsubj") and c.text in _pasts()), None)
    lost = governing or next((c for c in bound if c.text in _pasts() and c.text[-2:] == "ed"), None)
    if lost is None or root.first("cop", "aux", "neg", "relcl") is not None:
        return
    subject = lost.first("nsubj") or root.first("nsubj")
    if subject is None:
        return
    ends = max(t.index for t in subject.subtree())
    told = any(t.tag in _FINITE and t.dep != "conj" for t in root.children)
    if lost.index != ends + 1 or told:
        return
    own = [c for c in root.children if c.index > lost.index and c.dep in _OF_OBJECT]
    rest = [c for c in root.children if c not in own and c is not lost]
    for child in rest:
        child.head = lost
    root.children = own
    lost.children = sorted([*lost.children, *rest, root], key=lambda child: child.index)
    lost.lemma = _pasts()[lost.text.lower()]
    lost.head, lost.dep, lost.tag, lost.pos = lost, "ROOT", "VBD", "VERB"
    root.head, root.dep = lost, "dobj"


def _unswallow(root: Token) -> None:
    """Free a verb hung on its object's first word: "Police hurled stun grenades at students."."""
    first = root.first("nsubj")
    clauses = first.all("amod") if first is not None and first.index == root.index - 1 else ()
    verb = next((c for c in clauses if c.tag == "VBD" and c.first("nsubj") is not None), None)
    if first is None or verb is None or root.first("cop", "aux"):
        return
    first.children.remove(verb)
    own = [c for c in root.children if c is first or c.dep in _OF_OBJECT or c.lemma == "of"]
    rest = [c for c in root.children if c not in own]
    for child in rest:
        child.head = verb
    root.children, first.dep = own, "compound"
    verb.children = sorted([*verb.children, root, *rest], key=lambda child: child.index)
    verb.head, verb.dep = verb, "ROOT"
    root.head, root.dep = verb, "dobj"


@cache
def _pasts() -> Mapping[str, str]:
    """The pasts of the lexicon's verbs, each with its verb."""
    verbs = {e.lemma for e in load_lexicon("en").all_entries() if e.pos == "verb"}
    forms = {form: verb for verb in verbs for form in irregular_forms(verb)[:1]}
    return forms | {form: verb for verb in verbs for form in word_forms(verb) if form[-2:] == "ed"}


def _raise(verb: Token, root: Token, before: Token) -> None:
    held = verb.head
    held.children.remove(verb)
    held.head.children.remove(held)
    if before in held.children:  # "Demonstrators in Goma hurled stones": the place is governed
        held.children.remove(before)
        before.head, before.dep = held.head, "pobj"
        held.head.children.append(before)
    own = [c for c in held.children if c.dep in _OF_OBJECT or c.lemma == "of"]
    later = [c for c in root.children if c.index > verb.index]
    moved = [*(c for c in held.children if c not in own), *later]
    held.children = own
    root.children = [c for c in root.children if c not in later]
    for child in moved:
        child.head = verb
    verb.children = sorted([*verb.children, root, held, *moved], key=lambda child: child.index)
    verb.head, verb.dep, verb.tag, verb.pos = verb, "ROOT", "VBD", "VERB"
    root.head, root.dep = verb, "nsubj"
    held.head, held.dep = verb, "dobj"
