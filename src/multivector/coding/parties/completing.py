"""A side of an act that its frame leaves empty: the party that is meant, if any.

News often leaves out whom an act concerns, because the clause before has just told it: "Washington
recognised the rival; Caracas cut ties". A small model learnt from our own coded sentences weighs
the other parties of the sentence, and those of the one before (`scripts/train_judge.py`).
"""

from collections.abc import Iterator, Mapping, Sequence

from multivector.coding.acts.triggers import Trigger
from multivector.coding.judge.linear import LinearModel
from multivector.coding.parsing.clauses import is_passive
from multivector.coding.parsing.parse import Token
from multivector.coding.parsing.paths import shape_between
from multivector.coding.parties.marks import LOCATIVE
from multivector.coding.parties.phrases import PhraseReader
from multivector.coding.parties.readings import Reading

_JUDGING = frozenset({
    "condemn", "denounce", "criticise", "criticize", "decry", "deplore", "praise", "welcome",
    "hail", "applaud", "justify", "defend", "mourn", "regret", "protest",
})  # fmt: skip


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
        if model is None or _is_judged(trigger.token):
            return ()
        rivals = [
            r for r in candidate_parties(others, phrases)
            if not _tells_of_own(r, trigger.token, others)
        ]
        weighed = [
            (model.probability(completion_features(trigger, r, rivals, others, phrases)), r)
            for r in rivals
        ]
        # Whom a verb concerns may be told of by several words; who acts, by one.
        is_summed = side == "recipient" and trigger.entry.pos == "verb"
        best = _likeliest(weighed, summed=is_summed)
        if best is None or best[0] < self._thresholds[side]:
            return ()
        taken = {r.id for r in others}
        token = best[1].token
        own = phrases.owns(token)
        found = (phrases.read(token) or phrases.read_alone(token)) if own else ()
        kept = tuple(r for r in found if r.id is None or r.id not in taken)
        return kept or tuple(r for r in rivals if r.token is token)


def _is_judged(deed: Token) -> bool:
    """Whether a deed told before is only judged: "the attack was condemned by Chad"."""
    known = any(d.lemma.lower() in ("the", "this", "that") for d in deed.all("det"))
    judged = deed.is_noun and deed.dep in ("nsubjpass", "dobj") and deed.head.lemma in _JUDGING
    return known and judged


def _tells_of_own(reading: Reading, act: Token, others: Sequence[Reading]) -> bool:
    """Whether a party only tells what its own state does: "Mrs Sako said Chad will not sign"."""
    if reading.base is None or reading.base not in {r.base for r in others if r.sector is None}:
        return False
    below = act
    for above in act.ancestors():
        told = below.dep == "ccomp" and above.is_verb
        subject = above.first("nsubj") if told else None
        if subject is not None and (reading.token is subject or reading.token.head is subject):
            return True
        below = above
    return False


def _likeliest(
    weighed: Sequence[tuple[float, Reading]], *, summed: bool
) -> tuple[float, Reading] | None:
    """The party that is likeliest, over all its mentions or by one alone."""
    if not weighed:
        return None
    sums: dict[str | Token, float] = {}
    for probability, reading in weighed:
        party = reading.base or reading.token
        known = sums.get(party, 0.0)
        sums[party] = known + probability if summed else max(known, probability)
    most = max(sums.values())
    mentions = [one for one in weighed if sums[one[1].base or one[1].token] == most]
    likeliest = max(mentions, key=lambda one: one[0])
    return most, likeliest[1]


def candidate_parties(others: Sequence[Reading], phrases: PhraseReader) -> list[Reading]:
    """The parties that are not those of the other side: of the sentence, then of the one before."""
    taken = {r.id for r in others if r.base}
    words = {r.token.index for r in others}
    tellers = {
        below.index for token in phrases.sentence.tokens if token.text.lower() == "according"
        for below in token.subtree()
    }  # fmt: skip
    found: dict[int, Reading] = {}
    for token in phrases.sentence.tokens:
        is_head = token.is_noun and token.dep not in ("compound", "nummod", "npadvmod")
        if token.index in words or not (is_head or phrases.mention_at(token) is not None):
            continue
        if token.index in tellers:
            continue  # whoever is only told to have told it
        for reading in phrases.read_alone(token):
            if reading.token is token and (reading.base is None or reading.id not in taken):
                found.setdefault(token.index, reading)
    here = {r.id for r in found.values()} | taken
    earlier = [r for r in phrases.told_before() if r.id not in here]
    return [*found.values(), *earlier]


