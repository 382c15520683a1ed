"""Words further up that keep an act out of the world of deeds: hopes, doubts, charges denied.

"The premier denied charges by a bishop that his guards had beaten a monk": what is told of the
guards is denied, however many words stand between. What a relative clause or an adverbial clause
with a subject of its own tells is not held by them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from multivector.coding.parsing.parse import Token
from multivector.coding.reality.doubts import doubt_about
from multivector.domain import Status

WordLists = Mapping[str, frozenset[str]]
# Arcs up which what governs a clause holds all that it contains.
_CONTENT = frozenset({
    "ccomp", "xcomp", "acl", "pcomp", "prep", "pobj", "dobj", "nsubj", "nsubjpass", "conj", "attr",
    "compound", "agent", "acomp", "oprd", "dative", "amod", "advcl", "poss",
})  # fmt: skip
_HOLDING = frozenset({"on", "upon", "about", "over", "of", "for", "in", "to", "at"})
# Where the content of a noun or verb stands: "charges that", "reports by a monk that".
_TOLD = frozenset({"acl", "ccomp", "prep", "relcl"})
_SAID = frozenset({"charge", "accusation", "allegation", "claim", "report", "suggestion"})
_DEEPEST = 12
_NEWS = frozenset({"news", "message"})


@dataclass(frozen=True, slots=True)
class Holder:
    """A word that holds an act back.

    Attributes:
        status: What becomes of the act.
        cue: The word.
    """

    status: Status
    cue: str


class HolderFinder:
    """Finds the words that hold acts back, by a language's word lists (`status.yaml`)."""

    def __init__(self, words: WordLists) -> None:
        self._words = words

    def find(self, token: Token) -> Holder | None:
        """What holds back the act that a word names, or None."""
        doubt = doubt_about(token) if token.is_verb and token.pos != "NOUN" else None
        if doubt is not None:
            return Holder(*doubt)
        below, anew = token, False
        for above in _governors(token):
            anew = anew or (_is_told_anew(below) and not _is_content(below))
            if below.dep == "advcl" and not _is_bare(below):
                return None
            if below.dep == "conj" and below.is_verb and below.first("nsubj", "nsubjpass"):
                below = above
                continue
            found = self._holder(above, below, token, anew=anew)
            if found is not None:
                return found
            below = above
        return None

    def _holder(
        self, above: Token, below: Token, token: Token, *, anew: bool
    ) -> Holder | None:
        lemma = above.lemma.lower()
        aside = below.dep == "relcl" and not _is_content(below)
        if lemma in self._words["charge_nouns"] and below.dep in _TOLD and not aside:
            governor = _verb_over(above)
            if governor is not None and governor.lemma.lower() in self._words["rejecting"]:
                return Holder(Status.DENIED, governor.text)
            false = self._false_by(governor)
            if false is not None:
                return Holder(Status.NEGATED, false.text)
        if below.dep in _TOLD and self._is_called_false(above):
            return Holder(Status.NEGATED, above.text)
        if lemma in self._words["rejecting"] and below.dep == "prep":
            # "denied charges by a bishop that ...": the parser may hang "by" on the verb.
            charge = above.first("dobj")
            if charge is not None and charge.lemma.lower() in self._words["charge_nouns"]:
                return Holder(Status.DENIED, above.text)
        if anew or (not (token.is_verb and token.pos != "NOUN") and _is_definite(token)):
            return None
        if lemma in self._words["denying"] and below.dep == "ccomp":
            return Holder(Status.DENIED, above.text)
        if lemma in self._words["wishing"] and below.dep in ("ccomp", "acl", "relcl"):
            return Holder(Status.POSSIBLE, above.text)
        if lemma in self._words["doubting"] and below.dep in ("ccomp", "acl", "prep", "pcomp"):
            return Holder(Status.POSSIBLE, above.text)
        if lemma == "comment" and below.dep == "prep" and below.lemma.lower() in _HOLDING:
            return Holder(Status.POSSIBLE, above.text)
        return None

    def _is_called_false(self, noun: Token) -> bool:
        """Whether a text itself says that what a noun tells is not so: "a false report that"."""
        told = noun.lemma.lower() in self._words["charge_nouns"] | _NEWS
        return told and any(c.lemma.lower() in self._words["untrue"] for c in noun.all("amod"))

    def _false_by(self, verb: Token | None) -> Token | None:
        """The word that says of a report that it is not true: "the rumours were baseless"."""
        if verb is None or verb.lemma not in ("be", "prove") or verb.first("neg") is not None:
            return None
        said = verb.all("acomp", "attr", "oprd", "xcomp")
        return next((one for one in said if one.lemma.lower() in self._words["untrue"]), None)


def _governors(token: Token) -> Iterator[Token]:
    below = token
    for count, above in enumerate(token.ancestors()):
        held = below.dep in _CONTENT or _is_content(below) or _is_told_anew(below)
        if not held or count > _DEEPEST:
            return
        yield above
        below = above


def _is_content(clause: Token) -> bool:
    """Whether what the parser takes for a relative clause is what a noun says: "reports that"."""
    if clause.dep != "relcl" or clause.first("nsubj", "nsubjpass") is None:
        return False
    if any(mark.lemma.lower() == "that" for mark in clause.all("mark")):
        return True
    # "Charges he ran a squad": nothing is left out, as it is in "charges he faces".
    whole = clause.first("dobj", "auxpass", "attr", "ccomp") is not None
    return whole and clause.head.lemma.lower() in _SAID and not any(_is_relative(clause))


def _is_relative(clause: Token) -> Iterator[bool]:
    """For each word right below a clause whether it points to the noun before it."""
    return (word.tag in ("WDT", "WP", "WP$", "WRB") for word in clause.children)


def _is_told_anew(clause: Token) -> bool:
    """Whether a relative clause tells of what is only told of there: "a squad that killed"."""
    determiner = clause.head.first("det") if clause.dep == "relcl" else None
    return determiner is not None and determiner.lemma.lower() in ("a", "an")


def _is_bare(clause: Token) -> bool:
    """Whether an adverbial clause has neither a subject nor a mark of its own: "to aid rebels"."""
    return clause.first("nsubj", "nsubjpass", "mark", "advmod") is None


def _is_definite(token: Token) -> bool:
    """Whether a noun names something that is known to be: "the attack", "its war"."""
    determiner = token.first("det")
    named = determiner is not None and determiner.lemma.lower() in ("the", "this", "that", "these")
    return named or token.first("poss") is not None


def _verb_over(noun: Token) -> Token | None:
    """The verb whose object a noun is: "rejected the charge", "dismissed as lies reports that"."""
    head = noun
    while head.dep in ("conj", "appos") and head.head.is_noun:
        head = head.head
    if head.dep == "pobj" and head.head.head.is_verb:
        return head.head.head
    if head.dep in ("dobj", "nsubjpass", "ccomp", "nsubj") and head.head.is_verb:
        return head.head
    return None
