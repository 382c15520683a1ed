"""Who is helped where a gift names only its purpose: "gave money to fight hunger in Niger"."""

from collections.abc import Iterator, Sequence

from multivector.coding.parsing.clauses import find_object, iter_complements
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

# What one agrees to do for somebody's good.
_GIVING = frozenset({
    "provide", "offer", "send", "contribute", "give", "help", "fund", "finance", "extend", "lend",
    "supply", "build", "support", "train", "set", "deploy", "donate", "allocate",
})  # fmt: skip
_GIFTS = frozenset({"assistance", "aid", "relief", "funding", "package", "donation", "grant"})
_HELPING = frozenset({"help"})
_BACKING = frozenset({"support", "backing", "solidarity", "encouragement"})
_OBTAINING = frozenset({"obtain", "receive", "get", "buy", "import", "acquire", "need", "own"})
_OTHER_TIME = frozenset({
    "despite", "amid", "after", "when", "as", "since", "while", "before", "because", "if",
})  # fmt: skip
_ASIDE = frozenset({"relcl", "parataxis", "appos", "nsubj", "nsubjpass"})
_HEADS = frozenset({"dobj", "pobj", "dative", "nsubj"})


def beneficiaries(
    verb: Token, actors: Sequence[Reading], phrases: PhraseReader
) -> tuple[Reading, ...]:
    """The first party that the object or purpose of an act names; empty without any.

    Args:
        verb: The word that tells the act.
        actors: Those who do it.
        phrases: The sentence.
    """
    ours = {reading.base for reading in actors}
    for word in _told(verb):
        if word.head is verb:
            continue  # its own objects are where its frame looks
        found = [r for r in phrases.read(word) if r.is_known and r.base not in ours]
        if found:
            return tuple(found)
    return ()


def is_help(act: str, verb: Token) -> bool:
    """Whether an act is done for somebody's good: aid, support, or the promise of it."""
    if act == "AGREE":
        held = find_object(verb)
        given = held is not None and held.lemma in _GIFTS
        return given or any(
            clause.lemma in _GIVING for clause in (verb, *iter_complements(verb))
        )
    if act == "SUPPORT":
        held = find_object(verb)
        return held is not None and held.lemma in _BACKING
    return act == "AID"


def _told(word: Token) -> Iterator[Token]:
    """The nouns after a word that are of its objects and purposes, in order of the text."""
    for child in word.children:
        if child.dep == "relcl" and child.lemma in _OBTAINING:
            yield from child.all("nsubj")  # "the grain that Chad obtained"
        if child.dep == "nsubj" and word.dep == "ccomp" and word.head.lemma in _HELPING:
            yield child  # "to help Chad fight the rebels"
        if child.index < word.index or child.dep in _ASIDE or child.dep == "conj":
            continue
        if child.dep == "advcl" and _marks(child) & _OTHER_TIME:
            continue
        if child.dep == "prep" and child.lemma.lower() in _OTHER_TIME:
            continue
        if child.dep in _HEADS:
            yield child
        yield from _told(child)


def _marks(clause: Token) -> set[str]:
    return {child.lemma.lower() for child in clause.all("mark", "advmod")}
