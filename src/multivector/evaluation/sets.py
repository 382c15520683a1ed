"""The labelled sets by name: what each is and what scores it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from multivector.coding.causes import argument_reader
from multivector.coding.coder import Coder
from multivector.coding.languages import why_uncoded
from multivector.domain import DateInterval, UsageError
from multivector.evaluation.actors import score_actors
from multivector.evaluation.agreement import SECOND, score_second_coding
from multivector.evaluation.articles import score_article
from multivector.evaluation.causes import (
    alphabet_language,
    score_cause_sentences,
    score_causes,
)
from multivector.evaluation.chronicle import score_chronicle
from multivector.evaluation.chronicle_claims import score_chronicle_claims
from multivector.evaluation.claim_sentences import score_claim_sentences
from multivector.evaluation.claims import score_claims
from multivector.evaluation.cnc import score_cnc
from multivector.evaluation.coded import score_coded
from multivector.evaluation.constructions import score_constructions
from multivector.evaluation.decided import score_decisions
from multivector.evaluation.essays import score_essays
from multivector.evaluation.ideal_points import score_ideal_points
from multivector.evaluation.polnear import score_polnear
from multivector.evaluation.scores import Scores
from multivector.evaluation.sentences import score_no_event, score_plover_sentences
from multivector.worlds import World


@dataclass(frozen=True, slots=True)
class Request:
    """What a set is scored with.

    Attributes:
        coder: The coder.
        world: Its world.
        path: The set; None for the chronicle, which lies in the world.
        text: The text that document gold counts in.
        published: The day of that text.
    """

    coder: Coder
    world: World
    path: Path | None
    text: Path | None = None
    published: DateInterval | None = None


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A kind of labelled set.

    Attributes:
        summary: What it is, in a line.
        score: Scores a request.
    """

    summary: str
    score: Callable[[Request], Scores]


def _path(request: Request) -> Path:
    if request.path is None:
        raise UsageError("this set needs a PATH", hint="See: multivector evaluate --help")
    return request.path


def _events(request: Request) -> Scores:
    if request.text is None or request.published is None:
        raise UsageError(
            "document gold needs its text and the day of it",
            hint="Add --text FILE --published DATE",
        )
    return score_article(request.coder, _path(request), request.text, request.published)


def _claims(request: Request) -> Scores:
    if request.text is None or request.published is None:
        raise UsageError(
            "document gold needs its text and the day of it",
            hint="Add --text FILE --published DATE",
        )
    coder = request.coder.with_claims()
    return score_claims(coder, _path(request), request.text, request.published)


def _coded(request: Request) -> Scores:
    path = _path(request)
    paths = [path]
    if path.is_dir():
        paths = sorted(one for one in path.glob("*.jsonl") if one.name != SECOND)
    if not paths:
        raise UsageError("no .jsonl file lies there", item=str(path))
    return score_coded(request.coder, paths)


def _causes(request: Request) -> Scores:
    path = _path(request)
    if path.is_dir() or path.suffix == ".jsonl":
        paths = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
        if not paths:
            raise UsageError("no .jsonl file lies there", item=str(path))
        reader = argument_reader(alphabet_language(paths[0]), request.world)
        return score_cause_sentences(reader, paths)
    if request.text is None or request.published is None:
        raise UsageError(
            "document gold needs its text and the day of it",
            hint="Add --text FILE --published DATE",
        )
    reader = argument_reader(alphabet_language(request.text), request.world)
    return score_causes(reader, path, request.text, request.published)
def _ruopinionne(request: Request) -> Scores:
    from multivector.evaluation.ruopinionne import (  # noqa: PLC0415 -- an extra
        score_ruopinionne,
    )

    return score_ruopinionne(_path(request))


def _chronicle(request: Request) -> Scores:
    """English, and Russian beside it where its parts are installed."""
    scores = score_chronicle(request.coder, request.world)
    if why_uncoded("ru") is not None:
        return scores
    russian = score_chronicle(request.coder, request.world, "ru")
    told = tuple(replace(one, name=f"in Russian: {one.name}") for one in russian.figures)
    return replace(
        scores, figures=(*scores.figures, *told), details=(*scores.details, *russian.details)
    )


SETS: Mapping[str, LabelledSet] = MappingProxyType({
    "events": LabelledSet(
        "events of one text: PREFIX.events.jsonl and PREFIX.traps.jsonl, with --text, --published",
        _events,
    ),
    "essays": LabelledSet(
        "a folder of our own analysts' texts with gold events and essays.tsv",
        lambda request: score_essays(request.coder, _path(request)),
    ),
    "constructions": LabelledSet(
        "a folder of our own short texts that try one construction each",
        lambda request: score_constructions(request.coder, _path(request)),
    ),
    "plover-sentences": LabelledSet(
        "sentences with source, target and PLOVER type",
        lambda request: score_plover_sentences(request.coder, _path(request)),
    ),
    "no-event": LabelledSet(
        "sentences that hold no event, one a line",
        lambda request: score_no_event(request.coder, _path(request)),
    ),
    "coded": LabelledSet("our own coded sentences, a file or a folder of them", _coded),
    "agreement": LabelledSet(
        "a folder of our own coded sentences and its second-coding.jsonl: how far both agree",
        lambda request: score_second_coding(_path(request)),
    ),
    "decisions": LabelledSet(
        "what was accepted, rejected and corrected in a watch, by its folder",
        lambda request: score_decisions(request.coder.with_appeals(), _path(request)),
    ),
    "actors": LabelledSet(
        "phrases with the country that they mean",
        lambda request: score_actors(request.coder, request.world, _path(request)),
    ),
    "ideal-points": LabelledSet(
        "a folder of roll calls and the ideal points published from them; needs no coder",
        lambda request: score_ideal_points(_path(request)),
    ),
    "causes": LabelledSet(
        "causal arrows of one text: PREFIX.causes.jsonl, with --text, --published; or sentences of"
        " our own, a file or a folder of them",
        _causes,
    ),
    "cnc": LabelledSet(
        "a file of the Causal News Corpus: causal sentences, and their spans",
        lambda request: score_cnc(_path(request)),
    ),
    "claims": LabelledSet(
        "claims of one text: PREFIX.claims.jsonl, with --text, --published", _claims
    ),
    "claim-sentences": LabelledSet(
        "our own sentences with the claim that each holds",
        lambda request: score_claim_sentences(request.coder.with_claims(), _path(request)),
    ),
    "polnear": LabelledSet(
        "news with source, cue and content spans, JSON lines, plain or gzipped",
        lambda request: score_polnear(request.coder.with_claims(), _path(request)),
    ),
    "ruopinionne": LabelledSet(
        "Russian sentences with holder, target, expression and polarity (RuOpinionNE)",
        _ruopinionne,
    ),
    "chronicle": LabelledSet(
        "the world's own chronicle; takes no PATH",
        _chronicle,
    ),
    "chronicle-claims": LabelledSet(
        "what is said in the world's own chronicle; takes no PATH",
        lambda request: score_chronicle_claims(request.coder.with_claims(), request.world),
    ),
})  # fmt: skip
