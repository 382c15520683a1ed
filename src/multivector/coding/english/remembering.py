"""spaCy's rules for attributes and lemmas, remembered for each form, tag and dependency.

spaCy applies them anew to every token, a fifth of all coding. But few look at more than one token:
what the others set is the same wherever form, tag and dependency are the same.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, Token

_MOST = 100_000  # forms that are remembered at a time: a long run meets ever more
_RULED: list[int | str] = ["TAG", "DEP", "POS", "LEMMA", "MORPH"]
_RULER, _LEMMATIZER = "remembering_ruler", "remembering_lemmatizer"


class RememberingRuler:
    """Sets what an attribute ruler sets, whose rules look at form, tag and dependency alone."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._remembered: dict[tuple[int, int, int], tuple[int, ...]] = {}
        self._forms: dict[int, int] = {}
        rules = [
            tokens for rule in cast("list[dict[str, Any]]", ruler.patterns)
            for tokens in rule["patterns"]
        ]  # fmt: skip
        self._words, self._patterns = _forms_in(token for tokens in rules for token in tokens)
        # One word or dependency of each rule for several tokens: without it the rule cannot match.
        self._telling = {
            ruler.vocab.strings.add(_telling(tokens)) for tokens in rules if len(tokens) > 1
        }

    def __call__(self, doc: Doc) -> Doc:
        """Set tags, dependencies, parts of speech, forms and lemmas of a parsed document."""
        looks = doc.to_array(["LOWER", "TAG", "DEP"]).tolist()
        if any(lower in self._telling or dep in self._telling for lower, _, dep in looks):
            return self._ruler(doc)
        ruled: list[tuple[int, ...]] = []
        for at, (lower, tag, dep) in enumerate(looks):
            form = self._forms.get(lower)
            key = (self._form_of(doc[at]) if form is None else form, tag, dep)
            if key not in self._remembered:
                self._remembered[key] = self._rule(doc[at])
            ruled.append(self._remembered[key])
        values = np.array(ruled, dtype=np.uint64).reshape(-1, len(_RULED))
        return doc.from_array(_RULED, values)  # type: ignore[arg-type]  # the stubs know ints alone

    def _form_of(self, token: Token) -> int:
        """Its form, or 0 where no rule asks for it."""
        if len(self._forms) >= _MOST:
            self._forms.clear()
        word = token.lower_
        asked = word in self._words or any(one.search(word) for one in self._patterns)
        known = self._forms[token.lower] = token.lower if asked or token.is_space else 0
        return known

    def _rule(self, token: Token) -> tuple[int, ...]:
        """What the rules set on a token that stands alone."""
        alone = Doc(token.vocab, [token.lower_], tags=[token.tag_], deps=[token.dep_], heads=[0])
        return tuple(self._ruler(alone).to_array(_RULED)[0].tolist())


class RememberingLemmatizer:
    """Sets the lemmas that a lemmatizer by rules sets."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        index = lemmatizer.lookups.get_table("lemma_index")
        for pos, words in index.items():
            index[pos] = frozenset(words)  # the model lists up to 57,528, and searches them
        self._remembered: dict[tuple[int, ...], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas that no rule for attributes has set."""
        looks = doc.to_array(["LEMMA", "ORTH", "POS", "MORPH"]).tolist()
        lemmas = [
            lemma or self._lemma_of(doc[at], tuple(key)) for at, (lemma, *key) in enumerate(looks)
        ]
        values = np.array(lemmas, dtype=np.uint64)
        return doc.from_array(["LEMMA"], values)  # type: ignore[arg-type]  # as above

    def _lemma_of(self, token: Token, key: tuple[int, ...]) -> int:
        known = self._remembered.get(key)
        if known is None:
            if len(self._remembered) >= _MOST:
                self._remembered.clear()
                self._lemmatizer.cache.clear()
            known = self._remembered[key] = self._lemmatizer.rule_lemmatize(token)[0]
        return token.vocab.strings.add(known)


def remember_rules(nlp: Language) -> None:
    """Put remembering components in the places of those of a pipeline that apply rules."""
    for name, remembering in (("attribute_ruler", _RULER), ("lemmatizer", _LEMMATIZER)):
        nlp.disable_pipe(name)
        nlp.add_pipe(remembering)


@Language.factory(_RULER)
def _make_ruler(nlp: Language, name: str) -> RememberingRuler:  # noqa: ARG001 -- as spaCy calls it
    return RememberingRuler(cast("AttributeRuler", nlp.get_pipe("attribute_ruler")))


@Language.factory(_LEMMATIZER)
def _make_lemmatizer(nlp: Language, name: str) -> RememberingLemmatizer:  # noqa: ARG001 -- the same
    return RememberingLemmatizer(cast("Lemmatizer", nlp.get_pipe("lemmatizer")))


def _forms_in(
    tokens: Iterable[Mapping[str, Any]],
) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """The words that rules ask for, and the patterns of others."""
    words: set[str] = set()
    patterns: list[re.Pattern[str]] = []
    for token in tokens:
        form = token.get("LOWER")
        if isinstance(form, str):
            words.add(form)
        elif form is not None:
            words.update(form.get("IN", ()))
            patterns += [re.compile(form["REGEX"])] if "REGEX" in form else []
    return frozenset(words), tuple(patterns)


def _telling(tokens: Iterable[Mapping[str, object]]) -> str:
    values = (token.get(key) for token in tokens for key in ("LOWER", "DEP"))
    return next(value for value in values if isinstance(value, str))
