"""What the readers of Russian constructions share."""

from collections.abc import Sequence

from multivector.coding.claims.building import Sentence
from multivector.coding.claims.extents import widened
from multivector.coding.claims.found import Found, Stretch
from multivector.coding.parsing.parse import Token
from multivector.coding.russian.arcs import (
    direct_object,
    feature,
    in_case,
    is_negated,
    preposition,
)
from multivector.coding.russian.claims.extents import cue_stretch
from multivector.coding.russian.claims.sources import find_source, suffers

_DAYS = frozenset((
    "понедельник вторник среда четверг пятница суббота воскресенье январь февраль март апрель май "
    "июнь июль август сентябрь октябрь ноябрь декабрь год неделя месяц день час"
).split())  # fmt: skip


def cue_of(head: Token, sentence: Sentence, links: Sequence[Token] = ()) -> Stretch:
    """Where the cue of a verb stands, with the prepositions that lead on."""
    return cue_stretch(head, sentence.parsed, links, sentence.cues.words["carriers"])


def make_found(
    verb: Token, frame: str, parts: Sequence[Stretch], sentence: Sentence,
    cue: Stretch | None = None, target: Token | None = None,
) -> Found | None:
    """What a verb attributes: the parts, cleared of the cue; None where nothing is left.

    Args:
        verb: The verb.
        frame: How the cue is built.
        parts: Where what is said stands.
        sentence: The verb's sentence.
        cue: Where the cue stands, if not at the verb alone.
        target: For whom a portrayal or charge is, or None.
    """
    at = cue or cue_of(verb, sentence)
    wide = widened(list(parts), sentence.quotations, at)
    if any(_meet(part, at) for part in wide):
        wide = [part for part in parts if not _meet(part, at)]
    source = find_source(verb, sentence.parsed, sentence.cues.words)
    speaker, stretch = source or (None, None)
    if stretch is not None:
        wide = [part for part in wide if not _lies_in(part, stretch)]
    if not wide:
        return None
    return Found(
        at, verb, sentence.cues.verb_of(verb), frame, sorted(wide), speaker, stretch, target,
        denied=is_negated(verb),
    )


def find_about(verb: Token, sentence: Sentence) -> Token | None:
    """To whom or what a verb does something: its object, in whatever case, or a passive's subject.

    In the order of weight: the object, a person in the dative, "от" or "на" somebody.
    """
    if suffers(verb, sentence.cues.words):
        return verb.first("nsubj:pass", "nsubj")
    own = direct_object(verb)
    if own is not None:
        return own
    given = next(in_case(verb, "Dat", "iobj", "obl"), None)
    if given is not None:
        return given
    return next(
        (c for c in verb.all("obl", "nmod", "iobj") if preposition(c) in ("от", "на")), None
    )


def linked(verb: Token, links: frozenset[str]) -> list[Token]:
    """The phrases behind a verb that a listed preposition or case leads to, in order."""
    about = direct_object(verb)
    beside = (*verb.children, *(about.children if about is not None else ()))
    return sorted(
        (c for c in beside if c.index > verb.index and is_link(c, links)), key=lambda c: c.index
    )


def is_link(child: Token, links: frozenset[str]) -> bool:
    """Whether a phrase stands in a listed case or with a listed preposition."""
    if child.dep not in ("obl", "nmod", "iobj", "obj", "xcomp", "obl:agent"):
        return False
    word = preposition(child)
    if word is None:
        case = feature(child, "Case")
        if child.pos == "PROPN" and case == "Nom":
            case = "Ins" if child.dep == "obl" else "Dat"  # an ending that the parser does not know
        return child.is_noun and ((case == "Ins" and "ins" in links) or (
            case == "Dat" and "dat" in links
        ))
    return (word in links or f"{word} {child.lemma}" in links) and child.lemma not in _DAYS


def links_of(child: Token) -> list[Token]:
    """The preposition of a phrase, where it is one word."""
    return [case for case in child.all("case") if case.first("fixed") is None]


def _meet(part: Stretch, other: Stretch) -> bool:
    return part[0] < other[1] and other[0] < part[1]


def _lies_in(part: Stretch, other: Stretch) -> bool:
    return other[0] <= part[0] and part[1] <= other[1]
