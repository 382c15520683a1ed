"""An evidence bundle: a view's figures with the sentences, sources, settings and versions."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from multivector.domain import MultivectorError
from multivector.measures.cohesion import cohesion
from multivector.measures.dyads import dyads
from multivector.measures.vectors import vectors
from multivector.records import StoredDocument, stored_document, stored_event
from multivector.version import __version__
from multivector.web.observatory.answers import Answer
from multivector.web.observatory.event_lists import event_data
from multivector.web.observatory.visiting import Visit
from multivector.web.visible import one_line

MOST = 200
"""Sentences of a bundle; it says how many there are besides."""

_ID = 16  # characters of an event's id
_ROWS = 60  # rows of a table in Markdown; the JSON has all of the page
_CHOSEN = "SELECT * FROM events WHERE id IN (SELECT unnest($ids)) ORDER BY known_at DESC, id"
_DOCUMENTS = "SELECT * FROM documents WHERE id IN (SELECT unnest($ids)) ORDER BY id"
_EVENT_KEYS = frozenset({"events", "event", "opening", "closing"})
_SPECIAL = str.maketrans({one: f"\\{one}" for one in "\\`*_{}[]()<>#+-!|~&"})

Bundle = dict[str, Any]


def make_bundle(page: str, address: str, answer: Answer, visit: Visit) -> Bundle:
    """The bundle of a view.

    Args:
        page: Its name.
        address: Where it is.
        answer: What it answers.
        visit: The request.
    """
    ids = list(dict.fromkeys([*_named(answer.data), *_behind(page, visit)]))
    rows = visit.snapshot.query(_CHOSEN, {"ids": ids[:MOST]}).to_pylist()
    events = [stored_event(row) for row in rows]
    texts = {one.record["document"] for one in events} | set(_texts_of(answer.data))
    found = visit.snapshot.query(_DOCUMENTS, {"ids": sorted(texts)}).to_pylist()
    snapshot, watch, world = visit.snapshot, visit.house.watch, visit.world
    return {
        "title": answer.title, "page": page, "address": address,
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "figures": dict(answer.data),
        "sentences": [_sentence(event_data(one)) for one in events],
        "sentences_in_all": len(ids), "sentences_shown": len(events),
        "sources": [_source(stored_document(row)) for row in found],
        "settings": {
            "asked": visit.asked.given(), "watch": watch.name, "worlds": list(watch.worlds),
            "poles": list(watch.poles or world.poles), "languages": list(watch.languages),
            "since": visit.since, "until": visit.until, "as_of": visit.as_of,
            "curated_texts_count": visit.counts_curated(), "terminal": answer.terminal,
        },
        "versions": {
            "multivector": __version__, "python": sys.version.split()[0],
            "snapshot": snapshot.number, "snapshot_digest": snapshot.digest(),
            "snapshot_made": snapshot.created_at, "coder": snapshot.coder, "world": world.id,
            "world_version": world.version, "world_known_through": world.known_through,
        },
        "note": "Sources are biased: figures speak of what these outlets wrote in these languages,"
                " not of all that happened. Said is not done: see the status of each sentence.",
    }


def write_markdown(bundle: Bundle) -> str:
    """A bundle as a document to be read; whatever comes from a text is plain there."""
    return "\n".join([*_lines(bundle), ""])


def _lines(bundle: Bundle) -> Iterator[str]:
    yield f"# {_plain(bundle['title'])}"
    yield ""
    yield f"Evidence bundle of `{_code(bundle['address'])}`, made {bundle['made']}."
    yield ""
    yield _plain(bundle["note"])
    yield from ("", "## Figures", "")
    tables = {}
    for name, value in bundle["figures"].items():
        if isinstance(value, list) and value and isinstance(value[0], Mapping):
            tables[name] = value
        else:
            yield f"- {_plain(name)}: {_cell(value)}"
    for name, rows in tables.items():
        yield from _table(name, rows)
    shown, total = bundle["sentences_shown"], bundle["sentences_in_all"]
    yield from ("", "## Sentences", "", f"{shown} of {total} are shown.", "")
    for one in bundle["sentences"]:
        yield (f"- **{_plain(one['type'])}**, {_plain(one['status'])}, {_cell(one['day'])}:"
               f" {_cell(one['actors'])} → {_cell(one['recipients'])}"
               + (f", said by {_plain(one['said_by'])}" if one["said_by"] else ""))
        yield f"  > {_plain(one['sentence'])}" if one["sentence"] else "  > imported: no sentence"
        yield f"  ({_plain(one['source'])}; event `{_code(one['id'])}`)"
    yield from ("", "## Sources", "")
    for one in bundle["sources"]:
        told = [one["outlet"] or "unnamed outlet", one["published"], one["title"], one["url"],
                one["source"], "curated" if one["curated"] else None]
        yield (f"- `{_code(one['id'])}` " + ", ".join(_plain(word) for word in told if word))
    for part in ("settings", "versions"):
        yield from ("", f"## {part.capitalize()}", "")
        for name, value in bundle[part].items():
            yield f"- {_plain(name)}: {_cell(value)}"


def _table(name: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    columns = [one for one, value in rows[0].items() if not isinstance(value, Mapping)]
    yield from ("", f"### {_plain(name)}", "")
    yield "| " + " | ".join(_plain(one) for one in columns) + " |"
    yield "|" + "---|" * len(columns)
    for row in rows[:_ROWS]:
        yield "| " + " | ".join(_cell(row.get(one)) for one in columns) + " |"
    if len(rows) > _ROWS:
        yield from ("", f"{len(rows) - _ROWS} more rows are in the JSON.")


def _plain(value: object) -> str:
    """A value on one line, in which nothing is Markdown, HTML or turns the direction of writing."""
    return one_line(str(value)).translate(_SPECIAL)


def _code(value: object) -> str:
    return one_line(str(value)).replace("`", "'")


def _cell(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, Mapping):
        return ", ".join(f"{_plain(key)} {_cell(one)}" for key, one in value.items()) or "–"
    if isinstance(value, list | tuple):
        shown = ", ".join(_cell(one) for one in value[:12])
        return (f"{shown} and {len(value) - 12} more" if len(value) > 12 else shown) or "–"
    return _plain(value)


def _sentence(event: Mapping[str, Any]) -> dict[str, Any]:
    words, said_by, when = event["evidence"], event["said_by"], event["date"]
    return {
        "id": event["id"], "type": event["type"], "mode": event["mode"],
        "status": event["status"], "actors": event["actors"], "recipients": event["recipients"],
        "day": when["start"], "day_end": when["end"], "precision": when["precision"],
        "said_by": None if said_by is None else said_by["id"] or said_by["name"],
        "sentence": None if words is None else words["text"],
        "start": None if words is None else words["start"],
        "end": None if words is None else words["end"], "document": event["document"],
        "source": event["source"] or event["document"], "why": event["why"],
        "coder": event["coder"], "known_at": event["known_at"], "curated": event["curated"],
    }


def _source(stored: StoredDocument) -> dict[str, Any]:
    one = stored.document
    return {
        "id": one.id, "outlet": one.outlet, "published": str(one.published), "title": one.title,
        "url": one.url, "source": one.source, "language": one.language, "curated": one.curated,
        "copy_of": one.copy_of, "coder": stored.coder,
    }


def _named(value: object, name: str = "") -> Iterator[str]:
    """Ids of the events that an answer names: whole events, and ids where ids of events stand."""
    if isinstance(value, Mapping):
        if {"id", "actors", "evidence"} <= value.keys():
            yield str(value["id"])
            return
        for key, one in value.items():
            yield from _named(one, str(key))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _named(one, name)
    elif isinstance(value, str) and name in _EVENT_KEYS and len(value) == _ID:
        yield value


def _texts_of(value: object, name: str = "") -> Iterator[str]:
    """Ids of the documents that an answer names."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _texts_of(one, str(key))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts_of(one, name)
    elif isinstance(value, str) and name == "document":
        yield value


