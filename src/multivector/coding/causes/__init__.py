"""What a text argues to bring about what: causal links read from parsed sentences."""

from multivector.coding.causes.argument import ArgumentReader, ReadArgument
from multivector.coding.causes.ends import End
from multivector.coding.causes.reader import ArguedLink, CauseReader

__all__ = ["ArguedLink", "ArgumentReader", "CauseReader", "End", "ReadArgument"]
