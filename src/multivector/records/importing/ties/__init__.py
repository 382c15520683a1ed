"""Ties: dated relations that are no events. Votes, trade, arms, migrants, memberships."""

from multivector.records.importing.ties.importing import import_ties
from multivector.records.importing.ties.table import Ties

__all__ = ["Ties", "import_ties"]
