"""Who says which sense is meant, which party is understood and how sure a coding is."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

import pytest

from multivector.coding.acts.triggers import RuleJudge, TriggerJudge
from multivector.coding.coder import Coder
from multivector.coding.judge import judging
from multivector.coding.judge.judging import Judge, SenseJudge, judge_from, load_judge
from multivector.coding.judge.linear import LinearModel
from multivector.coding.parties.completing import Completer
from multivector.coding.parties.housing import Housing
from multivector.coding.rules import load_rules
from multivector.domain import Document, Event, WorldError, document_id
from multivector.worlds import World

from ..conftest import line_of  # noqa: TID252 -- tests are no package

Judged = Callable[..., tuple[Event, ...]]
EVEN = LinearModel(0.0, {})

# Plain news in our own words, a sentence for each type. The weights of the judge change; that it
# leaves most of the plainest sentences alone does not.
PLAIN = [
    ("AGREE", "Norway promised on Tuesday to build a hospital in Malawi."),
    ("CONSULT", "The foreign ministers of Peru and Chile met in Lima on Tuesday for talks on trade."),
    ("SUPPORT", "The Ghanaian president on Tuesday praised Togo for its handling of the crisis."),
    ("CONCEDE", "The Kenyan government apologised to Uganda on Tuesday for the killing of a fisherman."),
    ("COOPERATE", "Poland and Lithuania held a joint military exercise near the border on Tuesday."),
    ("AID", "Japan sent medicine and blankets to Nepal on Tuesday after the earthquake."),
    ("RETREAT", "Ethiopia withdrew its troops from two towns in Somalia on Tuesday."),
    ("REQUEST", "Belgium on Tuesday urged Rwanda to release the journalist."),
    ("ACCUSE", "Sudan on Tuesday accused Chad of arming the rebels in Darfur."),
    ("REJECT", "Bolivia on Tuesday rejected a Chilean proposal on access to the sea."),
    ("THREATEN", "Turkey threatened on Tuesday to bomb Kurdish positions in Syria."),
    ("PROTEST", "Thousands of teachers marched through Lima on Tuesday against the Peruvian government."),
    ("SANCTION", "The European Union imposed sanctions on two Belarusian banks on Tuesday."),
    ("MOBILIZE", "Russia massed thousands of troops near the Ukrainian border on Tuesday."),
    ("COERCE", "Police arrested three Ugandan opposition activists in Kampala on Tuesday."),
    ("ASSAULT", "Ethiopian jets bombed a Somali village on Tuesday, killing six civilians."),
]


@pytest.fixture(scope="module")
def judged(world: World) -> Judged:
    """The events of a text as a judge of senses, and a certainty, have them."""

    def code(text: str, senses: TriggerJudge, certainty: LinearModel = EVEN) -> tuple[Event, ...]:
        judge = Judge(senses, Completer({}, {}), Housing(None, 0.0), certainty)
        coder = Coder(world, prefilter=False, rules=load_rules("en", judge))
        (coded,) = coder.code([Document(document_id(None, text), text, "a test", language="en")])
        return coded.events

    return code


def _weighing(bias: float = -3.0, **weights: float) -> LinearModel:
    return LinearModel(bias, {name.replace("__", "="): w for name, w in weights.items()})


def test_a_sense_that_is_likely_enough_is_meant(judged: Judged) -> None:
    text, sure = "Kenya invaded Somalia.", _weighing(how__first=5.0)
    (event,) = judged(text, SenseJudge(sure, 0.5))
    assert line_of(event) == "ASSAULT KEN > SOM"
    assert judged(text, SenseJudge(_weighing(), 0.5)) == ()


def test_the_threshold_decides(judged: Judged) -> None:
    text = "Kenya invaded Somalia."
    assert judged(text, SenseJudge(EVEN, 0.5))
    assert judged(text, SenseJudge(EVEN, 0.51)) == ()


def test_a_sense_that_does_not_fit_is_never_meant(judged: Judged) -> None:
    text = "Kenya captured two villages in Somalia."  # an ASSAULT takes captives
    certain = LinearModel(-3.0, {"lemma=capture type=ASSAULT": 9.0})
    assert judged(text, SenseJudge(certain, 0.2)) == ()


@pytest.mark.parametrize(("bias", "confidence"), [(30.0, 0.99), (-30.0, 0.01), (0.0, 0.5)])
def test_nothing_is_quite_sure(judged: Judged, bias: float, confidence: float) -> None:
    (event,) = judged("Kenya invaded Somalia.", RuleJudge(), LinearModel(bias, {}))
    assert event.confidence == confidence


MODEL = {"bias": 0.5, "weights": {"a": 1.0}}
MODELS = dict.fromkeys(("sense", "actor", "recipient", "home", "certainty"), MODEL)
LIMITS = {"sense": 0.2, "actor": 0.7, "recipient": 0.6, "home": 0.3}


def test_a_judge_is_read_from_models_and_thresholds() -> None:
    judge = judge_from({"models": MODELS, "thresholds": LIMITS})
    assert judge.senses == SenseJudge(LinearModel(0.5, {"a": 1.0}), 0.2)
    assert judge.certainty == LinearModel(0.5, {"a": 1.0})


@pytest.mark.parametrize("name", ["sense", "actor", "recipient", "home", "certainty"])
def test_no_model_may_be_missing(name: str) -> None:
    kept = {other: model for other, model in MODELS.items() if other != name}
    with pytest.raises(KeyError):
        judge_from({"models": kept, "thresholds": LIMITS})


@pytest.mark.parametrize("raw", [{}, {"models": {}, "thresholds": {}}])
def test_an_empty_file_is_no_judge(raw: Mapping[str, Any]) -> None:
    with pytest.raises(KeyError):
        judge_from(raw)


def test_a_missing_file_is_told_with_how_to_make_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "MODEL_FILE", "no-such-file.json")
    with pytest.raises(WorldError, match="cannot be read") as caught:
        load_judge.__wrapped__("en")
    assert "train_judge" in (caught.value.hint or "")


def test_the_judge_of_the_package_leaves_plain_sentences_alone(learned: Coder) -> None:
    documents = [Document(document_id(None, t), t, t, language="en") for _, t in PLAIN]
    coded = {c.document.text: [e.type for e in c.events] for c in learned.code(documents)}
    missed = [(kind, coded[text]) for kind, text in PLAIN if kind not in coded[text]]
    assert len(missed) <= len(PLAIN) // 4, missed


@pytest.mark.parametrize(("kind", "text"), PLAIN)
def test_the_rules_code_the_same_sentences(
    told: Callable[[str], list[str]], kind: str, text: str
) -> None:
    assert kind in [line.split()[0] for line in told(text)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Norway apologised.", {}),
        ("Norway apologised to Chad.", {"lone"}),
        ("Chad and Mali met.", {"lone"}),
        ("NATO met in Rome.", {"lone"}),
        ("Mali denounced the rains.", {"lone"}),
    ],
)
@pytest.mark.parametrize("limit", ["lone", "both"])
def test_an_unsure_event_is_left_out_and_sooner_where_it_tells_one_side_only(
    world: World, text: str, kept: Collection[str], limit: str
) -> None:
    unsure = LinearModel(-1.0, {})
    limits = {"least_lone": 0.5} if limit == "lone" else {"least": 0.5, "least_lone": 0.5}
    judge = Judge(RuleJudge(), Completer({}, {}), Housing(None, 0.0), unsure, **limits)
    coder = Coder(world, prefilter=False, rules=load_rules("en", judge))
    document = Document(document_id(None, text), text, "a test", language="en")
    assert bool(next(iter(coder.code([document]))).events) is (limit in kept)
