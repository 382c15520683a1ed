"""Links that a noun or adjective states: a consequence of the war, a safeguard of sovereignty."""

from collections.abc import Iterator

from multivector.coding.causes.ends import End, direction, make_end
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.lexicon import CauseWord
from multivector.coding.parsing.clauses import surface_subject
from multivector.coding.parsing.parse import Token

_LINKING = frozenset(
    {
        "be",
        "become",
        "remain",
        "lie",
        "stay",
        "seem",
        "appear",
        "prove",
        "stand",
        "act",
        "serve",
        "work",
        "function",
        "come",
    }
)
_SETTING = ("at", "as", "in")


def find_nouns(sentence: Sentence) -> Iterator[Found]:
    """The links of every noun and adjective of the lexicon."""
    for token in sentence.tokens:
        for word in sentence.lexicon.nouns.get(token.lemma, ()):
            found = _read(token, word, sentence)
            if found is not None:
                yield found
                break


def _read(noun: Token, word: CauseWord, sentence: Sentence) -> Found | None:
    forward = word.cause == ("subject",)
    complement = _complement(noun, word.effect if forward else word.cause, sentence)
    if complement is None:
        return None
    owner = _owner(noun, sentence)
    if owner is None or sentence.is_empty(owner):
        return None
    if owner.start < complement.end and complement.start < owner.end:
        return None
    cause, effect = (owner, complement) if forward else (complement, owner)
    verb = next((a for a in noun.ancestors() if a.is_verb), noun)
    if any(child.dep == "neg" for child in verb.children) or noun.first("neg") is not None:
        return None
    return Found(
        cause, effect, word.sign * direction(effect, sentence.lexicon), word.kind, (noun,), verb,
        f"noun {word.lemma}",
    )  # fmt: skip


def _complement(noun: Token, places: tuple[str, ...], sentence: Sentence) -> End | None:
    for holder in (noun, *(noun.all("advmod", "amod"))):
        for prep in holder.children:
            if (
                prep.dep in ("prep", "dative")
                and prep.lemma.lower() in places
                and prep.index > noun.index
            ):
                inner = prep.first("pobj", "pcomp")
                if inner is not None:
                    return make_end(inner, sentence.tokens)
                return make_end(prep, sentence.tokens, after=prep.index) if prep.children else None
    if "to" in places:
        infinitive = noun.first("xcomp", "acl", "relcl")
        if infinitive is not None and any(a.lemma == "to" for a in infinitive.all("aux")):
            return make_end(infinitive, sentence.tokens)
    # The parser often hangs the preposition on the verb: "is essential to".
    beside = next(
        (
            t
            for t in sentence.tokens[noun.index + 1 : noun.index + 2]
            if t.lemma.lower() in places and t.dep == "prep"
        ),
        None,
    )
    inner = beside.first("pobj", "pcomp") if beside is not None else None
    return None if inner is None else make_end(inner, sentence.tokens)


def _owner(noun: Token, sentence: Sentence) -> End | None:
    """What the noun is said of."""
    if noun.dep == "conj" and noun.head.is_noun:
        return _owner_at(noun.head, noun, sentence)
    return _owner_at(noun, noun, sentence)


def _owner_at(at: Token, noun: Token, sentence: Sentence) -> End | None:
    head = at.head
    if at.dep in ("attr", "acomp", "oprd", "ccomp", "xcomp") and head.is_verb:
        subject = head.first("nsubj", "nsubjpass", "csubj") or surface_subject(head)
        if head.lemma not in _LINKING and at.dep in ("oprd", "ccomp", "xcomp"):
            subject = head.first("dobj", "nsubjpass", "nsubj") or subject
        return _phrase(subject, at, sentence)
    if at.dep in ("nsubj", "nsubjpass") and head.lemma in _LINKING:
        attr = head.first("attr", "acomp", "ccomp", "prep")
        return (
            None
            if attr is None or attr is at
            else make_end(attr, sentence.tokens, after=head.index)
        )
    if at.dep == "appos":
        if (
            head.is_noun
            and any(v.dep == "ROOT" or v.is_verb for v in [head.head])
            and noun.lemma in ("result", "consequence", "outcome", "response", "reaction")
        ):
            clause = next((a for a in at.ancestors() if a.is_verb), None)
            if clause is not None and clause.index < at.index:
                return main_clause_before(clause, at, sentence)
        return _phrase(head, at, sentence)
    if (
        at.dep in ("npadvmod", "dobj", "dep")
        and head.is_verb
        and noun.lemma in ("result", "consequence", "outcome", "response", "reaction")
    ):
        return main_clause_before(head, at, sentence) if at.index > head.index else None
    if at.dep == "pobj" and head.lemma.lower() in _SETTING:
        above = head.head
        if above.is_noun:
            return _phrase(above, head, sentence)
        if above.is_verb:
            held = above.first("dobj") if above.lemma not in _LINKING else None
            return _phrase(held or surface_subject(above), head, sentence)
    return None


def main_clause_before(verb: Token, at: Token, sentence: Sentence) -> End | None:
    """The clause of a verb up to an apposition to it."""
    first = min(t.index for t in at.subtree())
    return make_end(verb, sentence.tokens, without=(at,), before=first)


def _phrase(head: Token | None, cut: Token, sentence: Sentence) -> End | None:
    if head is None or head is cut:
        return None
    return make_end(head, sentence.tokens, without=(cut,) if cut in set(head.subtree()) else ())
