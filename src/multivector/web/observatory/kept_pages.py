"""Pages that were made before, packed: the same question to the same record gives the same page.

A page is told from others by all that it is made of: the snapshot, the question, what people
decided up to now, the last run, the visitor's name and the day. So nothing that is kept is ever out
of date; what has changed is made anew, and the oldest goes.
"""

import gzip
import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from starlette.responses import Response

from multivector.runs import Watch
from multivector.web.observatory.visiting import Visit

FORMS = ("html", "json", "vega-lite")
"""The forms that are kept; lists to be saved and bundles are made anew."""
MOST_BYTES = 64_000_000
"""Of all pages that are kept, packed."""

_LEVEL = 5  # of gzip: a fifth of the time of the highest, and some percent larger
_LEAST = 500  # bytes that are worth packing


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as it was made.

    Attributes:
        packed: Its text, gzipped.
        kind: What it is sent as.
    """

    packed: bytes
    kind: str

    @classmethod
    def of(cls, made: Response) -> "KeptPage":
        """What was made just now."""
        return cls(gzip.compress(bytes(made.body), _LEVEL), str(made.headers["content-type"]))

    def answer(self, *, packed: bool) -> Response:
        """The page as it is sent; packed for those who can unpack it."""
        if not packed:
            return Response(gzip.decompress(self.packed), headers={"content-type": self.kind})
        return Response(self.packed, headers={
            "content-type": self.kind, "content-encoding": "gzip", "vary": "Accept-Encoding"})


class KeptPages:
    """Keeps pages by what they are made of. Safe from several threads.

    Args:
        most: Bytes of all that are kept.
    """

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most, self._held = most, 0
        self._pages: OrderedDict[Hashable, KeptPage] = OrderedDict()
        self._turn = threading.Lock()

    def find(self, key: Hashable) -> KeptPage | None:
        """The page that was made of the same; None where there is none."""
        with self._turn:
            if key in self._pages:
                self._pages.move_to_end(key)
            return self._pages.get(key)

    def keep(self, key: Hashable, page: KeptPage) -> None:
        """Keep a page; those asked for longest ago go."""
        if len(page.packed) < _LEAST or len(page.packed) > self._most // 8:
            return
        with self._turn:
            before = self._pages.pop(key, None)
            self._held += len(page.packed) - (len(before.packed) if before else 0)
            self._pages[key] = page
            while self._held > self._most:
                _, gone = self._pages.popitem(last=False)
                self._held -= len(gone.packed)


def made_of(page: str, form: str, visit: Visit) -> Hashable:
    """All that a page is made of."""
    snapshot = visit.snapshot
    return (
        page, form, tuple(sorted(visit.path.items())), repr(visit.asked.given()), visit.name,
        snapshot.number, snapshot.created_at, snapshot.digest(), _stamp(visit.house.watch),
        datetime.now(UTC).date(),
    )


def _stamp(watch: Watch) -> tuple[tuple[str, int, int], ...]:
    """What changes when somebody decides, or a run leaves its record."""
    files = [*_files(watch.decisions), *_files(watch.data / "runs")]
    return tuple(sorted(files))


def _files(folder: Path) -> list[tuple[str, int, int]]:
    try:
        found = [(one.name, one.stat()) for one in folder.iterdir()]
    except FileNotFoundError:
        return []
    return [(name, told.st_mtime_ns, told.st_size) for name, told in found]
