"""Mere appeals, which PLOVER does not code: what others should do, said in mild words.

Source: the PLOVER manual, section REQUEST (requests, demands, orders, and calls for the dismissal
of officials) and its table of CAMEO's categories (02, appeals, "dropped").
"""

from collections.abc import Collection, Mapping
from functools import cache

from multivector.coding.acts.lexicon import Entry
from multivector.coding.parsing.parse import Token
from multivector.coding.vocabulary import read_words
from multivector.domain import Event


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
    below = (token for word in words for token in word.subtree())
    return any(token.lemma.lower() in removals for token in below)


def _must(words: Collection[Token]) -> bool:
    """Whether it is said that somebody must, or has to, or that something is needed."""
    below = [token for word in words for token in word.subtree()]
    return any(
        t.lemma == "must" or t.text.lower() == "needed" or (t.lemma == "have" and t.all("xcomp"))
        for t in below
    )


@cache
def _lists(language: str) -> Mapping[str, frozenset[str]]:
    raw = read_words(language, "appeals.yaml")
    return {name: frozenset(words) for name, words in raw.items()}
