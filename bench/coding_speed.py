"""Coding against bare spaCy (all components, batch 16) on the same texts in one run.

    python bench/coding_speed.py [--shared ../shared] [--documents 200] [--rounds 3]

Ordinary news are the articles of PolNeAR in `../shared` (read there, never copied); without them
the chronicle stands in, and the line says so. Each variant runs in a process of its own, in turn,
and the best of the rounds counts; peak memory is that of the process. The last line tells how many
of the events that are coded with every sentence parsed the pre-filter loses: by its own doing, or
because a sentence that it passed over named somebody to whom a later one points.
"""

import argparse
import gzip
import json
import multiprocessing as mp
import resource
import time
from collections.abc import Callable
from pathlib import Path

from multivector.coding.coder import Coder
from multivector.coding.models import find_english_model
from multivector.domain import DateInterval, Document, document_id
from multivector.worlds import iter_chronicle, load_world


def news(shared: Path, count: int) -> tuple[str, list[str]]:
    """Texts to code and what they are."""
    path = shared / "gold/attribution/polnear-train-dev.jsonl.gz"
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as file:
            rows = (json.loads(line) for line in file)
            texts = [row["text"] for row in rows][:count]
        return f"{len(texts)} PolNeAR articles", texts
    documents = iter_chronicle(load_world(["turkic"]))
    return "the chronicle (no ../shared here)", [document.text for document in documents][:count]


def run_spacy(texts: list[str]) -> int:
    """Parse with every component of the model."""
    import spacy  # noqa: PLC0415 -- each process loads only what it measures

    nlp = spacy.load(find_english_model())
    started = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=16))
    report(started, words)
    return words


def run_coder(texts: list[str], *, prefilter: bool) -> None:
    """Code with or without the pre-filter."""
    coder = Coder(load_world(["turkic"]), prefilter=prefilter)
    documents = as_documents(texts)
    list(coder.code(documents[:1]))
    started = time.perf_counter()
    events = sum(len(coded.events) for coded in coder.code(documents))
    report(started, events)


def find_lost(texts: list[str]) -> None:
    """Hand over how many events the pre-filter loses, and of how many."""
    world, documents, found = load_world(["turkic"]), as_documents(texts), []
    for prefilter in (False, True):
        coder = Coder(world, prefilter=prefilter)
        found.append({
            (event.document, event.trigger.start, event.type)
            for coded in coder.code(documents) for event in coded.events
        })
    everything, passed = found
    RESULTS.put((len(everything - passed), len(everything), len(passed - everything)))


def as_documents(texts: list[str]) -> list[Document]:
    """Texts as documents of one day."""
    return [
        Document(
            document_id(str(n), text),
            text,
            str(n),
            language="en",
            published=DateInterval.parse("2014-06-01"),
        )
        for n, text in enumerate(texts)
    ]


def report(started: float, units: int) -> None:
    """Hand seconds, units and peak memory to the parent process."""
    seconds = time.perf_counter() - started
    RESULTS.put((seconds, units, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def main() -> None:
    """Measure and print ratios to bare spaCy."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    title, texts = news(options.shared, options.documents)
    variants: dict[str, Callable[[], object]] = {
        "bare spaCy, all components, batch 16": lambda: run_spacy(texts),
        "coder, every sentence parsed": lambda: run_coder(texts, prefilter=False),
        "coder, with the pre-filter": lambda: run_coder(texts, prefilter=True),
    }
    best: dict[str, tuple[float, int, float]] = {}
    for _ in range(options.rounds):
        for name, run in variants.items():
            process = CONTEXT.Process(target=run)
            process.start()
            result = RESULTS.get()
            process.join()
            best[name] = min(best.get(name, result), result)
    reference = next(iter(best.values()))[0]
    print(f"texts: {title}, {sum(map(len, texts)):,} characters")
    for name, (seconds, _, memory) in best.items():
        print(f"{name}: {seconds:.1f} s, ratio {reference / seconds:.2f}, peak {memory:.0f} MB")
    process = CONTEXT.Process(target=find_lost, args=(texts,))
    process.start()
    lost, everything, gained = RESULTS.get()
    process.join()
    print(
        f"lost by the pre-filter: {lost:.0f} of {everything:.0f} events "
        f"({100 * lost / everything:.2f} %); {gained:.0f} that are coded only with it"
    )


# A fork shares nothing loaded: the parent has not touched spaCy.
CONTEXT = mp.get_context("fork")
RESULTS: "mp.Queue[tuple[float, int, float]]" = CONTEXT.Queue()

if __name__ == "__main__":
    main()
