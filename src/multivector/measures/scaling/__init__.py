"""Scaling of roll calls: one dimension, ordinal votes, points that walk from year to year."""

from multivector.measures.scaling.fitting import Fit, Settings, fit_points
from multivector.measures.scaling.roll_calls import VOTES, RollCalls, roll_calls_of

__all__ = ["VOTES", "Fit", "RollCalls", "Settings", "fit_points", "roll_calls_of"]
