"""Past tenses that the parser takes for what modifies their object, where no verb is left."""

from collections.abc import Sequence

from multivector.coding.parsing.parse import Token

_OF_OBJECT = frozenset({"nummod", "amod", "compound", "nmod", "poss", "det", "acl", "relcl", "cc",
                        "conj", "quantmod"})  # fmt: skip

_BREAKS = frozenset({",", ":", ";", "–", "—", "("})


def raise_rootless(tokens: Sequence[Token]) -> None:
    """Give a sentence its verb: "Rioters in Lyon hurled bricks at police."."""
    root = next((token for token in tokens if token.is_root), None)
    if root is None or not root.is_noun or root.first("cop", "nsubj", "relcl"):
        return
    if tokens[-1].text != ".":
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
    apposed = held.dep == "appos" and held.head is root
    governed = held.dep == "pobj" and held.head.head is root and held.head.index < verb.index
    return apposed or governed


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
