"""Lemmas that the parser's rules cut too short: "hopes" is a form of "hope", not of "hop"."""

import re

from multivector.coding.english.irregular import past_forms

# A syllable that ends in one consonant doubles it: the forms of "hop" are "hopped", "hopping".
_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnprstvz]")
_ALWAYS_PLURAL = frozenset({"headquarters", "barracks", "crossroads"})
_OTHERWISE = {"taxes": "tax", "attaches": "attaché", "attachés": "attaché", "attache": "attaché"}
_SIBILANT = ("s", "x", "z", "ch", "sh", "o")


def mend_lemma(text: str, lemma: str, tag: str) -> str:
    """The lemma of a verb's form, with the e that a rule took away; any other lemma as it is.

    "Headquarters" stays so: it has no other form; "taxes" are never taxis.
    """
    form = text.lower()
    if form in _ALWAYS_PLURAL:
        return form
    if form in _OTHERWISE and not tag.startswith("VB"):
        return _OTHERWISE[form]
    if not tag.startswith("VB") or not lemma:
        return lemma
    if lemma == form and form in past_forms():
        return past_forms()[form]  # the tagger took "froze" for an infinitive
    if form == f"{lemma}es" and not lemma.endswith(_SIBILANT):
        return f"{lemma}e"
    if form in (f"{lemma}ed", f"{lemma}ing") and _SHORT.fullmatch(lemma):
        return f"{lemma}e"
    return lemma
