"""Loading a world warm, and matching its names.

python bench/world.py
"""

import resource
import time

from multivector.coding.naming.mentions import MentionReader
from multivector.worlds import iter_chronicle, load_world


def main() -> None:
    """Print load time and memory, and the gazetteer's speed in characters a second."""
    load_world(["turkic"])  # compiled once
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    started = time.perf_counter()
    world = load_world(["turkic"])
    loaded = time.perf_counter() - started
    print(f"load, warm: {loaded:.3f} s, process at {before:.0f} MB, version {world.version}")
    reader = MentionReader(world, "en")
    text = "\n".join(document.text for document in iter_chronicle(world)) * 20
    started = time.perf_counter()
    found = reader.read(text, None)
    seconds = time.perf_counter() - started
    print(f"gazetteer: {len(text) / seconds / 1e6:.2f} million characters/s, {len(found):,} names")


if __name__ == "__main__":
    main()
