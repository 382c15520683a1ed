"""What an event is about: PLOVER contexts from the words of its sentence and paragraph."""

from functools import cache

from multivector.coding.acts.lexicon import Entry
from multivector.coding.naming.gazetteer import Gazetteer
from multivector.coding.vocabulary import read_words


class _Word:
    """A word that points to a context."""

    __slots__ = ("context", "exact_case", "strong", "text")

    def __init__(self, text: str, context: str, *, strong: bool) -> None:
        self.text = text
        self.context = context
        self.strong = strong
        self.exact_case = False


@cache
def _gazetteer(language: str) -> Gazetteer[_Word]:
    raw = read_words(language, "contexts.yaml")
    return Gazetteer(
        _Word(text, context, strong=kind == "strong")
        for context, kinds in raw.items()
        for kind in ("strong", "weak")
        for text in kinds[kind]
    )


def find_contexts(language: str, sentence: str, paragraph: str) -> tuple[str, ...]:
    """Contexts of a sentence within its paragraph, sorted.

    A strong word in the sentence sets its context; so do two different words in the paragraph of
    which one stands in the sentence.
    """
    strong, here = set(), set()
    for match in _gazetteer(language).iter_matches(sentence):
        for word in match.names:
            here.add(word.context)
            if word.strong:
                strong.add(word.context)
    around: dict[str, set[str]] = {}
    for match in _gazetteer(language).iter_matches(paragraph):
        for word in match.names:
            around.setdefault(word.context, set()).add(word.text)
    supported = {context for context in here if len(around.get(context, ())) >= 2}
    return tuple(sorted(strong | supported))


def merge_contexts(entry: Entry, found: tuple[str, ...]) -> tuple[str, ...]:
    """The contexts that a sense itself implies, joined with those of the text."""
    return tuple(sorted({*entry.contexts, *found}))
