"""Who did what to whom, sentence by sentence, with the evidence."""

from multivector.version import __version__

__all__ = ["__version__"]
