"""What a coding weighed, as records for programs: one object a sentence."""

from typing import Any

from multivector.coding.explaining.traces import (
    EventTrace,
    PartyTrace,
    SenseTrace,
    SentenceTrace,
    WordTrace,
)
from multivector.domain import Document, write_event


def sentence_record(document: Document, sentence: SentenceTrace) -> dict[str, Any]:
    """A sentence, its events with all that led to them, and every sense that was weighed."""
    return {
        "document": document.id,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "text": sentence.text,
        "passed_over": sentence.passed_over,
        "silence": sentence.silence,
        "events": [_event(event, document.text) for event in sentence.events],
        "words": [_word(word) for word in sentence.words],
    }


def _event(found: EventTrace, text: str) -> dict[str, Any]:
    return {
        "event": write_event(found.event, text),
        "word": found.word,
        "pos": found.pos,
        "sense": _sense(found.sense),
        "carrier": found.carrier,
        "undergone": found.undergone,
        "told": found.told.value,
        "cue": found.cue,
        "refused": found.refused,
        "parties": [_party(party) for party in found.parties],
        "why": list(found.event.why),
    }


def _party(party: PartyTrace) -> dict[str, Any]:
    return {
        "role": party.role.value,
        "id": party.id,
        "start": party.span.start,
        "end": party.span.end,
        "text": party.text,
        "place": party.place,
        "path": [{"dep": step.dep, "word": step.word, "up": step.up} for step in party.path],
        "completed": party.completed,
        "pointed": party.pointed,
        "placed": party.placed,
    }


def _word(word: WordTrace) -> dict[str, Any]:
    return {
        "start": word.span.start,
        "end": word.span.end,
        "text": word.text,
        "pos": word.pos,
        "lemma": word.lemma,
        "senses": [_sense(sense) for sense in word.senses],
    }


def _sense(sense: SenseTrace) -> dict[str, Any]:
    return {
        "type": sense.type,
        "mode": sense.mode,
        "source": sense.source,
        "frame": sense.frame,
        "misses": [
            {"what": miss.what, "asked": list(miss.asked), "banned": list(miss.banned)}
            for miss in sense.misses
        ],
        "probability": None if sense.probability is None else round(sense.probability, 3),
        "least": sense.least,
        "fate": sense.fate.value,
        "by": sense.by,
        "event": sense.event,
    }
