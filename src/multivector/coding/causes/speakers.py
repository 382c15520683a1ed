"""Who argues a link: a speaker inside the text, or the author, who is None."""

from collections.abc import Iterator

from multivector.coding.causes.found import Found, Sentence
from multivector.coding.parsing.clauses import find_subject
from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.reality.attribution import AttributionReader

_CONTENTS = (
    "dobj",
    "ccomp",
    "prep",
    "pobj",
    "oprd",
    "acl",
    "pcomp",
    "conj",
    "appos",
    "attr",
    "xcomp",
    "advcl",
    "relcl",
    "nsubj",
)
_VIEWS = frozenset(
    {"view", "eye", "opinion", "word", "telling", "account", "judgement", "judgment"}
)


def read_speaker(
    found: Found, sentence: Sentence, phrases: PhraseReader, attribution: AttributionReader
) -> str | None:
    """Party id, else name as written, of who argues a link; None for the author."""
    if found.speaker is not None:
        return _name(found.speaker, phrases)
    told = attribution.read(found.act, phrases)
    if told is not None:
        return told.id or told.name
    for governor, below in _above(found.act, found.trigger[0]):
        if (
            governor.lemma in sentence.lexicon.ends["arguing"]
            and governor.is_verb
            and below.dep in _CONTENTS
            and below.dep not in ("advcl", "nsubj", "conj")
        ):
            subject = find_subject(governor)
            if subject is not None and subject not in set(below.subtree()):
                return _name(subject, phrases)
        if governor.lemma in ("cite", "fear") and governor.tag == "VBG":
            subject = find_subject(governor)
            if subject is not None:
                return _name(subject, phrases)
    return _citing(found, phrases) or _view(sentence, phrases)


def _above(*starts: Token) -> Iterator[tuple[Token, Token]]:
    for start in starts:
        below = start
        for governor in start.ancestors():
            yield governor, below
            below = governor


def _citing(found: Found, phrases: PhraseReader) -> str | None:
    """As in: "The army seized power, citing the failure of politicians"."""
    for child in found.act.all("advcl"):
        if child.lemma == "cite":
            subject = find_subject(child)
            return None if subject is None else _name(subject, phrases)
    return None


def _view(sentence: Sentence, phrases: PhraseReader) -> str | None:
    """As in: "In the view of the envoy", "in his telling"."""
    for token in sentence.tokens:
        if (
            token.lemma in _VIEWS
            and token.dep == "pobj"
            and token.head.lemma.lower() in ("in", "to")
        ):
            owner = token.first("poss") or next(
                (p.first("pobj") for p in token.all("prep") if p.lemma == "of"), None
            )
            if owner is not None:
                return _name(owner, phrases)
    return None


def _name(token: Token, phrases: PhraseReader) -> str:
    readings = phrases.read(token)
    if readings and readings[0].base is not None and readings[0].id is not None:
        return readings[0].id
    start, end = phrases.span_of(token)
    return phrases.text_of(start, end)
