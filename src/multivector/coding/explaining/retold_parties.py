"""How each party of an event was found: its place, and the way to it through the parse."""

from collections.abc import Iterator

from multivector.coding.explaining.traces import PartyTrace
from multivector.coding.explaining.tracing import CodedNote, SentenceNotes
from multivector.coding.parsing.paths import path_between
from multivector.coding.parties.readings import Reading
from multivector.domain import RoleName, Span


def retell_parties(note: CodedNote, notes: SentenceNotes, text: str) -> tuple[PartyTrace, ...]:
    """The parties of an event of a document with this text, in order of the text."""
    sides = ((RoleName.ACTOR, note.actors), (RoleName.RECIPIENT, note.recipients))
    found = [_party(role, one, note, notes, text) for role, side in sides for one in side]
    return tuple(sorted(found, key=lambda party: (party.span, party.role)))


def _party(
    role: RoleName, reading: Reading, note: CodedNote, notes: SentenceNotes, text: str
) -> PartyTrace:
    where = Span(notes.phrases.sentence.document, reading.start, reading.end)
    completed = any(
        act is note.trigger and one.token is reading.token for act, one in notes.completed
    )
    alone = [r for r in notes.phrases.read(reading.token) if r.start == reading.start]
    return PartyTrace(
        role, reading.id, where, where.cut(text),
        None if completed else _place_of(role, reading, note, notes),
        path_between(note.trigger.token, reading.token),
        completed=completed,
        pointed=not reading.named or not where.start <= reading.token.start < where.end,
        placed=bool(alone) and all(one.base != reading.base for one in alone),
    )


def _place_of(
    role: RoleName, reading: Reading, note: CodedNote, notes: SentenceNotes
) -> str | None:
    """The place in which a party stands: of its own side, of the other, or of what is held."""
    trigger = note.trigger
    for place in _places(role, note):
        filled = notes.frames.fill(((place,),), trigger.token, trigger.carrier)
        if any(one.token is reading.token for one in filled):
            return place
    is_holder = any(holder.token is trigger.token for _, holder in notes.held)
    return "content" if is_holder else None


def _places(role: RoleName, note: CodedNote) -> Iterator[str]:
    frame = note.trigger.entry.frame
    sides = [frame.actor, frame.recipient]
    for side in sides if role is RoleName.ACTOR else reversed(sides):
        yield from (place for group in side for place in group)
    if note.trigger.carrier is not None and note.trigger.carrier.undergone:
        yield from ("object", "by", "from", "of")
