"""The two ends of a Russian link: which words they are, and which way they move."""

from collections.abc import Sequence

from multivector.coding.causes.ends import End, make_end, trim
from multivector.coding.causes.found import Sentence
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import (
    direct_object,
    feature,
    is_passive,
    nominal_subject,
    preposition,
)
from multivector.coding.russian.slots import subject_of, undergoer

_CASES = {"dative": "Dat", "genitive": "Gen", "ins": "Ins"}
_REACHING = frozenset(("к на от из против с в без за для по через").split())
_GOING_ON = ("obl", "nmod", "iobj", "xcomp", "obj", "advmod")
_CLAUSES = ("conj", "parataxis", "advcl", "ccomp", "acl:relcl")
_PARTS = ("obl", "nmod", "iobj", "obj", "obl:agent")


def place_of(verb: Token, place: str, sentence: Sentence) -> Token | None:
    """The word that stands at a frame's place beside a verb, or None."""
    if place == "subject":
        return undergoer(verb) if is_passive(verb) else subject_of(verb)
    if place == "object":
        return undergoer(verb)
    for holder in (verb, *verb.all("obj", "xcomp")):
        for child in holder.all(*_PARTS):
            if child.lemma in sentence.lexicon.ends["dates"]:
                continue
            if place in _CASES:
                if feature(child, "Case") == _CASES[place] and preposition(child) is None:
                    return child
            elif preposition(child) == place:
                return child
    return None


def phrase(head: Token, sentence: Sentence, *, without: Sequence[Token] = ()) -> End | None:
    """A noun's phrase, without its preposition and without clauses that go on from it."""
    cut = [c for c in head.children if c.dep in ("parataxis", "conj") and _is_clause(c)]
    cut += [c for c in head.all("case") if c.index < head.index]
    first = max((t.index for c in cut if c.dep == "case" for t in c.subtree()), default=-1)
    return make_end(head, sentence.tokens, without=[*cut, *without], after=first)


def undergone(verb: Token, head: Token, sentence: Sentence) -> End | None:
    """What a verb does to its object, with what it makes of it: "толкает Лиму к Пекину"."""
    end = phrase(head, sentence)
    if end is None or head.index < verb.index:
        return end
    last = end.tokens[-1].index
    for child in sorted(verb.all(*_GOING_ON), key=lambda t: t.index):
        first = min(t.index for t in child.subtree())
        goes_on = child.dep in ("xcomp", "iobj", "obj") or preposition(child) in _REACHING
        bare = preposition(child) is None and feature(child, "Case") in ("Gen", "Dat")
        dated = child.lemma in sentence.lexicon.ends["dates"]
        if first == last + 1 and not dated and (goes_on or bare):
            last = max(t.index for t in child.subtree())
    return trim(sentence.tokens[end.tokens[0].index : last + 1], head)


def clause(head: Token, sentence: Sentence, *, without: Sequence[Token] = ()) -> End | None:
    """A clause without those that are joined to it."""
    cut = [c for c in head.children if c.dep in _CLAUSES and _is_clause(c)]
    return make_end(head, sentence.tokens, without=[*cut, *without])


def clause_before(verb: Token, sentence: Sentence) -> End | None:
    """The clause that "это" and "что" point back to: "он отказался, и это ослабило ..."."""
    for governor in verb.ancestors():
        if _is_clause(governor) and governor.index < verb.index:
            first = min(t.index for t in verb.subtree())
            found = make_end(governor, sentence.tokens, without=[verb], before=first)
            if found is not None:
                return found
    if verb.is_root:  # the parser gave it no governor
        before = sentence.tokens[: min(t.index for t in verb.subtree())]
        return trim(before) if any(t.is_verb for t in before) else None
    return None


def way_of(end: End, sentence: Sentence, *, is_effect: bool = True) -> int:
    """-1 where a clause says that its subject becomes less, else +1."""
    words, head = sentence.lexicon.ends, end.head
    if not (head.is_verb or head.pos in ("ADJ", "ADV", "NUM")):
        return 1
    way = 1
    if head.lemma in words["falling"] and direct_object(head) is None:
        way = -way
    if is_effect and head.lemma in words["collapsing"]:
        way = -way
    infinitives = [head, *head.all("xcomp", "csubj")]
    if any(
        c.lemma in words["cutting"] and feature(c, "VerbForm") == "Inf" for c in infinitives
    ):
        way = -way
    told = [head, *head.all("advmod", "xcomp", "obl")] if not head.is_verb else head.all("advmod")
    if any(t.lemma in words["lessening"] or t.text.lower() in words["lessening"] for t in told):
        way = -way
    return way


def _is_clause(token: Token) -> bool:
    return token.is_verb or nominal_subject(token) is not None
