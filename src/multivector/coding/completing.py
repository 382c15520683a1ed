"""A side of an act that its frame leaves empty: the party of the sentence that is meant, if any.

News often leaves out whom an act concerns, because the clause before has just told it: "Washington
recognised the rival; Caracas cut ties". A small model learnt from our own coded sentences weighs
the other parties of the sentence (`scripts/train_judge.py`).
"""

from collections.abc import Iterator, Mapping, Sequence

from multivector.coding.clauses import is_passive
from multivector.coding.linear import LinearModel
from multivector.coding.parse import Token
from multivector.coding.phrases import PhraseReader
from multivector.coding.readings import Reading
from multivector.coding.triggers import Trigger

_LONGEST_PATH = 6
_LOCATIVE = frozenset("in at near outside inside across around throughout".split())


class Completer:
    """Finds the party that stands for an empty side.

    Args:
        models: For `actor` and `recipient`, how likely a party of the sentence is meant; a side
            without a model is never completed.
        thresholds: Least probability at which it is taken.
    """

    def __init__(
        self, models: Mapping[str, LinearModel], thresholds: Mapping[str, float]
    ) -> None:
        self._models = models
        self._thresholds = thresholds

    def complete(
        self, side: str, trigger: Trigger, others: Sequence[Reading], phrases: PhraseReader
    ) -> tuple[Reading, ...]:
        """The parties of an empty side; empty where none of the sentence is likely enough.

        Args:
            side: `actor` or `recipient`.
            trigger: The act.
            others: Those of the other side.
            phrases: The sentence.
        """
        model = self._models.get(side)
        if model is None:
            return ()
        least = self._thresholds[side]
        best: tuple[float, Token] | None = None
        rivals = candidate_parties(others, phrases)
        for reading in rivals:
            features = completion_features(trigger, reading, rivals, others, phrases)
            probability = model.probability(features)
            if probability >= least and (best is None or probability > best[0]):
                best = probability, reading.token
        if best is None:
            return ()
        taken = {r.id for r in others}
        found = phrases.read(best[1]) or phrases.read_alone(best[1])
        kept = tuple(r for r in found if r.id is None or r.id not in taken)
        return kept or tuple(r for r in rivals if r.token is best[1])


def candidate_parties(others: Sequence[Reading], phrases: PhraseReader) -> list[Reading]:
    """The parties of a sentence that are not those of the other side, in order of the text."""
    taken = {r.id for r in others if r.base}
    words = {r.token.index for r in others}
    found: dict[int, Reading] = {}
    for token in phrases.sentence.tokens:
        is_head = token.is_noun and token.dep not in ("compound", "nummod", "npadvmod")
        if token.index in words or not (is_head or phrases.mention_at(token) is not None):
            continue
        for reading in phrases.read_alone(token):
            if reading.token is token and (reading.base is None or reading.id not in taken):
                found.setdefault(token.index, reading)
    return list(found.values())


def completion_features(
    trigger: Trigger,
    reading: Reading,
    rivals: Sequence[Reading],
    others: Sequence[Reading],
    phrases: PhraseReader,
) -> Iterator[str]:
    """What the model sees of one party of the sentence beside an act and its other side."""
    word, act = reading.token, trigger.token
    sort = trigger.entry.type
    path = _path(word, act)
    where = "after" if word.index > act.index else "before"
    between = sum(
        min(word.index, act.index) < r.token.index < max(word.index, act.index) for r in rivals
    )
    kind = _kind(reading)
    passive = act.is_verb and is_passive(act)
    lonely = not any(r.base for r in others)
    yield f"type={sort} pos={trigger.entry.pos} passive={passive}"
    yield f"lonely={lonely} type={sort}"
    yield f"lonely={lonely} passive={passive} {where}"
    yield f"path={path}"
    yield f"path={path} type={sort}"
    yield f"dep={word.dep} head={word.head.pos} {where}"
    yield f"{where} between={min(between, 3)}"
    yield f"{where} type={sort}"
    yield f"kind={kind} type={sort}"
    yield f"kind={kind} path={path}"
    known = {r.base for r in rivals if r.base}
    yield f"distinct={min(len(known), 4)} {where}"
    yield f"alone={reading.base is not None and len(known) == 1} type={sort}"
    yield f"indirect={reading.indirect} named={reading.named}"
    yield f"far={min(abs(word.index - act.index) // 4, 6)}"
    if word.dep in ("pobj", "pcomp"):
        yield f"prep={word.head.lemma.lower()} {where}"
        yield f"prep={word.head.lemma.lower()} type={sort}"
        yield f"locative={word.head.lemma.lower() in _LOCATIVE} place={phrases.is_place(word)}"
    inside = any(t is act for t in word.ancestors())
    yield f"inside={inside} type={sort}"
    yield f"inside={inside} kind={kind}"
    if trigger.entry.frame.reciprocal:
        yield f"reciprocal inside={inside} {where}"


def _kind(reading: Reading) -> str:
    if reading.base is None:
        return f"nobody {reading.token.pos}"
    if reading.is_person:
        return f"person {reading.sector}"
    if reading.sector is not None:
        return reading.sector
    return "known" if reading.is_known else "name"


def _path(word: Token, act: Token) -> str:
    """The arcs from a word up to where it meets the act's line, and down to the act."""
    line = {token.index: step for step, token in enumerate([act, *act.ancestors()])}
    up: list[str] = []
    for token in (word, *word.ancestors()):
        if token.index in line:
            below = [act, *act.ancestors()][: line[token.index]]
            down = [t.dep for t in reversed(below)]
            parts = [*up, f"^{token.pos}", *down]
            return ">".join(parts) if len(parts) <= _LONGEST_PATH else "far"
        up.append(token.dep)
    return "apart"
