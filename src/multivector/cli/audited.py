"""What an audit was told of a watch, as measures take it to correct for coder error."""

from pathlib import Path
from typing import TYPE_CHECKING

from multivector.domain import UsageError
from multivector.records import Snapshot

if TYPE_CHECKING:
    import pyarrow as pa

    from multivector.measures import Options


def audit_of(
    snapshot: Snapshot, decisions: Path, options: "Options"
) -> "pa.Table":
    """The judged events, and how probable it was that each was judged (`correction.AUDIT`).

    In each stratum those judgements count that come before the first item without one: they are
    a random sample of it.

    Raises:
        UsageError: If no event of the watch was judged.
        StoreError: If nothing there was coded.
    """
    import pyarrow as pa

    from multivector.evaluation.audit import About, Verdict
    from multivector.evaluation.audit_frame import read_frame
    from multivector.evaluation.audit_judgements import Judgements
    from multivector.measures.correction import AUDIT
    from multivector.records import Decisions

    judgements = Judgements(Decisions(decisions))
    frame = read_frame(snapshot, seed=options.seed, most=judgements.count + 1,
                       curated=options.include_curated)
    rows = []
    for stratum in frame:
        if stratum.about is not About.EVENT:
            continue
        verdicts = []
        for item in stratum.items:
            verdict = judgements.verdict_of(item)
            if verdict is None:
                break
            verdicts.append((item.coded[0], verdict))
        probability = len(verdicts) / stratum.size
        rows += [
            {"event": event, "right": verdict is Verdict.RIGHT, "probability": probability}
            for event, verdict in verdicts if verdict is not Verdict.UNSURE
        ]
    if not rows:
        raise UsageError("no event of this watch was judged", item="--audited",
                         hint="`multivector audit` asks; its --seed must be the same")
    return pa.Table.from_pylist(rows, schema=AUDIT)
