"""Why a sentence was coded as it was, in lines for people."""

from collections.abc import Iterator

from multivector.cli.opened import mark_piece, wrapped
from multivector.cli.senses import say_sense, say_word
from multivector.coding.explaining.traces import (
    EventTrace,
    Fate,
    PartyTrace,
    SentenceTrace,
    WordTrace,
)
from multivector.domain import Document, EventRecord, Status, write_date, write_event
from multivector.web.marking import cut, marks_of
from multivector.web.visible import one_line
from multivector.web.wording import say_date, say_speaker, say_status

_SILENCES = {
    "passed over": "passed over by the pre-filter: no trigger word, or none beside the words "
                   "that its senses demand",
    "no word": "no word of the lexicon that could name an act",
    "repeat": "its act was told before",
    "appeal": "it only appeals, which PLOVER does not code; --appeals codes it",
    "doubted": "its act is too unsure",
    "content": "its act is only what another act is about",
    "own": "one only deals with what is one's own",
    "untold": "an act whose parties are not told",
    "outweighed": "no sense that could be meant came to an event",
    "unlikely": "its words fit, but are hardly ever meant so",
    "kept away": "its words have a sense here that names no act",
    "unfit": "no sense of its words finds what it asks for",
}  # fmt: skip
_PLACES = {
    "subject": "its subject", "object": "its object", "indirect": "its indirect object",
    "complement": "in the clause that completes it", "possessor": "whose it is",
    "modifier": "modifies it", "involving": "taking part in it",
    "content": "in what it is about",
}  # fmt: skip


def explain_sentence(
    document: Document, sentence: SentenceTrace, *, painted: bool
) -> Iterator[str]:
    """A sentence with its events, why each was coded so, and what was weighed and rejected."""
    if not sentence.events:
        yield from wrapped(one_line(sentence.text))
        yield f"  no event: {_SILENCES[sentence.silence or 'unfit']}"
    for found in sentence.events:
        record = write_event(found.event, document.text)
        yield from wrapped(_marked(document, sentence, record, painted=painted))
        yield f"  {_title(record)}"
        for line in (*_explain_event(found, record), *_rivals(found, sentence)):
            yield f"    {line}"
    yield from (f"  {line}" for line in _other_words(sentence))
    yield ""


def _marked(
    document: Document, sentence: SentenceTrace, record: EventRecord, *, painted: bool
) -> str:
    pieces = cut(document.text, sentence.span.start, sentence.span.end, marks_of(record))
    return " ".join("".join(mark_piece(piece, painted=painted) for piece in pieces).split())


def _title(record: EventRecord) -> str:
    mode = f"/{record['mode']}" if record["mode"] else ""
    parties = ", ".join(record["actors"]) or "somebody"
    if record["recipients"]:
        parties += f" → {', '.join(record['recipients'])}"
    elif record["reciprocal"]:
        parties += " with each other"
    return one_line(f"{record['type']}{mode} {parties}, {record['status']}, id {record['id'][:8]}")


def _explain_event(found: EventTrace, record: EventRecord) -> Iterator[str]:
    yield f"lexicon   “{one_line(found.word)}” ({found.pos}) as {say_sense(found.sense)}"
    if found.carrier is not None:
        side = "suffers" if found.undergone else "does"
        yield f"carried   the subject of “{one_line(found.carrier)}” {side} it"
    for party in found.parties:
        yield f"{party.role.value:9} {one_line(_say_party(party, found.word))}"
    yield f"status    {_say_status(found)}"
    yield f"said by   {one_line(say_speaker(record) or 'the text itself')}"
    yield f"date      {say_date(record['date'])}"
    yield f"sure      {record['confidence']:.2f}"


def _say_party(party: PartyTrace, word: str) -> str:
    place = party.place and _PLACES.get(party.place, f"after “{party.place}”")
    steps = "".join(
        f" ←{step.dep}— {step.word}" if step.up else f" —{step.dep}→ {step.word}"
        for step in party.path
    )
    notes = (
        place,
        "nobody in its places: completed by the learned completer" if party.completed else None,
        "pointed to" if party.pointed else None,
        "of this state by the words around it" if party.placed else None,
        f"{word.split(maxsplit=1)[0]}{steps}" if steps else None,
    )
    return f"{party.id or 'nobody known'} “{party.text}”: {'; '.join(n for n in notes if n)}"


def _say_status(found: EventTrace) -> str:
    event = found.event
    by = f"by “{one_line(found.cue)}”" if found.cue else "by its tense"
    said = f"told as {found.told.value} {by}"
    if event.type != found.sense.type:
        why = "still to come" if found.told is Status.ANNOUNCED else "by its parties and words"
        why = "ruled out for the time to come" if found.refused else why
        return f"{event.status.value}: {say_status(event.status)}; {said}, {why}, so {event.type}"
    if event.status is not found.told:
        return f"{event.status.value}: {say_status(event.status)}; {said}, {_by_date(found)}"
    return f"{event.status.value} {by}: {say_status(event.status)}"


def _by_date(found: EventTrace) -> str:
    when = say_date(write_date(found.event.date))
    return f"which its date changes ({when})"


def _rivals(found: EventTrace, sentence: SentenceTrace) -> Iterator[str]:
    """The other senses of the word that names the act."""
    for word in sentence.words:
        if any(sense.event == found.event.id for sense in word.senses):
            yield from say_word(word, but=found.event.id)


def _other_words(sentence: SentenceTrace) -> Iterator[str]:
    """The words that came to nothing; beside events, only the nearest of their senses."""
    events = {found.event.id for found in sentence.events}
    silent: list[str] = []
    for word in sentence.words:
        if any(sense.fate is Fate.CODED and sense.event in events for sense in word.senses):
            continue
        told = [] if _lacks_particle(word) else say_word(word, briefly=bool(events))
        yield from told
        if not told:
            silent.append(f"“{one_line(word.text)}”")
    if silent:
        yield f"rejected  {', '.join(silent)}: no sense that comes near"


def _lacks_particle(word: WordTrace) -> bool:
    return all(any(miss.what == "particle" for miss in sense.misses) for sense in word.senses)
