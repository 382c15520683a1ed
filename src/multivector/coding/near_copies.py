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
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b

from multivector.domain import Document, Span

SHINGLE = 3
THRESHOLD = 0.3
# 64 bands of 2 find a pair of similarity s with probability 1 - (1 - s²)^64.
BINS, ROWS = 128, 2
_ROTATION = 0x9E3779B97F4A7C15  # the golden ratio: values borrowed from afar must not collide
_MASK = (1 << 64) - 1
# Odd numbers by which the hashes of a shingle's words are mixed, so that their order counts.
_MIXERS = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93)

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
# How much of the text around the evidence belongs to the passage, in characters.
_AROUND = 200
# Words that tell a new act from an earlier one of the kind. English alone: another language is
# compared without them.
_ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
_AGAIN = re.compile(
    r"\b(again|another|anew|further|fresh|renewed|once more|new (?:round|wave|series)"
    rf"|(?:one|two|three|four|five|six|\d+) more|{'|'.join(_ORDINALS)})\b",
    re.IGNORECASE,
)
_NIGHT = re.compile(r"\b(night|overnight|midnight|early|late|dawn|small hours)\b", re.IGNORECASE)
_PROMISED = re.compile(
    r"\b(will|would|shall|plans? to|planned to|due to|set to)\b(?:\W+\w+){0,3}$", re.IGNORECASE
)


def words_of(text: str) -> list[str]:
    """The words of a text in order, case and compatibility forms folded."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold().replace("’", "'"))


def shingles(text: str) -> frozenset[int]:
    """Hashes of every three words in a row; a shorter text is one shingle, an empty one none."""
    hashes = [_word_hash(word) for word in words_of(text)]
    if not hashes:
        return frozenset()
    padded = hashes + [0] * (SHINGLE - len(hashes))
    first, second, third = _MIXERS
    return frozenset(
        (one * first + two * second + three * third) & _MASK
        for one, two, three in zip(padded, padded[1:], padded[2:], strict=False)
    )


@lru_cache(maxsize=1 << 16)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8"), digest_size=8).digest(), "big")


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
    least: dict[int, int] = {}
    # From the greatest down, so that the least of a bin is written last.
    for each in sorted(hashes, reverse=True):
        least[each % BINS] = each // BINS
    return tuple(_filled(least, place) for place in range(BINS))


def _filled(least: Mapping[int, int], place: int) -> int:
    if place in least:
        return least[place]
    steps = next(each for each in range(1, BINS) if (place + each) % BINS in least)
    return (least[(place + steps) % BINS] + steps * _ROTATION) & _MASK


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
        keys = tuple(band_keys(signature(hashes)))
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


@dataclass(frozen=True, slots=True)
class Passage:
    """What the wording around an event tells, for comparison with another's.

    Attributes:
        words: Beginnings of its words, without function words.
        plain: The same without words in capitals: names say who, other words say what.
        trigger: Those of the words that name the act.
        again: Words by which its sentence counts: again, another, second.
        nightly: Whether its sentence speaks of a night, which has two dates.
        promised: Whether the act is told as one to come.
    """

    words: frozenset[str]
    plain: frozenset[str]
    trigger: frozenset[str]
    again: frozenset[str]
    nightly: bool
    promised: bool


def read_passage(text: str, evidence: Span, trigger: Span) -> Passage:
    """The passage of an event: its evidence and so much of the text on both sides of it."""
    passage = text[max(0, evidence.start - _AROUND) : evidence.end + _AROUND]
    uncapitalised = (word for word in _WORD.findall(passage) if not word[0].isupper())
    sentence, led = evidence.cut(text), text[evidence.start : trigger.end]
    return Passage(
        telling_words(passage),
        telling_words(" ".join(uncapitalised)),
        telling_words(trigger.cut(text)),
        frozenset(found.casefold() for found in _AGAIN.findall(sentence)),
        _NIGHT.search(sentence) is not None,
        _PROMISED.search(led) is not None,
    )


def passage_points(one: Passage, other: Passage, *, same_day: bool) -> float:
    """What the wording speaks for it that two passages tell the same; under 0 it speaks against.

    The second round is not the third. Words that are no names weigh more: they are in both sets.
    Of "again" and "another" one would expect both texts to speak; where both date the act alike,
    one that does not says little.
    """
    counted = [passage.again.intersection(_ORDINALS) for passage in (one, other)]
    if all(counted) and counted[0] != counted[1]:
        return -1.0
    points = (likeness(one.words, other.words) + likeness(one.plain, other.plain)) / 2
    points += 0.08 if one.trigger & other.trigger else 0.0
    if one.again != other.again:
        points -= 0.1 if same_day else 0.6
    return points


def count_publishers(
    documents: Iterable[Document], copies: Mapping[str, str], owners: Mapping[str, str]
) -> tuple[str, ...]:
    """Who publishes texts of his own, sorted: owners of outlets, else outlets.

    Of an original and its copies the first whose outlet is known counts. `?` stands for all
    documents without outlet together: they may all be of one publisher.
    """
    named: dict[str, str] = {}
    for document in documents:
        original = copies[document.id]
        if named.get(original, "?") == "?":
            outlet = document.outlet
            named[original] = "?" if outlet is None else owners.get(outlet, outlet)
    return tuple(sorted(set(named.values())))


def telling_words(text: str) -> frozenset[str]:
    """What a passage tells, as a set of word beginnings without function words.

    Cutting endings and keeping five letters joins `signed` and `signing`, `Russia` and
    `Russian`, without a dictionary of any language.
    """
    return frozenset(
        _beginning(word) for word in words_of(text) if len(word) > 2 and word not in _EMPTY
    )


@lru_cache(maxsize=1 << 16)
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
