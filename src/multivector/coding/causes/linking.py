"""A link that a rule found, written down: ends, evidence, strength, date."""

from multivector.coding.causes.found import Found, Sentence
from multivector.coding.causes.strength import read_strength
from multivector.coding.times.timing import DateReader
from multivector.domain import CausalLink, Span


def make_link(
    found: Found, sentence: Sentence, document: str, said_by: str | None, dates: DateReader | None
) -> CausalLink:
    """The link of a find.

    Args:
        found: The find.
        sentence: Its sentence.
        document: The document's id.
        said_by: Who argues it; None for the author.
        dates: Dates the acts of the sentence; None where nothing is dated.
    """
    strength, words = read_strength(found, sentence)
    parts = [*found.trigger, *found.cause.tokens, *found.effect.tokens]
    return CausalLink(
        Span(document, found.cause.start, found.cause.end),
        Span(document, found.effect.start, found.effect.end),
        found.sign,
        found.kind,
        found.conditional,
        said_by,
        Span(document, min(t.start for t in parts), max(t.end for t in parts)),
        strength,
        Span(document, words[0].start, words[0].end) if words else None,
        *([dates.read([found.act], set())] if dates is not None else []),
    )
