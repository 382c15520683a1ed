"""Sources that are addresses: fetched when a run is planned, each once."""

import hashlib
from collections.abc import Iterable, Mapping

from multivector.domain import Skipped
from multivector.reading import UnreadError, fetch
from multivector.records import Fingerprint
from multivector.runs.sources import SourceFile


def fetch_all(
    files: Iterable[SourceFile], max_bytes: int
) -> tuple[Mapping[str, bytes], list[Skipped]]:
    """What the addresses among the files answer with, by name, and those that do not."""
    answers: dict[str, bytes] = {}
    skipped: list[Skipped] = []
    for file in files:
        if file.is_address:
            try:
                answers[file.name] = fetch(file.name, max_bytes)
            except UnreadError as error:
                skipped.append(Skipped(file.name, error.reason, error.what))
    return answers, skipped


def answer_fingerprint(name: str, content: bytes) -> Fingerprint:
    """What stands for the bytes of a file; an answer has no time."""
    return Fingerprint(name, len(content), 0, hashlib.sha256(content).hexdigest())
