"""Parties as data sets write them, made ours."""

from multivector.records.importing.parties.resolved import Resolved, Resolver
from multivector.records.importing.parties.schemes import make_resolver

__all__ = ["Resolved", "Resolver", "make_resolver"]
