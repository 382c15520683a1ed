"""What is coordinated with a word, and what is set against it."""

from collections.abc import Iterator

from multivector.coding.parsing.parse import Token

_DASHES = frozenset({"-", "–", "—", "--"})
_PARTS = frozenset({"last", "rest", "remainder", "most", "some", "half", "all", "many"})


def conjuncts(head: Token) -> Iterator[Token]:
    """A word and what is coordinated with it; what "not" or "but not" excludes is left out."""
    if _is_excluded(head):
        return
    yield head
    for child in head.children:
        follows = child.dep == "conj" and not is_set_off(head, child)
        follows = follows or _continues_list(head, child)
        if follows and not _excludes(head, child):
            yield from conjuncts(child)


def _continues_list(head: Token, child: Token) -> bool:
    """Whether a name that the parser takes for an apposition is the next of a list.

    "A, B and C": B has a conjunct of its own and stands after a comma.
    """
    return (
        child.dep in ("appos", "npadvmod")
        and head.pos in ("PROPN", "PRON")
        and child.pos == "PROPN"
        and child.index > head.index
        and child.first("conj") is not None
    )


def is_set_off(head: Token, child: Token) -> bool:
    """Whether a dash begins a list of those told before: "members of the EU - Italy and Malta"."""
    first = min(t.index for t in child.subtree() if t.dep != "punct")
    apart = any(
        t.index == first - 1 and t.text in _DASHES and t.end < child.start for t in head.subtree()
    )
    return apart and not any(t.dep == "cc" and t.index < child.index for t in head.children)


def _is_excluded(token: Token) -> bool:
    """Whether a word is what was not chosen: "the US, not Russia"."""
    negated = any(
        child.dep == "neg" or (child.lemma == "not" and child.dep == "preconj")
        for child in token.children
    )
    return negated and token.is_noun and token.dep in ("appos", "conj")


def _excludes(head: Token, child: Token) -> bool:
    between = (t for t in head.children if head.index < t.index < child.index)
    if any(t.lemma in ("not", "than") or t.dep == "neg" for t in between):
        return True
    return child.is_noun and any(t.dep == "neg" for t in child.children)


def clause_of(token: Token) -> Token | None:
    """The verb of the clause in which a word stands, or None."""
    return next((t for t in token.ancestors() if t.is_verb), None)


def clause_words(verb: Token) -> Iterator[Token]:
    """The words of a verb's own clause, without those of clauses joined to it."""
    yield verb
    for child in verb.children:
        if not (child.is_verb and child.dep in ("conj", "advcl", "parataxis", "relcl")):
            yield from clause_words(child)


def is_within(token: Token, other: Token) -> bool:
    """Whether a word lies inside the phrase of another."""
    return token is other or any(t is other for t in token.ancestors() if not t.is_verb)


def of_whom(word: Token) -> Token:
    """The people of whom a word of number is a part: "the last of its soldiers"."""
    if word.lemma.lower() not in _PARTS:
        return word
    for preposition in word.all("prep"):
        if preposition.lemma == "of":
            return preposition.first("pobj") or word
    return word


def is_definite(token: Token) -> bool:
    """Whether a phrase points to something known: "the bloc", "this bloc", "parliament"."""
    determiner = token.first("det")
    if determiner is None:
        return not is_plural(token) and token.lemma != "police"
    return determiner.lemma in ("the", "this", "that")


def is_plural(token: Token) -> bool:
    """Whether a noun is in the plural."""
    return token.tag in ("NNS", "NNPS")


def is_called(noun: Token, name: Token) -> bool:
    """Whether a noun that nobody lists tells what a person is: "the podcaster Ana Rojas"."""
    first = min(t.index for t in name.subtree())
    whole = name.tag == "NNP" and first == noun.index + 1 and name.first("compound") is not None
    return whole and noun.tag == "NN" and is_definite(noun)
