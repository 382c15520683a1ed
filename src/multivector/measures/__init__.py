"""Measures of the record, one a file: who draws closer to whom, how surely, and by which events."""

from multivector.measures.record import MemoryRecord, Record
from multivector.measures.registry import measures
from multivector.measures.shelf import Column, Measure, Options, Period, Subject

__all__ = [
    "Column", "Measure", "MemoryRecord", "Options", "Period", "Record", "Subject", "measures",
]
