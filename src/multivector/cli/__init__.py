"""The command line: parse, call the library, render."""

from multivector.cli.main import main

__all__ = ["main"]
