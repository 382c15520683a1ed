"""The observatory on a watch of two million events, served as `multivector serve` serves it.

    python bench/observatory.py [--events 2000000] [--texts 2000] [--keep FOLDER]

Makes the watch (`observatory_watch.py`), serves it in a process of its own and asks it over HTTP:
200 requests of each kind one after another, each of another pair, state or word where there are so
many, and 20 of the digest; then 50 visitors at once who ask for all kinds in turn; then the same
while snapshots are swapped in. Times are those of the visitor: of the server, and of the way
between on this machine.
Beside them stands the time of the server's processor for each request, which other work on the
machine changes little: on a free one a page takes about as long.
"""

import argparse
import gzip
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from http.client import HTTPConnection
from itertools import combinations
from pathlib import Path

from observatory_watch import FIRST, NOUNS, make_watch

from multivector.domain import Skipped
from multivector.records import Store, skipped_row

REQUESTS, CLIENTS, EACH = 200, 50, 8
BARS = {"first page": 0.300, "dyad": 0.250, "search": 0.150, "state": 0.250, "digest": 2.0}
"""Seconds at the median; the issue names none for a state's page, so that of a dyad; the digest of
a week has one of ours."""
AT_ONCE, MEMORY, FIRST_LOAD, AFTER = 1.5, 1.5e9, 450_000, 60_000

