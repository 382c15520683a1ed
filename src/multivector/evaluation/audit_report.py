"""The figures of an audit, and the counts that they rest on."""

from collections import Counter
from collections.abc import Iterator, Sequence

from multivector.evaluation.audit import FIGURES, About, Stratum, Verdict
from multivector.evaluation.audit_frame import FrameStratum
from multivector.evaluation.audit_judgements import Judgements
from multivector.evaluation.scores import Mean, Scores, Share
from multivector.evaluation.tables import Cell, Table

NOTHING = "Nothing has been judged yet, so nothing can be said: `multivector audit` asks."


def report_audit(
    title: str, frame: Sequence[FrameStratum], judgements: Judgements
) -> Scores:
    """Precision and recall of a watch, with 95 % intervals and with the counts of each stratum.

    In each stratum those judgements count that come before the first item without one: only they
    are a random sample of it as it is now. `frame` must hold one more item of each stratum than
    there are judgements.
    """
    strata = [judged_stratum(stratum, judgements) for stratum in frame]
    if not any(stratum.verdicts for stratum in strata):
        return Scores(title, (), details=(NOTHING, *_warnings(strata, judgements, frame)))
    return Scores(
        title,
        tuple(_figures(strata)),
        details=tuple(_warnings(strata, judgements, frame)),
        tables=(_table(strata),),
    )


def judged_stratum(stratum: FrameStratum, judgements: Judgements) -> Stratum:
    """A stratum with the verdicts on its first items, up to the first without one."""
    verdicts: list[Verdict] = []
    for item in stratum.items:
        verdict = judgements.verdict_of(item)
        if verdict is None:
            break
        verdicts.append(verdict)
    return Stratum(stratum.name, stratum.about, stratum.size, tuple(verdicts))


def _figures(strata: Sequence[Stratum]) -> Iterator[Mean | Share]:
    for figure in FIGURES:
        estimate = figure.estimate(strata)
        if estimate is None:
            yield Share(figure.name, 0, 0)
        else:
            yield Mean(figure.name, estimate.value, estimate.judged, estimate.interval)


def _table(strata: Sequence[Stratum]) -> Table:
    shown = [verdict for verdict in Verdict if any(verdict in one.verdicts for one in strata)]
    rows: list[tuple[Cell, ...]] = []
    for stratum in strata:
        counts = Counter(stratum.verdicts)
        rows.append((
            stratum.name, stratum.size, len(stratum.verdicts), *(counts[one] for one in shown)
        ))
    columns = ("stratum", "in the watch", "judged", *(one.value for one in shown))
    return Table("Judgements by stratum", columns, tuple(rows))


def _warnings(
    strata: Sequence[Stratum], judgements: Judgements, frame: Sequence[FrameStratum]
) -> Iterator[str]:
    empty = [stratum for stratum in strata if not stratum.verdicts]
    if empty and len(empty) < len(strata):
        names = "; ".join(stratum.name for stratum in empty)
        yield f"A figure needs a judgement of every stratum. None yet of: {names}"
    waiting = _judged(frame, judgements) - sum(len(stratum.verdicts) for stratum in strata)
    if waiting:
        yield (
            f"{waiting} judgements count only when the items drawn before them are judged too; with"
            " another --seed, others are drawn"
        )
    unsure = sum(stratum.verdicts.count(Verdict.UNSURE) for stratum in strata)
    if unsure:
        yield f"{unsure} items that could not be told are left out of the figures"
    if judgements.lost:
        yield f"{judgements.lost} lines of the judgements are cut off and were not read"
    if any(one.about is About.SENTENCE and one.verdicts for one in strata):
        yield (
            "A sentence with an event that is not coded counts as one missed event, though it may"
            " hold more"
        )


def _judged(frame: Sequence[FrameStratum], judgements: Judgements) -> int:
    return sum(
        judgements.verdict_of(item) is not None for stratum in frame for item in stratum.items
    )
