"""spaCy's attribute rules of English, remembered for each form, tag and dependency.

spaCy matches the rules anew on every token, an eighth of all coding. But few look at more than one
token: what the others set is the same wherever form, tag and dependency are the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Token

_NAME = "remembering_ruler"


@dataclass(frozen=True, slots=True)
class _Attributes:
    """What the rules make of a token."""

    tag: int
    dep: int
    pos: int
    lemma: int
    morph: str | None

    def set_on(self, token: Token) -> None:
        token.tag, token.dep, token.pos, token.lemma = self.tag, self.dep, self.pos, self.lemma
        if self.morph is not None:
            token.set_morph(self.morph)  # type: ignore[attr-defined]  # the stubs forget it


class RememberingRuler:
    """Sets what an attribute ruler sets, whose rules look at form, tag and dependency alone."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._remembered: dict[tuple[int, int, int], _Attributes] = {}
        rules = cast("list[dict[str, Any]]", ruler.patterns)
        several = [one for rule in rules for one in rule["patterns"] if len(one) > 1]
        # One word or dependency of each rule for several tokens: without it the rule cannot match.
        self._telling = {ruler.vocab.strings.add(_telling(tokens)) for tokens in several}

    def __call__(self, doc: Doc) -> Doc:
        """Set tags, dependencies, parts of speech, forms and lemmas of a parsed document."""
        keys = [(token.lower, token.tag, token.dep) for token in doc]
        if any(lower in self._telling or dep in self._telling for lower, _, dep in keys):
            return self._ruler(doc)
        for token, key in zip(doc, keys, strict=True):
            if key not in self._remembered:
                self._remembered[key] = self._rule(token)
            self._remembered[key].set_on(token)
        return doc

    def _rule(self, token: Token) -> _Attributes:
        """What the rules set on a token that stands alone."""
        alone = Doc(token.vocab, [token.lower_], tags=[token.tag_], deps=[token.dep_], heads=[0])
        ruled = self._ruler(alone)[0]
        morph = str(ruled.morph) if ruled.has_morph() else None
        return _Attributes(ruled.tag, ruled.dep, ruled.pos, ruled.lemma, morph)


def remember_attributes(nlp: Language) -> None:
    """Put a remembering ruler in the place of a pipeline's attribute ruler."""
    nlp.disable_pipe("attribute_ruler")
    nlp.add_pipe(_NAME, before="lemmatizer")


@Language.factory(_NAME)
def _make(nlp: Language, name: str) -> RememberingRuler:  # noqa: ARG001 -- as spaCy calls it
    return RememberingRuler(cast("AttributeRuler", nlp.get_pipe("attribute_ruler")))


def _telling(tokens: Iterable[Mapping[str, object]]) -> str:
    values = (token.get(key) for token in tokens for key in ("LOWER", "DEP"))
    return next(value for value in values if isinstance(value, str))
