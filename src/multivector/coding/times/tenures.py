"""When it was in somebody's term of office: "in the early months of Trump's second term"."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from multivector.coding.parsing.parse import Token
from multivector.coding.parties.phrases import PhraseReader
from multivector.domain import DateInterval
from multivector.worlds import World

Tenures = Mapping[str, tuple[tuple[date, date | None], ...]]
"""Person to the first and last days of his terms in office, in order."""

_LEADING = frozenset({"president", "prime-minister", "chancellor", "supreme-leader", "monarch"})
_TERMS = frozenset({
    "term", "presidency", "tenure", "rule", "premiership", "administration", "reign", "mandate",
})  # fmt: skip
_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3}
# How many days the first of these reach.
_SPANS = {"day": 14, "week": 60, "month": 160, "year": 500}
_PREPOSITIONS = ("in", "during", "within", "over", "throughout")


def known_tenures(world: World) -> Tenures:
    """The terms of those who have led a state."""
    return {
        person.id: terms
        for person in world.people.values()
        if (terms := tuple(
            (held.term.first, held.term.last) for held in person.offices
            if held.office in _LEADING and held.term.first is not None
        ))
    }  # fmt: skip


def date_by_tenure(
    tenures: Tenures, heads: Sequence[Token], phrases: PhraseReader, published: date | None
) -> DateInterval | None:
    """The days of a term, or of its beginning, in which an act was done; None where none is told.

    A term that is named by its number is that one; without a number it is the last that had begun.
    """
    if published is None:
        return None
    for noun, unit in _terms_of(heads):
        owner = noun.first("poss", "compound")
        mention = phrases.mention_at(owner) if owner is not None else None
        if mention is None or mention.agent is None:
            continue
        begun = [t for t in tenures.get(mention.agent, ()) if t[0] <= published]
        number = next((_ORDINALS[c.lemma] for c in noun.all("amod") if c.lemma in _ORDINALS), None)
        if not begun or (number is not None and number >= len(begun)):
            continue
        first, last = begun[number if number is not None else -1]
        end = min(last or published, published)
        if unit is not None:
            end = min(end, first + timedelta(days=_SPANS[unit]))
        return DateInterval.range(first, end)
    return None


def _terms_of(heads: Sequence[Token]) -> Iterator[tuple[Token, str | None]]:
    """Terms of office that acts stand in, with the unit where only their beginning is meant."""
    for head in heads:
        for preposition in head.all("prep"):
            if preposition.lemma.lower() not in _PREPOSITIONS:
                continue
            for noun in preposition.all("pobj"):
                if noun.lemma in _TERMS:
                    yield noun, None
                elif noun.lemma in _SPANS and _is_beginning(noun):
                    owned = (o for p in noun.all("prep") if p.lemma == "of" for o in p.all("pobj"))
                    yield from ((term, noun.lemma) for term in owned if term.lemma in _TERMS)


def _is_beginning(noun: Token) -> bool:
    return any(child.lemma in ("early", "first", "opening") for child in noun.all("amod"))
