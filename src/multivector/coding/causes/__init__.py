"""What a text argues to bring about what: causal links read from parsed sentences."""

from multivector.coding.causes.argued import ArguedLink, ReadArgument, ReadsArguments
from multivector.coding.causes.argument import ArgumentReader, argument_reader
from multivector.coding.causes.named import NamedEnd
from multivector.coding.causes.quantities import base_of, load_quantities, preposition_of
from multivector.coding.causes.reader import CauseReader

__all__ = [
    "ArguedLink", "ArgumentReader", "CauseReader", "NamedEnd", "ReadArgument", "ReadsArguments",
    "argument_reader", "base_of", "load_quantities", "preposition_of",
]
