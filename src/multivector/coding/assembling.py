"""From the findings of a sentence to the parts of an event, the same in every language."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from multivector.coding.acts.lexicon import Entry
from multivector.coding.acts.reduction import Coding
from multivector.coding.parsing.parse import ParsedSentence, Token
from multivector.coding.parsing.stretches import AmountPhrase
from multivector.coding.parties.readings import Reading
from multivector.domain import Amount, Attribution, Role, RoleName, Span, Status

# Rulers of nowhere who are no party at all unless it is told of where.
_VAGUE = frozenset({
    "state", "country", "nation", "government", "power", "authority", "capital", "administration",
    "official", "ministry", "member", "leadership", "republic",
})  # fmt: skip
_AMOUNT_REACH = 4  # arcs between an amount and its act


class ToldReality(Protocol):
    """How real an act is told to be, as each language reads it."""

    @property
    def status(self) -> Status:
        """The status."""

    @property
    def cue(self) -> str:
        """The word that set it, or "" where the tense alone speaks."""

    @property
    def refused(self) -> bool:
        """Whether the actor rules it out."""


def make_roles(
    document: str, actors: Sequence[Reading], recipients: Sequence[Reading]
) -> tuple[Role, ...]:
    """The roles of both sides, in order of the text."""
    sides = ((RoleName.ACTOR, actors), (RoleName.RECIPIENT, recipients))
    made = [
        Role(name, r.id, Span(document, r.start, r.end), r.sector, r.agent)
        for name, readings in sides
        for r in readings
    ]
    return tuple(sorted(made, key=lambda role: (role.span, role.role)))


def span_over(document: str, words: Iterable[Token]) -> Span:
    """From the first to the last of some words, of which there is one at least."""
    several = list(words)
    return Span(document, min(w.start for w in several), max(w.end for w in several))


def evidence_span(
    sentence: ParsedSentence,
    words: Iterable[Token],
    complements: Iterable[Token],
    parties: Iterable[Reading],
) -> Span:
    """From the first to the last word of an act, its complements and its parties.

    Args:
        sentence: Where it is told; evidence lies within it.
        words: The trigger and the verb that carries it.
        complements: The words below which the act's own complements stand.
        parties: Those of both sides; those whom another sentence names are left out.
    """
    first, last = sentence.span.start, sentence.span.end
    points = [(word.start, word.end) for word in words]
    points += [(r.start, r.end) for r in parties if first <= r.start and r.end <= last]
    for child in complements:
        points += [(t.start, t.end) for t in child.subtree() if t.dep != "punct"]
    return Span(sentence.document, min(p[0] for p in points), max(p[1] for p in points))


def nearest_amount(
    sentence: ParsedSentence, amounts: Iterable[AmountPhrase], holders: Collection[int]
) -> Amount | None:
    """The amount that hangs nearest on one of some words, by their indices; None if none does."""
    best: tuple[int, Amount] | None = None
    offset = sentence.span.start
    for phrase in amounts:
        word = sentence.head_of(offset + phrase.start, offset + phrase.end)
        path = [] if word is None else [word, *word.ancestors()]
        steps = next((n for n, t in enumerate(path) if t.index in holders), None)
        if steps is not None and steps <= _AMOUNT_REACH and (not best or steps < best[0]):
            best = (steps, phrase.amount)
    return best[1] if best else None


def unnamed_speaker(sentence: ParsedSentence, cue: str, otherwise: Token) -> Attribution:
    """Somebody who is not named says so, by a word such as "reportedly"."""
    word = next((t for t in sentence.tokens if t.text == cue), otherwise)
    return Attribution(None, "unnamed", cue or word.text, span_over(sentence.document, (word,)))


def are_parties_told(
    entry: Entry, actors: Sequence[Reading], recipients: Sequence[Reading]
) -> bool:
    """Whether those are told whom an entry demands to be told (`Entry.party`)."""
    told = [r for r in (*actors, *recipients) if is_told(r)]
    if entry.party == "none":
        return True
    if entry.party == "two":
        several = len({r.id for r in told}) >= 2
        return several or (entry.frame.reciprocal and any(is_several(r) for r in told))
    if entry.party == "both":
        return len({r.base for r in told}) >= 2
    if entry.party == "recipient":
        return any(is_told(r) for r in recipients)
    if entry.party == "actor":
        return any(is_told(r) for r in actors)
    return bool(told)


def is_mutual(entry: Entry, actors: Sequence[Reading], recipients: Sequence[Reading]) -> bool:
    """Whether several who act without a recipient act on each other: "A and B agreed"."""
    several = len({r.base for r in actors if r.base}) >= 2
    return entry.mutual and several and not any(r.base for r in recipients)


def is_told(reading: Reading) -> bool:
    """Whether a party is told of: "governments" of nowhere are not, "two ministers" are."""
    named = reading.is_person or (
        reading.is_plural and reading.token.lemma.lower() not in _VAGUE
    )
    vague = reading.sector == "GOV" and not named
    nowhere = reading.base == "?" and (reading.sector is None or vague)
    return reading.base is not None and not nowhere


def is_several(reading: Reading) -> bool:
    """Whether a phrase means more than one party, or a body of several."""
    base = reading.base or ""
    return base.startswith("@") or reading.sector == "IGO" or reading.is_plural


def give_reasons(
    entry: Entry, words: Iterable[Token], carried: str | None, reality: ToldReality,
    coding: Coding, said: Attribution | None,
) -> tuple[str, ...]:
    """Why an event is coded so, one short sentence each.

    Args:
        entry: The sense.
        words: The trigger.
        carried: What the verb that carries it says of the parties, or None.
        reality: How real it is told to be.
        coding: What it came to.
        said: Who says so.
    """
    text = " ".join(word.text for word in words)
    reasons = [f"{entry.pos} “{text}” is {entry.type} by {entry.source} ({entry.frame.written})"]
    if carried is not None:
        reasons.append(carried)
    cue = f"by “{reality.cue}”" if reality.cue else "by its tense"
    reasons.append(f"status {reality.status.value} {cue}")
    if coding.type != entry.type:
        reasons.append(f"{_turn_of(reality)}, so {coding.type}")
    if said is not None:
        reasons.append(f"said by {said.name} (“{said.cue}”)")
    return tuple(reasons)


def _turn_of(reality: ToldReality) -> str:
    """What makes another type of the one that a sense names."""
    if reality.refused:
        return "ruled out"
    return "still to come" if reality.status is Status.ANNOUNCED else "by its parties and words"
