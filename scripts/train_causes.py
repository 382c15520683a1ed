"""Learn causal sentences and spans from the Causal News Corpus (CC0), or measure that by folds.

    python scripts/train_causes.py CNC_SUBTASK2_GROUPED.csv            # writes the shipped file
    python scripts/train_causes.py CNC_SUBTASK2_GROUPED.csv --folds 5  # prints cross-validated F1

Folds part the documents, not the sentences, so that no document is on both sides. The file is
the same to the bit for the same input, NumPy, SciPy and processor.
"""

import argparse
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # sums in one order: the same bits each time

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from chain_training import fit_chain, fit_logistic
from scipy import sparse

from multivector.coding.causes.crf import Chain
from multivector.coding.causes.learned import (
    ENDS,
    FILE,
    SENTENCE_BUCKETS,
    SIGNALS,
    WORD_BUCKETS,
    LearnedCauses,
    hashed_blocks,
    hashed_ends,
    hashed_signals,
    spans_of,
)
from multivector.coding.causes.reader import make_reader
from multivector.coding.languages import language_folder
from multivector.coding.parsing.parse import Token
from multivector.evaluation.cnc import CncCounts, count_cnc, parse_words, span_figures, to_tokens
from multivector.evaluation.cnc_format import CncSentence, read_cnc
from multivector.evaluation.scores import f1_of

BLOCK_SCALES = {"word": 1.0, "char": 1.0, "tree": 1.5, "tags": 1.0, "rules": 0.5}
LOSS = 3.0
PRESENCE_RIDGE, PRESENCE_STEPS = 0.5, 50
SIGNAL_RIDGE, SIGNAL_STEPS = 0.3, 60
END_RIDGE, END_STEPS = 0.5, 80
LEAST = 2  # sentences that a feature must stand in
SMALL = 0.02  # weights of chains below are left out of the file
SMALLEST = 0.002  # weights of the sentence model below are


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with all that is learnt from it."""

    sentence: CncSentence
    tokens: list[Token]
    blocks: dict[str, list[int]]


def main() -> None:
    """Train, or measure by folds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--only", type=int, default=None, help="how many of the folds to run")
    options = parser.parse_args()
    examples = read_examples(options.path)
    if options.folds:
        measure(examples, options.folds, options.only or options.folds)
        return
    path = Path(str(language_folder("en"))) / "causes" / FILE
    write(train(examples), path)
    print(f"{path}: {path.stat().st_size:,} bytes")


def read_examples(path: Path) -> list[Example]:
    """The sentences of a file, parsed and hashed."""
    sentences, reader = read_cnc(path), make_reader("en")
    return [
        Example(sentence, tokens, hashed_blocks(tokens, reader.find(tokens)))
        for sentence, tokens in zip(sentences, parse_words(sentences), strict=True)
    ]


def measure(examples: Sequence[Example], folds: int, only: int) -> None:
    """Print F1 of each fold and of all together."""
    reader, total = make_reader("en"), None
    for fold in range(only):
        learned = train([one for one in examples if fold_of(one, folds) != fold])
        held = [one.sentence for one in examples if fold_of(one, folds) == fold]
        counts = count_cnc(held, learned, reader)
        total = counts if total is None else _sum(total, counts)
        tell(f"fold {fold + 1}", counts)
    if total is not None:
        tell("all", total)


def fold_of(example: Example, folds: int) -> int:
    """The fold of a sentence's document."""
    parts = example.sentence.index.removeprefix("cnc_").split("_")
    return crc32("_".join(parts[:3]).encode()) % folds


def tell(name: str, counts: CncCounts) -> None:
    """Print the figures of counts."""
    print(f"{name}: sentences F1 {f1_of(counts.right, counts.coded, counts.gold):.4f}", end="")
    for figure in span_figures(counts)[2:]:
        print(f"; {figure.name} {figure.value:.4f}", end="")
    print(flush=True)


def _sum(one: CncCounts, other: CncCounts) -> CncCounts:
    return CncCounts(
        one.right + other.right,
        one.coded + other.coded,
        one.gold + other.gold,
        one.errors + other.errors,
        one.words + other.words,
    )