def completion_features(
    trigger: Trigger,
    reading: Reading,
    rivals: Sequence[Reading],
    others: Sequence[Reading],
    phrases: PhraseReader,
) -> Iterator[str]:
    """What the model sees of one party beside an act and its other side."""
    word, act = reading.token, trigger.token
    sort = trigger.entry.type
    if not phrases.owns(word):
        yield from _earlier_features(trigger, reading, rivals, others, phrases)
        return
    path = shape_between(word, act)
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
    yield from _meant_features(trigger, reading, others)
    known = {r.base for r in rivals if r.base}
    yield f"distinct={min(len(known), 4)} {where}"
    yield f"alone={reading.base is not None and len(known) == 1} type={sort}"
    yield f"indirect={reading.indirect} named={reading.named}"
    yield f"far={min(abs(word.index - act.index) // 4, 6)}"
    if word.dep in ("pobj", "pcomp"):
        yield f"prep={word.head.lemma.lower()} {where}"
        yield f"prep={word.head.lemma.lower()} type={sort}"
        yield f"locative={word.head.lemma.lower() in LOCATIVE} place={phrases.is_place(word)}"
    inside = any(t is act for t in word.ancestors())
    yield f"inside={inside} type={sort}"
    yield f"inside={inside} kind={kind}"
    if trigger.entry.frame.reciprocal:
        yield f"reciprocal inside={inside} {where}"


def _meant_features(
    trigger: Trigger, reading: Reading, others: Sequence[Reading]
) -> Iterator[str]:
    """Whom a word is mostly about, where it stands, and whether that is the one who acts himself.

    Miners strike against nobody that is told oftener than against the state that is theirs.
    """
    entry, word = trigger.entry, reading.token
    lemma, sort = entry.lemma, entry.type
    same = reading.base is not None and reading.base in {r.base for r in others}
    yield f"same={same}"
    yield f"same={same} type={sort}"
    yield f"same={same} sector={reading.sector}"
    yield f"sector={reading.sector} type={sort}"
    yield f"indirect={reading.indirect} type={sort}"
    yield f"lemma={lemma}"
    yield f"frame={entry.frame.written}"
    yield f"lemma={lemma} dep={word.dep}"
    if word.dep == "pobj":
        yield f"lemma={lemma} prep={word.head.lemma.lower()}"
    yield f"head={word.head.lemma.lower()} dep={word.dep}"


def _earlier_features(
    trigger: Trigger,
    reading: Reading,
    rivals: Sequence[Reading],
    others: Sequence[Reading],
    phrases: PhraseReader,
) -> Iterator[str]:
    """What the model sees of a party of the sentence before."""
    sort, kind = trigger.entry.type, _kind(reading)
    earlier = [r for r in rivals if not phrases.owns(r.token)]
    here = {r.base for r in rivals if r.base and phrases.owns(r.token)}
    lonely = not any(r.base for r in others)
    yield "earlier"
    yield f"earlier type={sort} lonely={lonely}"
    yield f"earlier rank={min(earlier.index(reading), 3)} of={min(len(earlier), 4)}"
    yield f"earlier kind={kind} type={sort}"
    yield f"earlier here={min(len(here), 3)} lonely={lonely}"
    yield f"earlier dep={reading.token.dep}"
    yield f"earlier pos={trigger.entry.pos} passive={is_passive(trigger.token)}"
    yield f"earlier reciprocal={trigger.entry.frame.reciprocal}"


def _kind(reading: Reading) -> str:
    if reading.base is None:
        return f"nobody {reading.token.pos}"
    if reading.is_person:
        return f"person {reading.sector}"
    if reading.sector is not None:
        return reading.sector
    return "known" if reading.is_known else "name"
