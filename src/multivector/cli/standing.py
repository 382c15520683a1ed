"""How a watch stands, in lines for people and as one row for programs."""

from collections.abc import Iterator, Mapping
from typing import Any

from multivector.runs.status import WatchStatus
from multivector.runs.unknown import write_stub
from multivector.web.visible import one_line


def describe_status(status: WatchStatus) -> Iterator[str]:
    """The lines of `multivector status`."""
    yield f"watch     {status.folder}"
    if status.snapshot is None or status.written is None:
        yield "snapshot  none yet: `multivector run` makes the first"
    else:
        yield f"snapshot  {status.snapshot} of {status.written:%Y-%m-%d %H:%M} UTC"
    counts = status.counts
    yield f"holds     {counts.get('documents', 0)} documents, {counts.get('events', 0)} events"
    if status.imported:
        yield f"imported  {_listed(status.imported)} (events and ties)"
    if status.languages:
        yield f"languages {_listed(status.languages)}"
    known = status.known_through or "an unstated day"
    yield f"world     {status.world} {status.world_version}, known through {known}"
    yield f"coder     {status.coder}"
    for coder, documents in status.coders.items():
        if coder != status.coder:
            yield f"          {documents} documents were coded by {coder}"
    if status.skipped:
        yield f"skipped   {_listed(status.skipped)} (--skipped lists them)"
    if status.last_run:
        yield from _describe_run(status.last_run)
    yield from _describe_unknown(status)


def status_row(status: WatchStatus) -> dict[str, Any]:
    """The same for programs."""
    return {
        "folder": status.folder,
        "snapshot": status.snapshot,
        "written": status.written.isoformat() if status.written else None,
        "documents": status.counts.get("documents", 0),
        "events": status.counts.get("events", 0),
        "languages": dict(status.languages),
        "coder": status.coder,
        "coders": dict(status.coders),
        "outdated": status.outdated,
        "world": status.world,
        "world_version": status.world_version,
        "known_through": status.known_through.isoformat() if status.known_through else None,
        "imported": dict(status.imported),
        "skipped": dict(status.skipped),
        "unknown": [
            {"name": one.name, "sector": one.sector, "events": one.events,
             "documents": one.documents}
            for one in status.unknown
        ],
        "last_run": status.last_run,
    }


def _describe_run(run: Mapping[str, Any]) -> Iterator[str]:
    counts = run["counts"]
    seconds = "" if run["seconds"] is None else f" in {run['seconds']:.1f} s"
    yield (
        f"last run  {run['started'][:16].replace('T', ' ')} UTC, {run['outcome']}:"
        f" {counts['read']} documents read, {counts['events']} events{seconds}"
    )


def _describe_unknown(status: WatchStatus) -> Iterator[str]:
    if not status.unknown:
        return
    yield ""
    yield "Names that no world knows, the most frequent first:"
    for one in status.unknown:
        sentence = f": {one_line(one.sentence)}" if one.sentence else ""
        yield f"  {one_line(one.name)} ({one.told}){sentence}"
    yield ""
    yield "To teach them, paste into world/names.yaml, say what stands as ???, and see that"
    yield 'watch.toml has worlds = [..., "./world"]:'
    yield ""
    yield from write_stub(status.unknown).splitlines()


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())
