"""When a tone changed, within outlet, and whether the data could have shown it."""

from multivector.narratives.changes.finding import Change, Changes, OutletShift, find_changes

__all__ = ["Change", "Changes", "OutletShift", "find_changes"]
