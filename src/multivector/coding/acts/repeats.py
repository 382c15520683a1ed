"""One act told more than once."""

from collections.abc import Mapping
from dataclasses import replace

from multivector.coding.acts.side_by_side import are_two_deeds
from multivector.coding.parsing.parse import Token
from multivector.domain import Event, Span

_OUTCOMES = frozenset({"leave", "claim", "cause"})


def without_repeats(
    events: list[Event], words: Mapping[Span, Token] | None = None
) -> list[Event]:
    """One act told twice in a sentence, by verb and noun or by two verbs, is one event.

    Of two with the same type and actors the one that tells more parties stays.

    Args:
        events: Those of a sentence.
        words: The word of each trigger; with them, verbs that tell two deeds stay apart.
    """
    kept: list[Event] = []
    told = words or {}
    events = [e for e in events if not any(_is_outcome(e, other, told) for other in events)]

    def is_same(event: Event, other: Event) -> bool:
        pair = [told[e.trigger] for e in (event, other) if e.trigger in told]
        apart = len(pair) == 2 and are_two_deeds(pair[0], pair[1])
        return (event.type == "CONSULT" or not apart) and tells_same(event, other)

    for event in events:
        rival = next((other for other in kept if is_same(event, other)), None)
        if rival is None:
            kept.append(event)
            continue
        fuller = event if len(_parties(event)) > len(_parties(rival)) else rival
        mode = fuller.mode or event.mode or rival.mode
        kept[kept.index(rival)] = fuller if mode == fuller.mode else replace(fuller, mode=mode)
    return kept


def _is_outcome(event: Event, other: Event, told: Mapping[Span, Token]) -> bool:
    """Whether a verb only tells what came of an attack: "the raid on Chad left two men dead"."""
    verb, noun = told.get(event.trigger), told.get(other.trigger)
    if event is other or verb is None or noun is None or event.type != other.type:
        return False
    outcome = verb.lemma in _OUTCOMES and noun.dep == "nsubj" and noun.head is verb
    return outcome and event.type == "ASSAULT" and bool(other.recipients)


def is_mention_of(event: Event, earlier: Event) -> bool:
    """Whether a noun only names an act that the document has told: "Putin's apology"."""
    if event.type != earlier.type or event.status.is_real != earlier.status.is_real:
        return False
    if event.reciprocal or earlier.reciprocal:
        return _parties(event) <= _parties(earlier)
    same_actors = not event.actors or set(event.actors) == set(earlier.actors)
    return same_actors and set(event.recipients) <= set(earlier.recipients)


def tells_same(event: Event, other: Event) -> bool:
    """Whether two events of a sentence are one act, of which one may tell fewer parties."""
    if event.type != other.type or event.status.is_real != other.status.is_real:
        return False
    if event.said_by != other.said_by:
        return False
    if event.mode != other.mode and None not in (event.mode, other.mode):
        return False
    apart = event.evidence.end <= other.evidence.start or other.evidence.end <= event.evidence.start
    if apart:
        return False
    if event.reciprocal or other.reciprocal:
        one, two = _parties(event), _parties(other)
        if event.reciprocal != other.reciprocal and event.type == "SUPPORT":
            return one == two  # "signed a charter that admits Chad"
        return bool(one) and bool(two) and (one <= two or two <= one)
    recipients, others = set(event.recipients), set(other.recipients)
    same_actors = set(event.actors) == set(other.actors)
    return same_actors and (recipients <= others or others <= recipients)


def _parties(event: Event) -> set[str]:
    return {*event.actors, *event.recipients}
