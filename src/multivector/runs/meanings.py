"""What claims mean, read at the end of a run, so that no question waits for it."""

from multivector.coding.vectors import VECTOR_MODEL, load_vectors
from multivector.records import KeptVectors, Store
from multivector.runs.watch import Watch

_CLAIMS = """
SELECT DISTINCT content.text AS said FROM claims
JOIN documents ON documents.id = claims.document
WHERE documents.copy_of IS NULL AND NOT documents.curated ORDER BY said
"""


def check_meanings(watch: Watch) -> None:
    """See that meanings can be read, where a watch wants them.

    Raises:
        ModelError: If the extra `vectors` is not installed.
    """
    if watch.vectors:
        load_vectors()


def keep_meanings(watch: Watch, store: Store) -> None:
    """Read the claims that are new for their meaning, where a watch wants it: some 60 a second."""
    if not watch.vectors or store.is_empty:
        return
    with store.snapshot() as snapshot:
        said = snapshot.query(_CLAIMS).column("said").to_pylist()
    if said:
        KeptVectors(watch.data, VECTOR_MODEL, load_vectors).encode(said)
