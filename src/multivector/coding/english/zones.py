"""One zone of memory for all who parse at a time.

spaCy keeps the words of a zone until it closes, and knows one zone alone. Where two texts are
parsed by turns (by two coders, or twice by one), the first that closes would take the words of
both: so the zone stays open until the last who parses is done.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_lock = Lock()
_open: dict[int, tuple[int, ExitStack]] = {}  # by model: how many have it open, and their zone


@contextmanager
def shared_zone(nlp: "Language") -> Iterator[None]:
    """A zone of memory of a model, shared with all who have one open."""
    with _lock:
        count, zone = _open.get(id(nlp), (0, None))
        if zone is None:
            zone = ExitStack()
            zone.enter_context(nlp.memory_zone())
        _open[id(nlp)] = (count + 1, zone)
    try:
        yield
    finally:
        with _lock:
            count, zone = _open.pop(id(nlp))
            if count > 1:
                _open[id(nlp)] = (count - 1, zone)
            else:
                zone.close()
