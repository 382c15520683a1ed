"""Episodes on ICEWS January-August 2021: a known clash is found, and chance gives few.

    multivector init icews && cd icews && multivector import icews-named .../icews21.tsv.gz
    python bench/episodes.py icews/data [--pairs 300] [--seed 1]

1. The clash of Kyrgyzstan and Tajikistan: its opening lies within two days of 28 April 2021.
2. The days of all acts are permuted, and pairs drawn at random among those with enough happenings
   are scanned: the share with any episode is compared with the rate that the measure states.
"""

import argparse
import time
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa

from multivector.measures import MemoryRecord, Options
from multivector.measures.episodes import RATE, episodes
from multivector.records import Store
from multivector.worlds import World, load_world

CLASH = date(2021, 4, 28)
REPLICATES = 199


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pairs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    world = load_world(["turkic"])
    with Store.open(options.data).snapshot() as snapshot:
        tables = {name: snapshot.query(f"SELECT * FROM {name}") for name in ("pairs", "parties")}  # noqa: S608 -- own names
    find_clash(MemoryRecord(tables), world)
    permute(tables, world, options.pairs, options.seed)


def find_clash(record: MemoryRecord, world: World) -> None:
    """Print the episodes of the two, and how far the clash's opening is off."""
    started = time.perf_counter()
    found = episodes(record, Options(parties=("KGZ", "TJK"), world=world)).to_pylist()
    rifts = [row for row in found if row["kind"] == "rift"]
    off = min((abs((row["opened"] - CLASH).days) for row in rifts), default=None)
    print(f"clash: opening {off} days off; {time.perf_counter() - started:.1f} s")
    for row in found:
        print(f"  {row['kind']} {row['opened']} to {row['ended']}, {row['happenings']} happenings"
              f" for {row['expected']:.1f}, p {row['p']:.3f}, closed by {row['closing_type']}")


def permute(tables: dict[str, pa.Table], world: World, count: int, seed: int) -> None:
    """Print how many pairs of a permuted record show an episode."""
    random = np.random.default_rng(seed)
    pairs = tables["pairs"]
    order = pa.array(random.permutation(pairs.num_rows))
    shuffled = pairs
    for name in ("date", "date_end", "month", "known_at"):
        place = pairs.schema.get_field_index(name)
        moved = pairs.column(name).take(order)
        shuffled = shuffled.set_column(place, pairs.schema.field(name), moved)
    record = MemoryRecord({**tables, "pairs": shuffled})
    busy = record.query(
        "SELECT least(a.base, b.base) AS one, greatest(a.base, b.base) AS other FROM pairs"
        " JOIN parties a ON a.code = actor JOIN parties b ON b.code = recipient"
        " WHERE a.base <> b.base AND a.base IN (SELECT unnest($states)) AND NOT said"
        " AND b.base IN (SELECT unnest($states)) AND coalesce(a.sector, 'GOV') IN ('GOV', 'MIL')"
        " AND coalesce(b.sector, 'GOV') IN ('GOV', 'MIL')"
        " GROUP BY ALL HAVING count(*) >= 12 ORDER BY ALL", {"states": sorted(world.states)},
    ).to_pylist()
    chosen = [busy[int(place)] for place in random.permutation(len(busy))[:count]]
    started = time.perf_counter()
    alarms = sum(
        episodes(record, Options(parties=(pair["one"], pair["other"]), world=world,
                                 replicates=REPLICATES)).num_rows > 0
        for pair in chosen
    )
    error = (RATE * (1 - RATE) / len(chosen)) ** 0.5
    print(f"permuted: {alarms} of {len(chosen)} pairs show an episode, {alarms / len(chosen):.3f};"
          f" stated {RATE} (chance alone: up to {RATE + 1.96 * error:.3f});"
          f" {time.perf_counter() - started:.0f} s")


if __name__ == "__main__":
    main()
