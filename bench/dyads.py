"""Dyads by month over many millions of pairs, cold: seconds and peak memory.

    python bench/dyads.py ROWS [FOLDER]

writes ROWS generated pairs into FOLDER (by default a temporary one), unless it has them, then
measures in a process that has loaded nothing.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa
from pairs import write_pairs

TABLES = ("pairs", "parties", "stories")


class ParquetRecord:
    """Tables in a folder, as a snapshot has them: one glob each."""

    def __init__(self, folder: Path) -> None:
        self._connection = duckdb.connect(":memory:")
        for name in TABLES:
            files = sorted(map(str, folder.glob(f"{name}*.parquet")))
            self._connection.read_parquet(files).create_view(name)

    def query(
        self, sql: str, parameters: Mapping[str, object] | Sequence[object] | None = None
    ) -> pa.Table:
        """The rows of one SELECT."""
        return self._connection.cursor().sql(sql, params=parameters).to_arrow_table()


def measure(folder: Path) -> None:
    """Time one question, and print it."""
    started = time.perf_counter()
    from multivector.measures import Options  # noqa: PLC0415 -- loading is part of what is timed
    from multivector.measures.dyads import dyads  # noqa: PLC0415 -- likewise
    from multivector.worlds import load_world  # noqa: PLC0415 -- likewise

    loaded = time.perf_counter()
    record = ParquetRecord(folder)
    rows = record.query("SELECT count(*) AS n FROM pairs").column("n")[0].as_py()
    asked = time.perf_counter()
    found = dyads(record, Options(evidence=0, world=load_world(["turkic"])))
    ended = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    spent = time.process_time()
    print(f"{rows:,} pairs, {found.num_rows:,} dyads and months: {ended - asked:.2f} s after"
          f" {loaded - started:.2f} s of loading; {spent:.1f} s of processor; {peak:.2f} GB")


def main() -> None:
    """Write what is missing, then measure in a new process."""
    if sys.argv[1] == "--measure":
        measure(Path(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else made)
        if not list(folder.glob("pairs*.parquet")):
            write_pairs(folder, int(sys.argv[1]))
        subprocess.run([sys.executable, __file__, "--measure", str(folder)], check=True)


if __name__ == "__main__":
    main()
