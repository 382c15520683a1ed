"""The rules that a store keeps, each with its code.

| code | what it finds |
|---|---|
| S201 | a file that is missing, or has other bytes than its manifest says |
| S202 | an event whose evidence or trigger is not what its document says at that place |
| S203 | an event of a document that is not there |
| S204 | a document that was read from a file which the store does not list |
"""

from collections.abc import Iterator
from dataclasses import dataclass

from multivector.domain import StoreError
from multivector.records import Snapshot, Store
from multivector.runs.watch import Watch

_REBUILD = "remove data/ and run `multivector run`, which makes it anew"
_RUN = "run `multivector run`"

_MISQUOTED = """
SELECT e.id FROM events e JOIN documents d ON d.id = e.document
WHERE substring(d.text, e.evidence.start + 1, e.evidence."end" - e.evidence.start)
      IS DISTINCT FROM e.evidence.text
   OR substring(d.text, e.trigger.start + 1, e.trigger."end" - e.trigger.start)
      IS DISTINCT FROM e.trigger.text
ORDER BY e.id
"""
_HOMELESS = """
SELECT id FROM events WHERE source IS NULL AND document NOT IN (SELECT id FROM documents)
ORDER BY id
"""
_UNLISTED = """
SELECT id FROM documents WHERE fingerprint IS NOT NULL
AND fingerprint.path NOT IN (SELECT path FROM sources) ORDER BY id
"""
_RULES = (
    ("S202", _MISQUOTED, "its words are not those of its document", _REBUILD),
    ("S203", _HOMELESS, "its document is not there", _REBUILD),
    ("S204", _UNLISTED, "its file was not read to the end", _RUN),
)


@dataclass(frozen=True, slots=True)
class StoreFinding:
    """One break of one rule.

    Attributes:
        code: The rule's code.
        item: The file, event or document.
        message: What is wrong.
        fix: What to do.
    """

    code: str
    item: str
    message: str
    fix: str


def check_store(watch: Watch) -> Iterator[StoreFinding]:
    """What is wrong with the newest snapshot of a watch.

    Raises:
        StoreError: If there is no store, or no snapshot of it can be opened.
    """
    with Store.open(watch.data).snapshot() as snapshot:
        try:
            snapshot.verify()
        except StoreError as error:
            yield StoreFinding("S201", error.item or "", error.what, _REBUILD)
            return  # what a damaged file holds cannot be asked
        yield from _check_rows(snapshot)


def _check_rows(snapshot: Snapshot) -> Iterator[StoreFinding]:
    for code, sql, message, fix in _RULES:
        for item in snapshot.query(sql).column("id").to_pylist():
            yield StoreFinding(code, item, message, fix)
