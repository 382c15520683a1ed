"""Asking a person about drawn events and sentences, one key each."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click

from multivector.cli.opened import mark_excerpt, mark_sentence, paints, wrapped
from multivector.domain import EventRecord, UsageError
from multivector.evaluation.audit import About, Verdict
from multivector.evaluation.audit_frame import Item
from multivector.evaluation.audit_judgements import Judgement, Judgements, judge, reading_of
from multivector.evaluation.audit_sample import Drawn
from multivector.records import Decision, Snapshot
from multivector.web.telling import in_paragraph
from multivector.web.visible import one_line
from multivector.web.wording import say_event, say_speaker, say_status

if TYPE_CHECKING:
    from multivector.worlds import World

KEYS: Mapping[About, Mapping[str, tuple[Verdict, str]]] = MappingProxyType({
    About.EVENT: {
        "r": (Verdict.RIGHT, "right"),
        "t": (Verdict.TYPE, "wrong type"),
        "p": (Verdict.PARTIES, "wrong parties"),
        "s": (Verdict.STATUS, "wrong status"),
        "n": (Verdict.NONE, "no event"),
        "u": (Verdict.UNSURE, "cannot tell"),
    },
    About.SENTENCE: {
        "n": (Verdict.NONE, "holds none"),
        "e": (Verdict.EVENT, "holds an event"),
        "u": (Verdict.UNSURE, "cannot tell"),
    },
})
BACK, QUIT = "b", "q"

_ABOUT_SENTENCE = "Does the sentence tell an event that is not coded?"


class Auditor:
    """Asks about items on standard error and writes each judgement down at once.

    Args:
        snapshot: What the items are of.
        world: What is known of the parties.
        judgements: Those of this judge.
        judge: Who judges.
    """

    def __init__(
        self, snapshot: Snapshot, world: "World", judgements: Judgements, judge: str
    ) -> None:
        self._snapshot = snapshot
        self._world = world
        self._judgements = judgements
        self._judge = judge

    def ask(self, sample: Sequence[Drawn]) -> int:
        """Ask about each item that has no judgement yet; how many were judged.

        What was judged on a page is not asked again. `b` takes the last judgement of this session
        back and asks again, `q` and the end of standard input stop.
        """
        for one in sample:
            self._judgements.adopt(one.item, self._judge, datetime.now(UTC))
        waiting = [one.item for one in sample if self._judgements.verdict_of(one.item) is None]
        made: list[Decision] = []
        while len(made) < len(waiting):
            item = waiting[len(made)]
            _say(f"\n{len(made) + 1} of {len(waiting)}")
            reading = read_item(self._snapshot, item)
            for line in self._lines(item):
                _say(line)
            key = _read_key(item.about)
            if key == QUIT:
                break
            if key == BACK:
                if made:
                    self._judgements.undo(made.pop(), self._judge, datetime.now(UTC))
                continue
            verdict, _ = KEYS[item.about][key]
            judgement = judge(item, verdict, reading)
            made.append(self._judgements.append(judgement, self._judge, datetime.now(UTC)))
        return len(made)

    def _lines(self, item: Item) -> Iterator[str]:
        stored = self._snapshot.document(item.document)
        events = records_of(self._snapshot, item)
        if stored is None:
            raise UsageError("the document is not there", item=item.document)
        painted = paints(sys.stderr)
        document = stored.document
        published = document.published if document.published.start else "undated"
        yield click.style(f"{published}  {one_line(document.source)}", dim=True)
        if item.about is About.EVENT:
            (event,) = events
            yield from wrapped(mark_sentence(stored, event, painted=painted))
            yield f"coded: {one_line(say_event(event, self._world))}"
            yield f"       {_reading(event)}"
            return
        found = in_paragraph(document.text, item.start, item.end)
        sentence = "".join(piece.text for piece in found.pieces)
        if painted:
            yield from wrapped(mark_excerpt(found, painted=True))
        else:
            before, after = one_line(found.before), one_line(found.after)
            yield from wrapped(f"{before} [[{one_line(sentence)}]] {after}".strip())
        for event in events:
            yield f"coded: {_reading(event)}"
        yield _ABOUT_SENTENCE


def read_item(snapshot: Snapshot, item: Item) -> dict[str, Any]:
    """What is judged, so that the judgement can be read without the watch."""
    events = [reading_of(record) for record in records_of(snapshot, item)]
    if item.about is About.EVENT:
        return events[0]
    stored = snapshot.document(item.document)
    text = "" if stored is None else stored.document.text[item.start : item.end]
    return {"text": text, "events": events}


def records_of(snapshot: Snapshot, item: Item) -> list[EventRecord]:
    """The events of an item, in order of the text."""
    found = [snapshot.event(one) for one in item.coded]
    records = [event.record for event in found if event is not None]
    return sorted(records, key=lambda record: (record["trigger"]["start"], record["id"]))


def judge_name(given: str | None, option: str = "--judge") -> str:
    """Who judges: as given, else the user of this machine.

    Args:
        given: The name, if any.
        option: What gives it, for whoever is told that it is missing.

    Raises:
        UsageError: If neither is known.
    """
    name = given or os.environ.get("USER", "")
    if not name.strip():
        raise UsageError("nobody is named who judges", hint=f"{option} NAME says who does")
    return name


def check_judgement(snapshot: Snapshot, judgement: Judgement, item: str) -> None:
    """Refuse a judgement of a document that the watch has not.

    Raises:
        UsageError: If it has not.
    """
    if snapshot.document(judgement.document) is None:
        raise UsageError(
            f"the watch has no document {judgement.document}", item=item,
            hint="Lines are filled in as `multivector audit --export` wrote them for this watch",
        )


def _reading(record: EventRecord) -> str:
    mode = f"/{record['mode']}" if record["mode"] else ""
    recipients = ", ".join(record["recipients"]) or ("each other" if record["reciprocal"] else "–")
    parties = f"{', '.join(record['actors']) or '–'} → {recipients}"
    speaker = say_speaker(record)
    said = f"; said by {speaker}" if speaker else ""
    status = f"{record['status']} ({say_status(record['status'])})"
    return one_line(
        f"{record['type']}{mode} “{record['trigger']['text']}”: {parties}; {status}{said}"
    )


def _read_key(about: About) -> str:
    """A key that means something here."""
    keys = KEYS[about]
    told = "  ".join(f"{key} {meaning}" for key, (_, meaning) in keys.items())
    _say(f"{told}  |  {BACK} back  {QUIT} quit")
    while True:
        key = _next_key()
        if key in keys or key in (BACK, QUIT):
            return key
        _say(f"{key!r} means nothing here: {', '.join([*keys, BACK, QUIT])}")


def _next_key() -> str:
    """One key from a terminal, else the first character of a line; `q` where input ends."""
    if sys.stdin.isatty():
        try:
            return click.getchar().lower()
        except EOFError:  # Ctrl-D
            return QUIT
    line = sys.stdin.readline()
    return line.strip()[:1].lower() if line else QUIT


def _say(line: str) -> None:
    click.echo(line, err=True)
