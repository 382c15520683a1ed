"""What if: interventions on the map of an argument."""

from multivector.scenarios.answers import DISCLAIMER, Answer, Moved, OutcomeAnswer, Question
from multivector.scenarios.asking import ask
from multivector.scenarios.classic import Ending, Rule, Threshold, run_classic
from multivector.scenarios.fans import FanRow, Spread
from multivector.scenarios.hanging import HangsOn
from multivector.scenarios.interventions import Add, Clamp, Cut, Intervention, Push
from multivector.scenarios.loop_analysis import LoopAnalysis, analyse_loops
from multivector.scenarios.loop_prediction import Prediction, predict
from multivector.scenarios.model import Draws, Model, draw, make_model
from multivector.scenarios.records import answer_record, arrow_record, fan_records
from multivector.scenarios.running import Outcome, Setting, run
from multivector.scenarios.sensitivity import Share, share_out
from multivector.scenarios.signs import judge_sign, sample_sign
from multivector.scenarios.strengths import RANGES
from multivector.scenarios.telling import (
    say_answer,
    say_ending,
    say_intervention,
    say_level,
    say_prediction,
    say_spread,
)
from multivector.scenarios.unknowns import Unknown, say_unknown
from multivector.scenarios.verdicts import Ground, Verdict, say_verdict
from multivector.scenarios.wishes import parse_add, parse_clamp, parse_cut, parse_push

__all__ = [
    "DISCLAIMER", "RANGES", "Add", "Answer", "Clamp", "Cut", "Draws", "Ending", "FanRow",
    "Ground", "HangsOn", "Intervention", "LoopAnalysis", "Model", "Moved", "Outcome",
    "OutcomeAnswer", "Prediction", "Push", "Question", "Rule", "Setting", "Share", "Spread",
    "Threshold", "Unknown", "Verdict", "analyse_loops", "answer_record", "arrow_record", "ask",
    "draw", "fan_records", "judge_sign", "make_model", "parse_add", "parse_clamp", "parse_cut",
    "parse_push", "predict", "run", "run_classic", "sample_sign", "say_answer", "say_ending",
    "say_intervention", "say_level", "say_prediction", "say_spread", "say_unknown",
    "say_verdict", "share_out",
]
