"""What came of imports, in lines for people and rows for programs."""

from collections import Counter
from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn

from multivector.cli.command import is_quiet
from multivector.records.importing import Imported, Tally, formats
from multivector.web.visible import one_line

_SHOWN = 12  # parties that nothing maps, of each file


def describe_import(done: Imported) -> Iterator[str]:
    """The lines that tell what came of a file."""
    tally = done.tally
    if tally is None:
        yield f"{done.path}: imported before, nothing added (--again reads it anew)"
        return
    got = [f"{tally.events} events, {tally.pairs} pairs"] if tally.events or not tally.ties else []
    got += [f"{tally.ties} ties"] if tally.ties else []
    replaced = ", in place of its earlier rows" if done.replaced else ""
    yield f"{done.path}: {tally.rows} rows, {', '.join(got)}{replaced}"
    for reason, rows in tally.dropped.most_common():
        yield f"  dropped {rows:>9}  {reason} ({', '.join(tally.examples[reason])})"
    for what, rows in tally.noted.most_common():
        yield f"  noted   {rows:>9}  {one_line(what)}"
    yield from _describe_unmapped(tally)


def _describe_unmapped(tally: Tally) -> Iterator[str]:
    if not tally.unmapped:
        return
    yield (
        f"  {len(tally.unmapped)} parties that nothing maps, in {tally.unmapped.total()} places;"
        " they stand as the file has them:"
    )
    for name, rows in tally.unmapped.most_common(_SHOWN):
        yield f"  {rows:>17}  {one_line(name)}"


def import_row(done: Imported, form: str) -> dict[str, Any]:
    """The same for programs."""
    tally = done.tally or Tally()
    return {
        "file": str(done.path), "format": form, "import": done.document,
        "imported_before": done.tally is None, "rows": tally.rows, "events": tally.events,
        "pairs": tally.pairs, "ties": tally.ties, "dropped": _listed(tally.dropped),
        "noted": _listed(tally.noted), "unmapped": _listed(tally.unmapped),
        "replaced": list(done.replaced),
    }


def format_rows() -> list[dict[str, Any]]:
    """The formats: name, what they hold, since when files look so, what they are."""
    return [
        {"format": one.id, "holds": "ties" if one.ties is not None else "events",
         "since": one.since.isoformat(), "title": one.title}
        for one in formats().values()
    ]


class RowCounter:
    """Counts rows on a terminal while a file is read; nothing of it stays on the screen."""

    def __init__(self, name: str) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"), TextColumn("{task.completed:,} rows"),
            TimeElapsedColumn(), console=Console(stderr=True), transient=True,
            disable=is_quiet() or not Console(stderr=True).is_terminal,
        )
        self._task = self._progress.add_task(one_line(name), total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def advance(self, rows: int) -> None:
        """Count so many more."""
        self._progress.advance(self._task, rows)


def _listed(counted: Counter[str]) -> list[dict[str, Any]]:
    return [{"name": name, "rows": rows} for name, rows in counted.most_common()]
