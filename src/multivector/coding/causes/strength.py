"""How strongly a cause is said to bear: the words for it, and the range that they stand for."""

from multivector.coding.causes.found import Found, Sentence
from multivector.coding.parsing.parse import Token
from multivector.domain import LinkStrength

_NEAR = ("advmod", "amod", "neg", "acomp")


def read_strength(
    found: Found, sentence: Sentence
) -> tuple[LinkStrength | None, tuple[Token, ...]]:
    """The strength of a link and the words that tell it; None where no word does."""
    words = sentence.lexicon.strength
    around = [
        child for trigger in found.trigger for child in (*trigger.children, *trigger.head.children)
        if child.dep in _NEAR and child not in found.trigger and not found.cause.holds(child)
    ]  # fmt: skip
    for level in LinkStrength:
        told = tuple(t for t in around if t.text.lower() in words[level.value])
        if told:
            return level, told
    verb = found.trigger[0]
    if verb.is_verb and verb.lemma in words["strong_verbs"]:
        return LinkStrength.STRONG, (verb,)
    if verb.is_verb and verb.lemma in words["weak_verbs"]:
        return LinkStrength.WEAK, (verb,)
    return None, ()
