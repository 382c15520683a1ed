"""Reading a table of headlines for a command, with progress and what was passed over."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from multivector.cli.command import note
from multivector.cli.counting import Counting

if TYPE_CHECKING:
    from multivector.domain import Document
    from multivector.narratives import Body, Wanted
    from multivector.worlds import World

_Function = TypeVar("_Function", bound=Callable[..., Any])


def field_options(function: _Function) -> _Function:
    """Add the options that say which fields of a table of headlines hold what."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def read_file(
    path: Path, world: "World", wanted: "Wanted", *, headline: tuple[str, ...], date_field: str,
    outlet_field: str, language: str | None,
) -> tuple["Body", int]:
    """What a file's headlines hold, and how many lines could not be read."""
    from multivector.domain import Skipped
    from multivector.narratives import HeadlineRoom
    from multivector.reading.headlines import HeadlineFields, iter_headlines

    fields = HeadlineFields(
        headline or HeadlineFields().headline, date_field, outlet_field, language=language
    )
    skipped: list[Skipped] = []

    def documents() -> Iterator["Document"]:
        for item in iter_headlines(path, fields):
            if isinstance(item, Skipped):
                skipped.append(item)
            else:
                yield item

    room = HeadlineRoom(world, wanted)
    body = room.read_all(documents(), Counting("headlines read"))
    for one in skipped[:5]:
        note(f"{one.source}: {one.reason}: {one.detail}")
    if len(skipped) > 5:
        note(f"{len(skipped):,} lines could not be read")
    return body, len(skipped)


_OPTIONS = (
    click.option("--headline", multiple=True, metavar="FIELD",
                 help="FILE's field with the headline; given several times, the first not empty."),
    click.option("--date-field", default="date", show_default=True, metavar="FIELD",
                 help="FILE's field with the day of publication."),
    click.option("--outlet-field", default="source", show_default=True, metavar="FIELD",
                 help="FILE's field with the outlet."),
    click.option("--language", metavar="CODE",
                 help="Its language, such as en; else it is detected."),
    click.option("--unknown-outlets", metavar="STATE",
                 help="The state of outlets that no world knows; else they are left out."),
)
