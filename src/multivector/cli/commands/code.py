"""`multivector code`."""

from pathlib import Path

import click

from multivector.cli.command import Command, note, verbosity_options
from multivector.cli.main import IN_PART, OK
from multivector.cli.options import (
    format_option,
    parse_interval,
    workers_option,
    world_option,
)
from multivector.cli.texts import CodeRequest, code_texts, tell_skips
from multivector.domain import DateInterval


def _interval(
    _: click.Context, __: click.Parameter, written: str | None
) -> DateInterval | None:
    return None if written is None else parse_interval(written)


@click.command("code", cls=Command)
@click.argument("file", type=click.Path(path_type=Path, exists=True, allow_dash=True))
@click.option("--published", callback=_interval, metavar="DATE",
              help="When it was published: dates such as `on Monday` count from there.")
@click.option("--outlet", metavar="NAME", help="Who published it.")
@click.option("--language", metavar="CODE", help="Its language, such as en; else it is detected.")
@world_option
@click.option("--explain", is_flag=True,
              help="Tell each sentence with why it was coded so, or why not.")
@click.option("--all-sentences", is_flag=True,
              help="Parse also the sentences that the pre-filter would pass over.")
@click.option("--appeals", is_flag=True,
              help="Code mere appeals too (`urged`, `called on`), which PLOVER leaves out.")
@workers_option
@format_option()
@verbosity_options
def command(
    file: Path, published: DateInterval | None, outlet: str | None, language: str | None,
    worlds: tuple[str, ...], workers: int, form: str, *, explain: bool, all_sentences: bool,
    appeals: bool,
) -> int:
    """Code one text, or a folder of texts, without any watch.

    FILE is a text in any format that is read (.txt, .md, .html, .pdf, .docx, .rtf, .jsonl, .csv,
    .warc, a feed, a delivery of Nexis or Factiva), a folder, or `-` for standard input. JSON
    lines give one event a line after the published schema; offsets count the characters of the
    text, and of a .txt file as opened with newline="".

    With --explain each sentence is told in place of the events: the act and the parties marked,
    the entry of the lexicon, the way through the parse to each party (`held —nsubj→ Kenya` leads
    down an arc, `attack ←dobj— launch` up one), what set the status, who says so, how likely the
    sense is, and which other senses were weighed and what they miss. A sentence without events
    says why it has none. As json or jsonl that is one object a sentence, with every sense.

    Without --world and outside a watch, the built-in world `turkic` is used.
    """
    request = CodeRequest(
        str(file), published, outlet, language, worlds, workers, form,
        explain=explain, prefilter=not all_sentences, appeals=appeals,
    )
    skipped = code_texts(request)
    tell_skips(skipped)
    if any(one.reason == "language" for one in skipped):
        note("  --language en codes a text as English, whatever it looks like")
    return IN_PART if skipped else OK
