"""Links of sentences whose verb the parser took for a noun: "the dams imperil fisheries"."""

from collections.abc import Iterator

from multivector.coding.causes.ends import trim
from multivector.coding.causes.found import Found, Sentence
from multivector.coding.parsing.parse import Token

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def find_repairs(sentence: Sentence) -> Iterator[Found]:
    """The link of a word that can only be its verb, in a sentence where no verb has a subject."""
    tokens = sentence.tokens
    if any(_is_clause(token) for token in tokens):
        return
    for token in tokens[1:-1]:
        found = _read(token, sentence)
        if found is not None:
            yield found
            return


def _is_clause(token: Token) -> bool:
    verbal = token.tag in _FINITE or any(c.tag in _FINITE for c in token.all("aux"))
    return verbal and token.first(*_SUBJECTS) is not None


def _read(token: Token, sentence: Sentence) -> Found | None:
    tokens, lexicon = sentence.tokens, sentence.lexicon
    lemma = lexicon.forms.get(token.text.lower())
    following = tokens[token.index + 1]
    if lemma is None or following.lemma in ("by", "of"):
        return None
    if token.text.istitle() and tokens[token.index - 1].text.islower():
        return None  # "with the United States"
    if token.text.lower() == lemma and "NNS" not in (tokens[token.index - 1].tag, tokens[0].tag):
        return None  # "the cement", "a boost"
    for word in lexicon.verbs.get(lemma, ()):
        if word.passive or "subject" not in (*word.cause, *word.effect):
            continue
        place = word.effect if word.cause == ("subject",) else word.cause
        plain = place == ("object",)
        if not plain and following.text.lower() not in place:
            continue
        before = trim(tokens[: token.index])
        after = trim(tokens[token.index + (1 if plain else 2) :])
        if before is None or after is None or (following.pos in ("ADP", "PUNCT") and plain):
            continue
        cause, effect = (before, after) if word.cause == ("subject",) else (after, before)
        if word.thing and sentence.is_agent(before):
            continue
        rule = f"verb {word.lemma} (repaired)"
        return Found(cause, effect, word.sign, word.kind, (token,), token, rule)
    return None