def train(examples: Sequence[Example]) -> LearnedCauses:
    """All three models."""
    weights, bias = train_sentences(examples)
    causal = [one for one in examples if one.sentence.relations]
    signals = [(hashed_signals(one.tokens), _all_signals(one)) for one in causal]
    ends = []
    for one in causal:
        for marked in one.sentence.relations or ():
            signal = next(iter(spans_of(to_tokens(marked.signals, one.tokens, one.sentence))), [])
            tags = to_tokens(marked.ends, one.tokens, one.sentence)
            ends.append((hashed_ends(one.tokens, signal), tags))
    present = [(hashed_signals(one.tokens), _all_signals(one)) for one in examples]
    return LearnedCauses(
        bias,
        weights,
        _chain(present, SIGNALS, PRESENCE_RIDGE, PRESENCE_STEPS),
        _chain(signals, SIGNALS, SIGNAL_RIDGE, SIGNAL_STEPS),
        _chain(ends, ENDS, END_RIDGE, END_STEPS),
    )


def _all_signals(example: Example) -> list[str]:
    """The signals of all relations of a sentence in one row of tags."""
    tags = ["O"] * len(example.tokens)
    for marked in example.sentence.relations or ():
        for place, tag in enumerate(to_tokens(marked.signals, example.tokens, example.sentence)):
            if tag != "O" and tags[place] == "O":
                tags[place] = tag
    return tags


def _chain(
    sequences: Sequence[tuple[Sequence[Sequence[int]], Sequence[str]]],
    labels: tuple[str, ...],
    ridge: float,
    steps: int,
) -> Chain:
    buckets, weights, moves = fit_chain(sequences, labels, ridge, steps)
    full = np.zeros((WORD_BUCKETS, len(labels)))
    full[buckets] = _kept(weights)
    return Chain(labels, full, moves.astype(np.float32).astype(np.float64))


def train_sentences(examples: Sequence[Example]) -> tuple[np.ndarray, float]:
    """The sentence model: log-count ratios times learnt weights, in one array."""
    answers = np.array([int(bool(one.sentence.is_causal)) for one in examples])
    ratio = np.zeros(SENTENCE_BUCKETS)
    rows, data, pointers = [], [], [0]
    for name, scale in BLOCK_SCALES.items():
        ratio += scale * _ratios([one.blocks[name] for one in examples], answers)
    for one in examples:
        for hashed in one.blocks.values():
            rows += hashed
            data += list(ratio[hashed] / np.sqrt(max(1, len(hashed))))
        pointers.append(len(rows))
    matrix = sparse.csr_matrix((data, rows, pointers), shape=(len(examples), SENTENCE_BUCKETS))
    matrix.sum_duplicates()
    used = np.flatnonzero(ratio)
    fitted, bias = fit_logistic(matrix[:, used], answers, LOSS)
    weights = np.zeros(SENTENCE_BUCKETS)
    weights[used] = _kept((fitted * ratio[used])[:, None], SMALLEST)[:, 0]
    return weights, bias


def _ratios(blocks: Sequence[Sequence[int]], answers: np.ndarray) -> np.ndarray:
    """How much likelier each bucket of a block is in causal sentences, as a logarithm."""
    counts = np.zeros((2, SENTENCE_BUCKETS))
    for hashed, answer in zip(blocks, answers, strict=True):
        counts[answer, hashed] += 1
    seen = counts.sum(axis=0) >= LEAST
    shares = (counts + 1) / (counts[:, seen] + 1).sum(axis=1, keepdims=True)
    return np.where(seen, np.log(shares[1] / shares[0]), 0.0)


def _kept(weights: np.ndarray, least: float = SMALL) -> np.ndarray:
    """Weights as they are written: half precision, small ones left out."""
    large = np.abs(weights).max(axis=1, keepdims=True) >= least
    return np.where(large, weights, 0.0).astype(np.float16).astype(np.float64)


def _chains_of(learned: LearnedCauses) -> tuple[tuple[str, Chain], ...]:
    return (
        ("presence", learned.presence), ("signals", learned.signals), ("ends", learned.ends),
    )  # fmt: skip


def write(learned: LearnedCauses, path: Path) -> None:
    """Write the models."""
    arrays: dict[str, np.ndarray] = {"bias": np.array(learned.bias)}
    used = np.flatnonzero(learned.weights)
    arrays["sentence_buckets"] = used.astype(np.int32)
    arrays["sentence_weights"] = learned.weights[used].astype(np.float16)
    for name, chain in _chains_of(learned):
        rows = np.flatnonzero(np.abs(chain.weights).sum(axis=1))
        arrays[f"{name}_buckets"] = rows.astype(np.int32)
        arrays[f"{name}_weights"] = chain.weights[rows].astype(np.float16)
        arrays[f"{name}_moves"] = chain.moves.astype(np.float32)
    np.savez_compressed(path, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main()
