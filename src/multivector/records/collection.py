"""Collection: deleting what no kept snapshot needs."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from multivector.domain import StoreError
from multivector.records.durable import TEMPORARY
from multivector.records.layout import Layout
from multivector.records.lease import remove_unleased
from multivector.records.manifest import Manifest

KEPT = 3
HOUR = timedelta(hours=1)


def collect_files(
    layout: Layout, now: datetime, keep: int = KEPT, younger_than: timedelta = HOUR
) -> tuple[Path, ...]:
    """Delete old snapshots and the files that no kept one lists; the caller holds the lock.

    A manifest goes before its files do, so that no reader finds one without the other.

    Raises:
        ValueError: If not even the newest snapshot is to be kept.
        StoreError: If a kept manifest cannot be read; nothing is deleted then.
    """
    if keep < 1:
        raise ValueError("the newest snapshot is always kept")
    before = now - younger_than
    published = layout.published()
    kept = {number: Manifest.read(layout.manifest(number)) for number in published[-keep:]}
    gone: list[Path] = []
    for number in published[:-keep]:
        manifest = _read_old(layout, number)
        if _is_old(manifest, before) and remove_unleased(layout.manifest(number)):
            gone.append(layout.manifest(number))
        elif manifest is not None:
            kept[number] = manifest
    needed = {layout.manifest(number) for number in kept}
    needed |= {layout.root / entry.path for manifest in kept.values() for entry in manifest.files}
    for path in _written(layout):
        if path not in needed and path.stat().st_mtime < before.timestamp():
            path.unlink()
            gone.append(path)
    return tuple(gone)


def _is_old(manifest: Manifest | None, before: datetime) -> bool:
    return manifest is None or manifest.created_at is None or manifest.created_at < before


def _read_old(layout: Layout, number: int) -> Manifest | None:
    try:
        return Manifest.read(layout.manifest(number))
    except StoreError:
        return None  # no reader can open it either


def _written(layout: Layout) -> Iterator[Path]:
    for folder in (layout.manifests, layout.search, layout.root / "tables"):
        yield from sorted(path for path in folder.rglob("*") if path.is_file())
    yield from sorted(layout.root.glob(f"*{TEMPORARY}"))
