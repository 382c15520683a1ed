"""What a run has to do: which files are new, changed, unchanged or gone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from multivector.domain import Document, Skipped
from multivector.records import Fingerprint, Snapshot
from multivector.runs.addresses import answer_fingerprint, fetch_all
from multivector.runs.fingerprints import take_fingerprint
from multivector.runs.sources import (
    SourceFile,
    chronicle_documents,
    chronicle_fingerprint,
    columns_of,
    iter_sources,
)
from multivector.runs.watch import Watch

if TYPE_CHECKING:
    from multivector.worlds import World

# Files that hold texts which a file now changed or gone holds too: they may become the owner.
_SHORT = """
SELECT path FROM sources s WHERE documents > (
    SELECT count(*) FROM documents d WHERE d.fingerprint.path = s.path)
"""


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file that is to be read.

    Attributes:
        file: The file.
        fingerprint: As it is now; None where it cannot be taken.
        replaces: Whether what the store has of it gives way to what is read now; not where the
            file is new, nor where it cannot be opened at present.
    """

    file: SourceFile
    fingerprint: Fingerprint | None
    replaces: bool

    @property
    def weight(self) -> int:
        """Its size, for the progress shown."""
        return self.fingerprint.size if self.fingerprint else 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run has to do.

    Attributes:
        files: To be read, in their order.
        unchanged: How many stay unread.
        standing: Names of all files that the store knows and that are not gone.
        touched: Files with a new time and the old bytes.
        gone: Names of files that the store knows and no source holds any more.
        skipped: What was passed over while the sources were listed.
        chronicle: The chronicle's documents, where it is a source.
        answers: What the addresses among the sources answered with, by name.
    """

    files: tuple[PlannedFile, ...]
    unchanged: int
    standing: frozenset[str]
    touched: tuple[Fingerprint, ...]
    gone: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    chronicle: list[Document]
    answers: Mapping[str, bytes]

    @property
    def reread(self) -> tuple[str, ...]:
        """Names of the known files whose documents may have changed or gone."""
        return (*(one.file.name for one in self.files if one.replaces), *self.gone)

    @property
    def weight(self) -> int:
        """The size of all that is to be read."""
        return sum(one.weight for one in self.files)


def make_plan(
    watch: Watch, world: "World", snapshot: Snapshot | None, *, reread_all: bool = False
) -> Plan:
    """Compare the sources with what the snapshot has of them.

    Args:
        watch: Whose sources.
        world: Whose chronicle.
        snapshot: The state of the store; None for an empty one.
        reread_all: Whether unchanged files are to be read too.
    """
    known = snapshot.sources() if snapshot else {}
    listed = list(iter_sources(watch))
    named = [one for one in listed if isinstance(one, SourceFile)]
    answers, silent = fetch_all(named, watch.max_bytes)
    skipped = (*(one for one in listed if isinstance(one, Skipped)), *silent)
    found = [one for one in named if not one.is_address or one.name in answers]
    chronicle = (
        chronicle_documents(watch, world) if any(one.is_chronicle for one in found) else []
    )
    now = {one: _fingerprint(one, watch, known, chronicle, answers) for one in found}
    gone = tuple(_iter_gone(known, found, skipped))
    changed = {one for one in found if reread_all or _is_changed(now[one], known)}
    if snapshot and (gone or any(one.name in known for one in changed)):
        short = set(snapshot.query(_SHORT).column("path").to_pylist())
        changed |= {one for one in found if one.name in short}
    return Plan(
        files=tuple(
            PlannedFile(
                one, now[one],
                one.name in known and now[one] is not None and not one.is_address,
            )
            for one in found if one in changed
        ),
        unchanged=len(found) - len(changed),
        standing=frozenset(known).difference(gone),
        touched=tuple(_iter_touched(found, changed, now, known)),
        gone=gone, skipped=skipped, chronicle=chronicle, answers=answers,
    )


def _fingerprint(
    file: SourceFile, watch: Watch, known: dict[str, Fingerprint],
    chronicle: list[Document], answers: Mapping[str, bytes],
) -> Fingerprint | None:
    if file.is_address:
        return answer_fingerprint(file.name, answers[file.name])
    if file.path is None:
        return chronicle_fingerprint(chronicle)
    columns = columns_of(file, watch)
    reading = "" if columns is None else repr(columns)
    return take_fingerprint(file.name, file.path, known.get(file.name), reading)


def _is_changed(now: Fingerprint | None, known: dict[str, Fingerprint]) -> bool:
    if now is None or now.path not in known:
        return True
    return now.sha256 != known[now.path].sha256


def _iter_touched(
    found: list[SourceFile], changed: set[SourceFile],
    now: dict[SourceFile, Fingerprint | None], known: dict[str, Fingerprint],
) -> Iterator[Fingerprint]:
    for file in found:
        fingerprint = now[file]
        if file not in changed and fingerprint and fingerprint != known[file.name]:
            yield fingerprint


def _iter_gone(
    known: dict[str, Fingerprint], found: list[SourceFile], skipped: tuple[Skipped, ...]
) -> Iterator[str]:
    """Known files that are not there; those below what could not be entered may still be."""
    there = {file.name for file in found}
    closed = tuple(one.source for one in skipped)
    for name in known:
        hidden = any(name == place or name.startswith(f"{place}/") for place in closed)
        if name not in there and not hidden:
            yield name