_PATTERN = "SELECT * EXCLUDE (recorded_at) FROM events WHERE source IS NOT NULL LIMIT 1"
_OK = 200
_WEEKS = 20
_SNAPSHOTS, _ROUNDS = 3, 40  # that must be seen, and rounds of 400 pages after which it is enough
_PATIENCE = 300  # seconds that an answer may take


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: how long it took, what came, and in which snapshot it was made."""

    seconds: float
    status: int
    size: int
    snapshots: frozenset[int]


def main() -> int:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--events", type=int, default=2_000_000)
    parser.add_argument("--texts", type=int, default=2_000)
    parser.add_argument("--months", type=int, default=60)
    parser.add_argument("--keep", type=Path, default=None, help="where the watch stays")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = options.keep or Path(made) / "watch"
        folder.mkdir(parents=True, exist_ok=True)
        events = make_watch(folder, options.events, options.months, options.texts)
        with serving(folder) as (process, port):
            return measure(events, folder, process, port)


def measure(events: int, folder: Path, process: int, port: int) -> int:
    """Ask, and print the table; 1 where a bar is missed."""
    print(f"{events:,} events; the machine's load was {os.getloadavg()[0]:.1f}"
          f" on {os.cpu_count()} processors")
    print("| what | median | 95 % | first | processor | bar | |\n|---|---|---|---|---|---|---|")
    kept = []
    for name, addresses in kinds().items():
        before = processor(process)
        found = [ask(port, one) for one in addresses]
        spent = (processor(process) - before) / len(found)
        failed = sum(one.status != _OK for one in found)
        times = sorted(one.seconds for one in found)
        middle = statistics.median(times)
        kept.append(middle < BARS[name] and not failed)
        print(f"| {name}, {len(times)} requests of {len(set(addresses))} addresses |"
              f" {ms(middle)} | {ms(tail(times))} | {ms(found[0].seconds)} | {ms(spent)} |"
              f" {ms(BARS[name])} |"
              f" {failed} failed |")
    fresh = [address for several in zip(*fresh_kinds().values(), strict=True)
             for address in several]
    kept.append(report("50 at once, pages that nobody asked for before", at_once(port, fresh)))
    kept.append(report("50 at once, the same again", at_once(port, fresh)))
    stop = threading.Event()
    whole: list[bool] = []
    threads = [
        threading.Thread(target=swap, args=(folder / "data", stop)),
        threading.Thread(target=mixed_pages, args=(port, stop, whole)),
    ]
    for one in threads:
        one.start()
    found = at_once(port, fresh)
    for _ in range(_ROUNDS):
        if len(seen(found)) >= _SNAPSHOTS:
            break
        found += at_once(port, fresh)
    stop.set()
    for one in threads:
        one.join()
    report("50 at once while snapshots are swapped in", found)  # the issue names no time for it
    kept.append(all(one.status == _OK for one in found))
    numbers = seen(found)
    several = sum(len(one.snapshots) > 1 for one in found) + whole.count(False)
    kept.append(not several and len(numbers) >= _SNAPSHOTS)
    print(f"\n{several} of {len(found) + len(whole)} pages mix two snapshots; {len(numbers)}"
          " different ones were seen")
    used = peak(process)
    first, after = weights(port)
    kept += [used < MEMORY, first < FIRST_LOAD, after < AFTER]
    print(f"peak memory {used / 1e9:.2f} GB (bar {MEMORY / 1e9} GB); heaviest first load"
          f" {first / 1e3:.0f} kB (bar {FIRST_LOAD / 1e3:.0f}), after it {after / 1e3:.0f} kB"
          f" (bar {AFTER / 1e3:.0f}), gzipped")
    return 0 if all(kept) else 1


def kinds() -> dict[str, list[str]]:
    """The addresses of each kind, 200 of each; of the digest 20 weeks, for each takes long."""
    pairs = list(combinations(FIRST, 2))
    words = [f"{first} {second}" for first in NOUNS for second in ("agreement", "aid", "blocking")]
    words = [one.removeprefix("the ").replace(" ", "+") for one in (*NOUNS, *words)]
    return {
        "first page": ["/"] * REQUESTS,
        "dyad": cycled([f"/dyad/{one}/{other}" for one, other in pairs]),
        "search": cycled([f"/search?q={one}" for one in words]),
        "state": cycled([f"/state/{one}?as_of={year}" for year in range(2012, 2019)
                         for one in FIRST]),
        "digest": [f"/digest?until={date(2016, 1, 10) + timedelta(days=49 * step)}"
                   for step in range(_WEEKS)],
    }


def seen(found: Sequence[Answered]) -> set[int]:
    """The snapshots that answers were made of."""
    return {number for one in found for number in one.snapshots}


def fresh_kinds() -> dict[str, list[str]]:
    """Other addresses of each kind: each is asked for by two of the visitors at most."""
    return {
        "first page": ["/"] * REQUESTS,
        "dyad": [f"{one}?by=quarter" for one in kinds()["dyad"]],
        "search": [f"{one}&limit=50" for one in kinds()["search"]],
        "state": [f"{one}&until=2025" for one in kinds()["state"]],
    }


def cycled(some: Sequence[str]) -> list[str]:
    """As many as are asked, from the first on."""
    return [some[place % len(some)] for place in range(REQUESTS)]


def at_once(port: int, addresses: Sequence[str]) -> list[Answered]:
    """What 50 visitors get who ask at the same time."""
    with ThreadPoolExecutor(CLIENTS) as visitors:
        return list(visitors.map(lambda one: ask(port, one), addresses[:CLIENTS * EACH]))


def report(name: str, found: Sequence[Answered]) -> bool:
    """Print a row; whether the bar is kept."""
    times = sorted(one.seconds for one in found)
    failed = sum(one.status != _OK for one in found)
    print(f"| {name}, {len(times)} requests | {ms(statistics.median(times))} | {ms(tail(times))} |"
          f" | | {ms(AT_ONCE)} at 95 % | {failed} failed |")
    return tail(times) < AT_ONCE and not failed


def ask(port: int, address: str) -> Answered:
    """One request, gzipped as browsers ask for it."""
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    began = time.perf_counter()
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    took = time.perf_counter() - began
    connection.close()
    zipped = answer.headers.get("content-encoding") == "gzip"
    text = gzip.decompress(body) if zipped else body
    size = len(body) if zipped else len(gzip.compress(body))
    told = {int(one.split(b",", 1)[0].split(b" ")[0]) for one in text.split(b", snapshot ")[1:]}
    return Answered(took, answer.status, size, frozenset(told))


def weights(port: int) -> tuple[int, int]:
    """The bytes of the heaviest first load, with all that it loads, and of the heaviest page."""
    first = heaviest = 0
    for addresses in kinds().values():
        page = max(ask(port, one).size for one in addresses[:20])
        parts = re.findall(r'(?:href|src)="(/(?:style|icon|assets|modules)[^"]*)"',
                           ask_text(port, addresses[0]))
        first = max(first, page + sum(ask(port, one).size for one in set(parts)))
        heaviest = max(heaviest, page)
    return first, heaviest


def ask_text(port: int, address: str) -> str:
    """The text of a page."""
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    connection.request("GET", address)
    text = connection.getresponse().read().decode()
    connection.close()
    return text


def swap(data: Path, stop: threading.Event) -> None:
    """Commit one snapshot after another, each with one event and one skipped file more."""
    with Store.open(data).snapshot() as snapshot:
        (row,) = snapshot.query(_PATTERN).to_pylist()
    while not stop.wait(2.0):
        name = f"{time.time_ns():016x}"[-16:]
        with Store.open(data).write() as writer:
            writer.add("events", [{**row, "id": name}])
            writer.add("skipped", [skipped_row(Skipped(name, "empty", "generated"))])
            writer.commit(coder=None, now=datetime.now(UTC))


def mixed_pages(port: int, stop: threading.Event, found: list[bool]) -> None:
    """Ask what the watch holds until told to stop; whether each is of one snapshot alone.

    Each snapshot has one event and one skipped file more than the one before.
    """
    differences = set()
    while not stop.is_set():
        told = json.loads(ask_text(port, "/watch.json"))
        if "holds" in told:  # else it was told that too many ask
            differences.add(told["holds"]["events"] - told["holds"]["skipped"])
            found.append(len(differences) == 1)


@contextmanager
def serving(folder: Path) -> Iterator[tuple[int, int]]:
    """The server's process id and port."""
    command = [sys.executable, "-m", "multivector.cli", "serve", str(folder), "--port", "0",
               "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            address = process.stdout.readline().strip()
            yield process.pid, int(address.rstrip("/").rpartition(":")[2])
        finally:
            process.terminate()


def peak(process: int) -> float:
    """The most memory that a process ever held, in bytes."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return 1024.0 * next(
        int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))


def processor(process: int) -> float:
    """Seconds of processor that a process has taken so far, in all threads."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def tail(times: Sequence[float]) -> float:
    """The 95th percentile of sorted times."""
    return times[min(len(times) - 1, round(0.95 * len(times)))]


def ms(seconds: float) -> str:
    """Milliseconds."""
    return f"{1000 * seconds:.0f} ms"


if __name__ == "__main__":
    sys.exit(main())
