"""Near and rewritten copies: texts that share much of their wording, and how alike passages are.

Whole documents are compared by MinHash over shingles of three words (Broder 1997): one
permutation, split into bins (Li, Owen and Zhang 2012), the empty ones filled by rotation
(Shrivastava and Li 2014), and banded for search. Candidates from the bands are verified by the
exact Jaccard similarity of their shingles, so that banding costs recall, never precision: of
pairs at the threshold of 0.3 the bands find over 99 %, of pairs at 0.05 one in seven is compared
in vain. Written on the standard library; a library such as rensa or datasketch could take its
place behind `signature` and `band_keys` without changing what is found but for those 1 %.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b

from multivector.domain import Document

SHINGLE = 3
THRESHOLD = 0.3
# 64 bands of 2 find a pair of similarity s with probability 1 - (1 - s²)^64.
BINS, ROWS = 128, 2
_ROTATION = 0x9E3779B97F4A7C15  # the golden ratio: values borrowed from afar must not collide
_MASK = (1 << 64) - 1

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_ENDINGS = ("ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y")
# Words that tell nothing of what happened: function words, reporting, days and months.
_EMPTY = frozenset(
    """
    about after again against ahead almost also among and another any are around as at away back
    because been before being between both but by can could did do does during each for from had
    has have he her here hers him his how if in into is it its just later like many may more most
    near no not of off on once one only or other our out over own same she since so some still
    such than that the their them then there these they this those three to today tomorrow two
    under until up upon was we were what when where which while who whom whose will with within
    without would yesterday you said says say told tell according reported reports report
    reportedly official officials source sources agency statement spokesman spokeswoman monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december
    """.split()
)


def words_of(text: str) -> list[str]:
    """The words of a text in order, case and compatibility forms folded."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold().replace("’", "'"))


def shingles(text: str) -> frozenset[int]:
    """Hashes of every three words in a row; a shorter text is one shingle, an empty one none."""
    words = words_of(text)
    if not words:
        return frozenset()
    last = max(1, len(words) - SHINGLE + 1)
    return frozenset(
        int.from_bytes(
            blake2b(" ".join(words[at : at + SHINGLE]).encode(), digest_size=8).digest(), "big"
        )
        for at in range(last)
    )


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of all shingles that both have, 0 to 1; 0 where neither has any."""
    if not one or not other:
        return 0.0
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)


def signature(hashes: frozenset[int]) -> tuple[int, ...]:
    """The MinHash signature of a set: two sets agree in a bin as often as they are similar.

    Raises:
        ValueError: If the set is empty: it resembles nothing, and has no least member.
    """
    if not hashes:
        raise ValueError("an empty set has no signature")
    least: list[int | None] = [None] * BINS
    for each in hashes:
        value, place = divmod(each, BINS)
        held = least[place]
        if held is None or value < held:
            least[place] = value
    return tuple(_filled(least, place) for place in range(BINS))


def _filled(least: Sequence[int | None], place: int) -> int:
    for steps in range(BINS):
        value = least[(place + steps) % BINS]
        if value is not None:
            return (value + steps * _ROTATION) & _MASK
    raise AssertionError("a set with members fills some bin")


def band_keys(signed: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The keys under which a signature is filed: sets that share one are candidates."""
    for start in range(0, BINS, ROWS):
        yield (start, *signed[start : start + ROWS])


def find_copies(
    documents: Iterable[Document], *, threshold: float = THRESHOLD
) -> Mapping[str, str]:
    """Each document's id to the id of the first document that it is a copy of, else to its own.

    Documents are taken in the order in which they became known, undated ones last, then by id.
    Each is compared with the originals before it and becomes a copy of the most similar one, or
    an original itself. So a later document never changes what earlier ones are, and there are no
    chains from copy to copy.

    Args:
        documents: In any order; one that stands twice counts once.
        threshold: The least Jaccard similarity of a copy.
    """
    originals: dict[str, frozenset[int]] = {}
    filed: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for document in sorted({d.id: d for d in documents}.values(), key=_when_known):
        hashes = shingles(document.text)
        if not hashes:
            found[document.id] = document.id
            continue
        keys = list(band_keys(signature(hashes)))
        near = {each for key in keys for each in filed.get(key, ())}
        likeness, original = max(
            ((jaccard(hashes, originals[each]), each) for each in sorted(near)),
            default=(0.0, document.id),
            key=lambda pair: pair[0],
        )
        if likeness >= threshold:
            found[document.id] = original
            continue
        found[document.id] = document.id
        originals[document.id] = hashes
        for key in keys:
            filed[key].append(document.id)
    return found


def _when_known(document: Document) -> tuple[date, str]:
    return document.known_at or date.max, document.id


def telling_words(text: str) -> frozenset[str]:
    """What a passage tells, as a set of word beginnings without function words.

    Cutting endings and keeping five letters joins `signed` and `signing`, `Russia` and
    `Russian`, without a dictionary of any language.
    """
    return frozenset(
        _beginning(word) for word in words_of(text) if len(word) > 2 and word not in _EMPTY
    )


def _beginning(word: str) -> str:
    word = word.partition("'")[0]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    return word[:5]


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two passages share, 0 to 1: the mean of Dice's and the overlap coefficient.

    The overlap coefficient alone would find any short headline in a long passage; Dice's alone
    would never find it.
    """
    if not one or not other:
        return 0.0
    shared = len(one & other)
    return (2 * shared / (len(one) + len(other)) + shared / min(len(one), len(other))) / 2
