"""A question put to an argument, and what the argument answers."""

from dataclasses import dataclass

from multivector.arguments import ArgumentMap, Loops, Routes
from multivector.scenarios.fans import FanRow, Spread
from multivector.scenarios.hanging import HangsOn
from multivector.scenarios.interventions import Intervention
from multivector.scenarios.loop_prediction import Prediction
from multivector.scenarios.verdicts import Ground, Verdict

DISCLAIMER = (
    "This is what the argument implies if it is right: no forecast of the world. Concepts stand"
    " between -1 and 1 on the argument's own scale; 0 is as now."
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        interventions: One push or clamp at least.
        outcomes: Ids of the concepts that are asked about; one at least.
        draws: Choices of weights that are drawn.
        seed: What the draws depend on.
    """

    interventions: tuple[Intervention, ...]
    outcomes: tuple[str, ...]
    draws: int = 10_000
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Moved:
    """What one thing that is moved does to an outcome.

    Attributes:
        verdict: Which way, for which choices of weights.
        routes: The ways there.
        loops: Loop analysis of what lies between; None where it has no say: a link is
            contested, or the map is too large.
    """

    verdict: Verdict
    routes: Routes
    loops: Prediction | None


@dataclass(frozen=True, slots=True)
class OutcomeAnswer:
    """What becomes of one concept.

    Attributes:
        concept: Id.
        moved: By each concept that is pushed or held away from the present.
        spread: Where the draws end.
        before_change: Where they end if nothing is cut or added; None where nothing is.
        fan: Where they stand step by step.
        hangs_on: The unknowns that the answer hangs on, the largest share first.
    """

    concept: str
    moved: tuple[Moved, ...]
    spread: Spread
    before_change: Spread | None
    fan: tuple[FanRow, ...]
    hangs_on: tuple[HangsOn, ...]

    @property
    def is_reached(self) -> bool:
        """Whether anything leads to it from what is changed, before or after the change."""
        spreads = [self.spread, *([] if self.before_change is None else [self.before_change])]
        moves = any(one.risen or one.fallen for one in spreads)
        return moves or any(one.verdict.ground is not Ground.NO_WAY for one in self.moved)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an argument answers to a question.

    Attributes:
        question: As it was asked.
        drawn: The map that was run, with what is added.
        loops: The loops that remain after all that is cut, added and held.
        outcomes: In the order of the question.
        settled: Share of the draws that come to a standstill.
        median_steps: Steps that half of these need; None where none does.
        swinging: Share of the draws that swing, by the steps of a swing.
        wandering: Share that does neither within the steps that were run.
        notes: What the reader must know of the map.
        disclaimer: That this is no forecast.
    """

    question: Question
    drawn: ArgumentMap
    loops: Loops
    outcomes: tuple[OutcomeAnswer, ...]
    settled: float
    median_steps: int | None
    swinging: tuple[tuple[int, float], ...]
    wandering: float
    notes: tuple[str, ...]
    disclaimer: str = DISCLAIMER
