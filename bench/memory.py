"""Peak memory of one coding worker over many documents.

    python bench/memory.py [--shared ../shared] [--documents 10000]

Prints the process's peak after every tenth of the documents: flat means that nothing is kept.
"""

import argparse
import resource
from itertools import cycle, islice
from pathlib import Path

from coding_speed import news

from multivector.coding.coder import Coder
from multivector.domain import DateInterval, Document, document_id
from multivector.worlds import load_world


def main() -> None:
    """Code short documents, cut from ordinary news, and print the peaks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--documents", type=int, default=10_000)
    options = parser.parse_args()
    title, texts = news(options.shared, 300)
    pieces = [text[:600] for text in texts]
    coder = Coder(load_world(["turkic"]))
    published = DateInterval.parse("2014-06-01")
    documents = (
        Document(document_id(str(n), text), text, str(n), language="en", published=published)
        for n, text in enumerate(islice(cycle(pieces), options.documents))
    )
    peaks = []
    for number, _ in enumerate(coder.code(documents), start=1):
        if number % (options.documents // 10) == 0:
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(f"texts: {title}, first 600 characters each, {options.documents:,} documents")
    print("peak MB after each tenth: " + " ".join(f"{peak:.0f}" for peak in peaks))


if __name__ == "__main__":
    main()
