"""Mere appeals, which PLOVER does not code: what others should do, said in mild words.

Source: the PLOVER manual, section REQUEST (requests, demands, orders, and calls for the dismissal
of officials) and its table of CAMEO's categories (02, appeals, "dropped").
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from multivector.coding.acts.lexicon import Entry
from multivector.coding.parsing.clauses import is_passive, iter_complements
from multivector.coding.parsing.parse import Token
from multivector.coding.vocabulary import read_words
from multivector.domain import Event

_OBJECTS = frozenset({"dobj", "obj", "obl", "nmod"})


def is_appeal(language: str, entry: Entry, words: Collection[Token], event: Event) -> bool:
    """Whether an event is no more than an appeal.

    Args:
        language: The language of the sentence.
        entry: The sense that told of the event.
        words: What tells of the event.
        event: The event.
    """
    if event.type != "REQUEST":
        return False
    told = {word.lemma.lower() for word in words}
    lists = _lists(language)
    if told & lists["demands"] or _asks_dismissal(words, lists["removals"]):
        return False
    if told & lists["appeals"]:
        return True
    if entry.complement == "must":
        return not _must(words)  # what others should do, in somebody's opinion
    for_help = event.mode == "assist" and bool(event.recipients)
    return bool(told & lists["requests"]) and not for_help


def _asks_dismissal(words: Collection[Token], removals: Collection[str]) -> bool:
    return any(told.lemma.lower() in removals for word in words for told in _contents(word))


def _contents(word: Token) -> Iterator[Token]:
    """What is asked for, in the trees of both parsers."""
    yield from iter_complements(word)
    for child in word.children:
        if child.dep in _OBJECTS:
            yield child
        elif child.dep == "prep" and child.lemma == "for":
            yield from child.all("pobj")


def _must(words: Collection[Token]) -> bool:
    """Whether it is said that somebody must, or has to, or that something is needed."""
    clauses = [clause for word in words for clause in word.all("ccomp")]
    return any(
        (clause.lemma == "need" and is_passive(clause))
        or (clause.lemma == "have" and clause.first("xcomp") is not None)
        or any(aux.lemma == "must" for aux in clause.all("aux"))
        for clause in clauses
    )


@cache
def _lists(language: str) -> Mapping[str, frozenset[str]]:
    raw = read_words(language, "appeals.yaml")
    return {name: frozenset(words) for name, words in raw.items()}
