"""A watch, from its sources to a snapshot: in this process or in several."""

from multivector.runs.engines import CoderSpec, Engine, Uncoded, make_engine
from multivector.runs.new_watch import init_watch
from multivector.runs.pipeline import RunOptions, run
from multivector.runs.pool import PoolEngine
from multivector.runs.progress import Reporter, SilentReporter
from multivector.runs.run_record import RunRecord, last_run
from multivector.runs.serial import SerialEngine
from multivector.runs.watch import Watch, find_watch, open_watch

__all__ = [
    "CoderSpec", "Engine", "PoolEngine", "Reporter", "RunOptions", "RunRecord", "SerialEngine",
    "SilentReporter", "Uncoded", "Watch", "find_watch", "init_watch", "last_run", "make_engine",
    "open_watch", "run",
]