def _behind(page: str, visit: Visit) -> list[str]:
    """Ids of the events that weigh most behind the figures of a page that names none."""
    find = _BEHIND.get(page)
    if find is None:
        return []
    try:
        return find(visit)
    except MultivectorError:  # the page itself says why it has no figures
        return []


def _of_dyad(visit: Visit) -> list[str]:
    pair = tuple(sorted((visit.path["first"], visit.path["second"])))
    options = visit.options(*pair, evidence=MOST).but(replicates=0)
    rows = dyads(visit.snapshot, options, directed=False).to_pylist()
    return [one for row in rows for one in row["events"]]


def _of_state(visit: Visit) -> list[str]:
    options = visit.options(visit.path["first"], evidence=20)
    rows = vectors(visit.snapshot, options, visit.house.watch.poles).to_pylist()
    return [one for row in rows if row["dimension"] != "all" for one in row["events"]]


def _of_bloc(visit: Visit) -> list[str]:
    by = visit.asked.one("by") or "year"
    rows = cohesion(visit.snapshot, visit.options(visit.path["first"], by=by, evidence=20).but(
        replicates=0)).to_pylist()
    return [one for row in rows if row["member"] is None for one in row["events"]]


_BEHIND: Mapping[str, Callable[[Visit], list[str]]] = {
    "dyad": _of_dyad, "state": _of_state, "vector": _of_state, "bloc": _of_bloc,
}
