"""What a page answers, and how its JSON twin is written."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from markupsafe import Markup

from multivector.web.observatory.sheets import Sheet

Row = Mapping[str, Any]

# What would end a script, start a tag or turn the direction of writing, were JSON shown as text.
_ACTIVE = re.compile("[<>&\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page answers.

    Attributes:
        template: Its file, below `templates/observatory`.
        title: Of the page.
        data: The JSON twin.
        context: What the template is given besides.
        csv: Makes the list whole, for CSV and Parquet; None where the page is none.
        name: Of the file that the list is saved as, without its ending.
        terminal: The command that answers the same; None where there is none.
        feed: Makes it as an Atom feed; None where it is none.
        chart: Makes its chart as a Vega-Lite specification, data and all; None where it has none.
    """

    template: str
    title: str
    data: Mapping[str, Any]
    context: Mapping[str, Any] = field(default_factory=dict)
    csv: Callable[[], Sheet] | None = None
    name: str = "list"
    terminal: str | None = None
    chart: Callable[[], Mapping[str, Any]] | None = None
    feed: Callable[[], str] | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """The answer stands at another address of ours.

    Attributes:
        to: The address.
        name: Under which the visitor decided, to be remembered; None to remember nothing.
    """

    to: str
    name: str | None = None


def as_json(value: object, *, indent: int | None = 1) -> bytes:
    """A value as JSON in which nothing acts, wherever it is shown.

    Without indent it is written several times faster.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, default=_plain)
    return _ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode("utf-8", "replace")


def as_script(value: object) -> Markup:
    """A value as JSON for a data block of a page."""
    return Markup(as_json(value, indent=None).decode())  # noqa: S704 -- as_json leaves nothing in it that acts


def as_csv(columns: Sequence[str], rows: Iterable[Row]) -> Sheet:
    """Rows as a list that is saved whole, as CSV or as Parquet."""
    return Sheet(tuple(columns), list(rows))


def file_name(name: str, ending: str) -> str:
    """A file's name without anything that a path, a header or a shell would read.

    >>> file_name("../dyad: AZE", "csv")
    'dyad-AZE.csv'
    """
    return f"{_UNSAFE.sub('-', name).strip('.-') or 'list'}.{ending}"


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not written as JSON")
