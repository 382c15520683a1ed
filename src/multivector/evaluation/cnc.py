"""Causal sentences and causal spans on the Causal News Corpus V2 (Tan et al. 2022, 2023)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from multivector.coding.causes.learned import THRESHOLD, LearnedCauses
from multivector.coding.causes.reader import CauseReader, make_reader
from multivector.coding.parsing.parse import Token
from multivector.coding.parsing.sentences import SentenceSpan
from multivector.evaluation.cnc_format import CncSentence, Marked, read_cnc
from multivector.evaluation.scores import Mean, Scores, Share, f1_of
from multivector.evaluation.span_errors import count_errors, fair_scores, tagged_spans

_MOST = 6  # relations of a sentence whose orders are all tried


@dataclass(frozen=True, slots=True)
class CncCounts:
    """What a set gave.

    Attributes:
        right: Causal sentences found.
        coded: Sentences that were called causal.
        gold: Causal sentences.
        errors: Span agreement by kind, as `count_errors`.
        spans: Gold and coded spans.
        words: Words rightly, wrongly and not tagged.
    """

    right: int
    coded: int
    gold: int
    errors: Counter[str]
    words: Counter[str]


def score_cnc(path: Path, learned: LearnedCauses | None = None) -> Scores:
    """Score the learned models on one file of the corpus, in either of its forms.

    Spans follow the published scorer: only sentences with relations count, as many predictions
    as there are relations are taken, and of their pairings the one with the best F1 counts.
    Beside it stand exact F1 (a span is right or wrong) and F1 by word.
    """
    from multivector.coding.causes.learned import (  # noqa: PLC0415 -- NumPy loads with the first use
        load_learned,
    )

    sentences = read_cnc(path)
    counts = count_cnc(sentences, learned or load_learned("en"), make_reader("en"))
    figures: list[Share | Mean] = [
        Share("causal sentences found", counts.right, counts.gold),
        Share("called causal rightly", counts.right, counts.coded),
        Mean(
            "F1 of causal sentences", f1_of(counts.right, counts.coded, counts.gold), len(sentences)
        ),
    ]
    if any(one.relations for one in sentences):
        figures += span_figures(counts)
    return Scores(f"Causal News Corpus ({path.name})", tuple(figures))


def span_figures(counts: CncCounts) -> list[Share | Mean]:
    """The figures of cause, effect and signal spans."""
    errors, words = counts.errors, counts.words
    paired = sum(errors[name] for name in ("right", "label", "boundary", "label and boundary"))
    gold, coded = paired + errors["missed"], paired + errors["extra"]
    return [
        Share("spans found exactly", errors["right"], gold),
        Share("coded spans exact", errors["right"], coded),
        Mean("F1 of spans, exact", f1_of(errors["right"], coded, gold), gold),
        Mean("F1 of spans, each error once (FairEval)", fair_scores(errors)[2], gold),
        Mean(
            "F1 by word",
            f1_of(
                words["right"], words["right"] + words["extra"], words["right"] + words["missed"]
            ),
            words["right"] + words["missed"],
        ),
    ]


def count_cnc(
    sentences: Sequence[CncSentence], learned: LearnedCauses, reader: CauseReader
) -> CncCounts:
    """Apply the models to sentences and count."""
    right = coded = gold = 0
    errors: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for sentence, tokens in zip(sentences, parse_words(sentences), strict=True):
        causal = learned.score(tokens, reader.find(tokens)) >= THRESHOLD
        coded += causal
        gold += bool(sentence.is_causal)
        right += causal and bool(sentence.is_causal)
        if sentence.relations:
            told = [
                Marked(
                    to_words(one.ends, tokens, sentence), to_words(one.signals, tokens, sentence)
                )
                for one in learned.relations(tokens)
            ]
            _count_best(sentence.relations, told, errors, words)
    return CncCounts(right, coded, gold, errors, words)


def parse_words(sentences: Iterable[CncSentence]) -> Iterator[list[Token]]:
    """The parsed words of each sentence."""
    from multivector.coding.english.parser import (  # noqa: PLC0415 -- spaCy loads with the first text
        parse_english,
    )

    items = [(one.index, SentenceSpan(0, len(one.text), 0), one.text) for one in sentences]
    for parsed in parse_english(items):
        yield parsed.tokens


def to_words(
    tags: Sequence[str], tokens: Sequence[Token], sentence: CncSentence
) -> tuple[str, ...]:
    """Tags of the parser's words as tags of the corpus's, each that of its first part."""
    made, place = [], 0
    for word in sentence.words:
        end = place + len(word)
        first = next((t for t in tokens if t.start < end and place < t.end), None)
        made.append("O" if first is None else tags[first.index])
        place = end + 1
    return tuple(made)


def to_tokens(
    tags: Sequence[str], tokens: Sequence[Token], sentence: CncSentence
) -> tuple[str, ...]:
    """Tags of the corpus's words as tags of the parser's."""
    made, place = ["O"] * len(tokens), 0
    for word, tag in zip(sentence.words, tags, strict=True):
        end = place + len(word)
        inside = [t for t in tokens if t.start < end and place < t.end]
        for number, token in enumerate(inside):
            made[token.index] = "I" + tag[1:] if number and tag.startswith("B") else tag
        place = end + 1
    return tuple(made)


def _count_best(
    gold: Sequence[Marked], told: Sequence[Marked], errors: Counter[str], words: Counter[str]
) -> None:
    size = len(gold[0].ends)
    nothing = Marked(("O",) * size, ("O",) * size)
    kept = [*told[: len(gold)], *[nothing] * (len(gold) - len(told))]
    orders = permutations(kept) if len(gold) <= _MOST else iter([tuple(kept)])
    best = max(
        (_agreement(gold, order) for order in orders), key=lambda one: fair_scores(one[0])[2]
    )
    errors.update(best[0])
    words.update(best[1])


def _agreement(gold: Sequence[Marked], told: Sequence[Marked]) -> tuple[Counter[str], Counter[str]]:
    errors: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for one, other in zip(gold, told, strict=True):
        for right, coded in ((one.ends, other.ends), (one.signals, other.signals)):
            errors.update(count_errors(tagged_spans(right), tagged_spans(coded)))
            for wanted, given in zip(right, coded, strict=True):
                same = wanted[2:] == given[2:]
                words["right"] += same and wanted != "O"
                words["missed"] += not same and wanted != "O"
                words["extra"] += not same and given != "O"
    return errors, words
