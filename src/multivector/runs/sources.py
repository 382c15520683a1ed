"""The files of a watch's sources, under the names by which records know them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from multivector.domain import Document, Skipped, document_id, hash_id
from multivector.reading import Columns, ReadOptions, is_address, iter_answer, iter_documents
from multivector.reading.folders import iter_files, source_name
from multivector.reading.sidecars import is_sidecar
from multivector.records import Fingerprint
from multivector.runs.watch import REPORT_FILE, WATCH_FILE, Watch

if TYPE_CHECKING:
    from multivector.worlds import World

CHRONICLE = "chronicle"
NOTHING: Mapping[str, bytes] = MappingProxyType({})

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read.

    Attributes:
        name: As the watch names it: its source and the path below, with forward slashes.
        path: Where it lies; None for the chronicle and for an address.
    """

    name: str
    path: Path | None

    @property
    def is_chronicle(self) -> bool:
        """Whether it is the worlds' own texts."""
        return self.path is None and self.name == CHRONICLE

    @property
    def is_address(self) -> bool:
        """Whether it is fetched; what it held before stays when it holds it no more."""
        return self.path is None and self.name != CHRONICLE


def iter_sources(watch: Watch) -> Iterator[SourceFile | Skipped]:
    """Every file that the watch's sources hold, each name once, and what cannot be entered.

    What the watch itself is made of (its store, its own worlds, its page) is no source.
    """
    own = _own_paths(watch)
    met: set[str] = set()
    for source in watch.sources:
        for found in _iter_source(watch.folder, source, own):
            name = found.name if isinstance(found, SourceFile) else found.source
            if name not in met:
                met.add(name)
                yield found


def chronicle_documents(watch: Watch, world: "World") -> list[Document]:
    """The chronicle's texts in the watch's languages."""
    from multivector.worlds import iter_chronicle  # noqa: PLC0415 -- most watches have no chronicle

    return [text for language in watch.languages for text in iter_chronicle(world, language)]


def chronicle_fingerprint(documents: list[Document]) -> Fingerprint:
    """What stands for the bytes of the chronicle, which is part of worlds and no file."""
    told = (f"{one.id} {one.source} {one.published} {one.language}" for one in documents)
    digest = hash_id(*told, length=64)
    return Fingerprint(CHRONICLE, sum(len(one.text) for one in documents), 0, digest)


def _iter_source(
    home: Path, source: str, own: frozenset[Path]
) -> Iterator[SourceFile | Skipped]:
    if source == CHRONICLE:
        yield SourceFile(CHRONICLE, None)
        return
    if is_address(source):
        yield SourceFile(source, None)
        return
    place = home / source
    prefix = PurePosixPath(source)
    if not place.exists():
        yield Skipped(str(prefix), "unreadable", "there is no such file or folder")
    elif not place.is_dir():
        yield SourceFile(source_name(Path(prefix)), place)
    else:
        yield from _iter_folder(place.resolve(), prefix, own)


def _iter_folder(
    place: Path, prefix: PurePosixPath, own: frozenset[Path]
) -> Iterator[SourceFile | Skipped]:
    shown = source_name(place)
    for found in iter_files(place):
        if isinstance(found, Skipped):
            below = found.source.removeprefix(shown).lstrip("/")
            yield Skipped(str(prefix / below), found.reason, found.detail)
        elif not _is_own(found, own) and not is_sidecar(found):
            yield SourceFile(source_name(Path(prefix) / found.relative_to(place)), found)


def read_source(
    file: SourceFile, watch: Watch, chronicle: list[Document], options: ReadOptions,
    answers: Mapping[str, bytes] = NOTHING,
) -> Iterator[Document | Skipped]:
    """What a file holds, its sources named as the watch names them.

    Args:
        file: The file, the chronicle or an address.
        watch: Whose.
        chronicle: The chronicle's documents.
        options: How it is read.
        answers: What the addresses answered with, by name.
    """
    if file.is_chronicle:
        yield from chronicle
        return
    shown = file.name if file.path is None else source_name(file.path)
    outlet = _nearest(file.name, watch.outlets)
    columns = columns_of(file, watch)
    if columns is not None:
        options = replace(options, columns=columns)
    items = (
        iter_answer(answers[file.name], file.name, options)
        if file.path is None else iter_documents(file.path, options)
    )
    for item in items:
        named = replace(item, source=file.name + item.source.removeprefix(shown))
        if isinstance(named, Document) and named.outlet is None and outlet is not None:
            named = replace(named, outlet=outlet, id=document_id(outlet, named.text))
        yield named


def columns_of(file: SourceFile, watch: Watch) -> Columns | None:
    """The columns that the watch names for a table; None where it names none."""
    return _nearest(file.name, watch.tables)


def _nearest(name: str, by_name: Mapping[str, Told]) -> Told | None:
    """What is told of the nearest path that holds a file, or of itself."""
    path = PurePosixPath(name)
    by_path = {PurePosixPath(key): told for key, told in by_name.items()}
    return next((by_path[one] for one in (path, *path.parents) if one in by_path), None)


def _own_paths(watch: Watch) -> frozenset[Path]:
    own = [watch.data, watch.decisions, watch.folder / WATCH_FILE, watch.folder / REPORT_FILE]
    return frozenset([*own, *(Path(name) for name in watch.worlds if "/" in name)])


def _is_own(path: Path, own: frozenset[Path]) -> bool:
    return any(one in own for one in (path, *path.parents))
