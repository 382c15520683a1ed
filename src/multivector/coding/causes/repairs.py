"""Links of sentences whose verb the parser took for a noun: "the dams imperil fisheries"."""

from collections.abc import Iterator

from multivector.coding.causes.ends import trim
from multivector.coding.causes.found import Found, Sentence

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def find_repairs(sentence: Sentence) -> Iterator[Found]:
    """The link of a word that can only be its verb, in a sentence that has no other."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    if any(t.tag in _FINITE for t in tokens):
        return
    for token in tokens[1:-1]:
        lemma = lexicon.forms.get(token.text.lower())
        words = [
            w
            for w in lexicon.verbs.get(lemma or "", ())
            if (w.cause, w.effect) == (("subject",), ("object",))
        ]
        if not words or tokens[token.index + 1].lemma in ("by", "of"):
            continue
        before = tokens[token.index - 1]
        if token.text.lower() == lemma and before.tag != "NNS" and tokens[0].tag != "NNS":
            continue  # "the cement", "a boost"
        cause, effect = trim(tokens[: token.index]), trim(tokens[token.index + 1 :])
        if (
            cause is None
            or effect is None
            or (not effect.tokens[-1].is_noun and len(effect.tokens) < 2)
        ):
            continue
        word = words[0]
        if word.thing and sentence.is_agent(cause):
            continue
        yield Found(
            cause, effect, word.sign, word.kind, (token,), token, f"verb {word.lemma} (repaired)"
        )
        return
