"""Sentences with all that was weighed in them, written as text or for programs."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from multivector.cli.explaining import explain_sentence
from multivector.cli.opened import paints
from multivector.cli.output import write_rows
from multivector.cli.trace_records import sentence_record
from multivector.domain import UsageError
from multivector.web.visible import one_line

if TYPE_CHECKING:
    from multivector.coding.coder import Coded


def write_explanations(coded: "Iterable[Coded]", form: str) -> None:
    """Write what was weighed in each sentence: text for `table`, else one object a sentence.

    Raises:
        UsageError: If the form has no room for it.
    """
    if form in ("csv", "parquet"):
        raise UsageError(
            "explanations are no table", item=f"--format {form}",
            hint="ask for text (no --format), json or jsonl",
        )
    if form != "table":
        records = (sentence_record(one.document, told) for one in coded for told in one.traces)
        write_rows((), records, form)
        return
    for one in coded:
        click.echo(click.style(one_line(one.document.source), bold=True))
        click.echo("")
        for told in one.traces:
            for line in explain_sentence(one.document, told, painted=paints()):
                click.echo(line)
