"""The pages, and the words in which they and the command line tell of events."""

from multivector.web.figures import Figures, read_figures
from multivector.web.report import render_report, write_report

__all__ = ["Figures", "read_figures", "render_report", "write_report"]
