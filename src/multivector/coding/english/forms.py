"""All forms that an English word may take, generously: for finding, not for writing."""

from functools import cache

from multivector.coding.english.irregular import irregular_forms

_VOWELS = "aeiou"


@cache
def word_forms(lemma: str) -> frozenset[str]:
    """The lemma, its regular verb and noun forms and its irregular ones, lower case."""
    forms = {lemma, *irregular_forms(lemma)}
    forms |= {lemma + ending for ending in ("s", "es", "ed", "d", "ing", "er", "ers")}
    if lemma.endswith("e"):
        forms |= {lemma[:-1] + "ing", lemma[:-1] + "ings"}
    if lemma.endswith("y"):
        forms |= {lemma[:-1] + "ies", lemma[:-1] + "ied"}
    if lemma.endswith("f"):
        forms.add(lemma[:-1] + "ves")
    if len(lemma) > 2 and lemma[-1] not in _VOWELS + "wxy" and lemma[-2] in _VOWELS:
        forms |= {lemma + lemma[-1] + ending for ending in ("ed", "ing", "ings")}
    if lemma.endswith("man"):
        forms.add(lemma[:-3] + "men")
    return frozenset(forms | {form + "s" for form in (lemma + "ing",)})
