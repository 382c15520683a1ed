"""How fast Russian is coded, against slovnet alone on the same texts in the same run.

    python bench/russian_speed.py [SENTENCES]

The reference is slovnet's morphology and syntax (batch 16, in the order of the texts) over razdel's
words: what any Russian coder on these models must pay. Texts are the Russian texts of the
chronicle, repeated. Prints words a second, the ratio, and peak memory.
"""

import resource
import sys
import time

from razdel import tokenize

from multivector.coding.russian.coder import RussianCoder
from multivector.coding.russian.models import load_russian
from multivector.coding.russian.sentences import iter_russian_sentences
from multivector.domain import Document, document_id
from multivector.worlds import iter_chronicle, load_world


def main() -> None:
    """Print the table."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    world = load_world(["turkic"])
    texts = [document.text for document in iter_chronicle(world, "ru")]
    documents: list[Document] = []
    sentences: list[list[str]] = []
    while len(sentences) < wanted:
        for text in texts:
            number = len(documents)
            documents.append(Document(document_id(str(number), text), text, "bench", language="ru"))
            sentences += [
                [word.text for word in tokenize(text[s.start : s.end])]
                for s in iter_russian_sentences(text)
            ]
    words = sum(map(len, sentences))
    models, coder = load_russian(), RussianCoder(world, "bench")
    list(models.syntax.map(sentences[:50]))
    list(coder.code(documents[:10]))

    start = time.perf_counter()
    list(models.morph.map(sentences))
    list(models.syntax.map(sentences))
    bare = time.perf_counter() - start
    start = time.perf_counter()
    coded = list(coder.code(documents))
    whole = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    passed = sum(one.passed_over for one in coded)
    print(f"{len(sentences)} sentences, {words} words, {passed} passed over")
    print(f"slovnet alone {words / bare:8.0f} words/s")
    print(f"coder         {words / whole:8.0f} words/s")
    print(f"ratio         {bare / whole:8.2f}")
    print(f"peak memory   {peak:8.0f} MB")


if __name__ == "__main__":
    main()
