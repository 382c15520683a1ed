"""The bar of a run on standard error: how much, how fast, how long still."""

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from multivector.cli.command import is_quiet
from multivector.runs import Reporter, SilentReporter


class ProgressBar:
    """Shows a run's progress while it lasts; nothing of it stays on the screen."""

    def __init__(self, console: Console) -> None:
        self._progress = Progress(
            TextColumn("coding"), BarColumn(), TaskProgressColumn(),
            TextColumn("{task.fields[documents]} documents, {task.fields[events]} events"),
            TextColumn("{task.fields[rate]}"), TimeRemainingColumn(),
            console=console, transient=True,
        )
        self._task: TaskID | None = None
        self._documents = self._events = 0

    def begin(self, total: int) -> None:
        """Show an empty bar."""
        self._progress.start()
        self._task = self._progress.add_task(
            "coding", total=max(total, 1), documents=0, events=0, rate=""
        )

    def advance(self, weight: int, documents: int, events: int) -> None:
        """Let it grow."""
        if self._task is None:
            return
        self._documents += documents
        self._events += events
        elapsed = self._progress.tasks[0].elapsed or 0.0
        rate = f"{self._documents / elapsed:.1f}/s" if elapsed > 1 else ""
        self._progress.update(
            self._task, advance=weight, documents=self._documents, events=self._events, rate=rate
        )

    def end(self) -> None:
        """Take it away."""
        self._progress.stop()


def make_reporter() -> Reporter:
    """A bar on a terminal; nothing in a pipe, or where the user asked for quiet."""
    console = Console(stderr=True)
    if is_quiet() or not console.is_terminal:
        return SilentReporter()
    return ProgressBar(console)
