"""How long the vectors of every state by month take over a watch.

    python bench/vectors.py WATCH [SINCE UNTIL]

WATCH is a folder into which events were imported, such as

    multivector init icews --world turkic
    multivector import icews-named icews21.tsv.gz --dir icews
"""

import resource
import sys
from datetime import date
from pathlib import Path
from time import perf_counter, process_time

from multivector.measures import Options, Period
from multivector.measures.breadth import breadth
from multivector.measures.vectors import vectors
from multivector.records import Store
from multivector.runs import open_watch


def main() -> None:
    """Measure vectors and breadth, and print a line each."""
    watch = open_watch(Path(sys.argv[1]))
    days = [date.fromisoformat(one) for one in sys.argv[2:4]]
    since, until = days if len(days) == 2 else (None, None)
    options = Options(by=Period.MONTH, since=since, until=until, world=watch.load_world())
    with Store.open(watch.data).snapshot() as snapshot:
        for name, measure in (("vectors", vectors), ("breadth", breadth)):
            start, cpu = perf_counter(), process_time()
            table = measure(snapshot, options, watch.poles)
            states = len(table.column("party").unique())
            print(f"{name}: {table.num_rows} rows of {states} states by month in"
                  f" {perf_counter() - start:.1f} s ({process_time() - cpu:.1f} s of processor)")
    print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
