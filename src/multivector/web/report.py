"""The report: one page that needs no network and no script, and opens onto every sentence."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from multivector.domain import StoreError
from multivector.records import Snapshot
from multivector.web.figures import Figures, read_figures
from multivector.web.listing import LISTED, Group, Listing, read_listing
from multivector.web.rendering import make_environment, read_asset
from multivector.web.timeline import HEIGHT, Timeline, draw_timeline
from multivector.web.wording import say_party, say_reason, say_status

if TYPE_CHECKING:
    from jinja2 import Environment

    from multivector.worlds import World

_SKIPS = 300  # skipped items that are listed one by one


@dataclass(frozen=True, slots=True)
class Report:
    """What the template is given.

    Attributes:
        title: Of the page.
        figures: All counts.
        timeline: Drawn; None where no event has a month.
        listing: The events that are listed with their sentences.
        snapshot: The number of the snapshot.
        written: When that was made, as a day.
        versions: What the page rests on, by name.
    """

    title: str
    figures: Figures
    timeline: Timeline | None
    listing: Listing
    snapshot: int
    written: str
    versions: dict[str, str]

    def group_of_pair(self, first: str, second: str) -> list[Group]:
        """The listed groups in which two parties act on each other, either way."""
        return [group for group in self.listing.groups if group.joins(first, second)]


def write_report(
    snapshot: Snapshot, world: "World", path: Path, *, title: str | None = None,
    listed: int = LISTED,
) -> None:
    """Write the report of a snapshot as one HTML file.

    Args:
        snapshot: What it reports on.
        world: Gives parties their names.
        path: Where to; replaced whole.
        title: Of the page; by default the world's.
        listed: At most so many events are listed with their sentences, the latest first.

    Raises:
        StoreError: If the snapshot is damaged, or the disk refuses.
    """
    page = render_report(snapshot, world, title=title, listed=listed)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(page, encoding="utf-8")
        os.replace(part, path)  # noqa: PTH105 -- says what it does: atomic
    except OSError as error:
        raise StoreError(
            f"the report could not be written: {error.strerror}", item=str(path),
            hint="name another place, or run with --no-report",
        ) from error


def render_report(
    snapshot: Snapshot, world: "World", *, title: str | None = None, listed: int = LISTED
) -> str:
    """The report of a snapshot as HTML; the same snapshot and world give the same page."""
    figures = read_figures(snapshot)
    report = Report(
        title=title or world.title,
        figures=figures,
        timeline=draw_timeline(figures.months, figures.covered),
        listing=read_listing(snapshot, world, listed),
        snapshot=snapshot.number,
        written=f"{snapshot.created_at:%Y-%m-%d %H:%M} UTC" if snapshot.created_at else "",
        versions=_versions(figures, world),
    )
    page: str = _environment().get_template("report.html").render(
        report=report, world=world, style=read_asset("report.css"), bar_height=HEIGHT, skips=_SKIPS,
    )
    return page


def _versions(figures: Figures, world: "World") -> dict[str, str]:
    from multivector.runs.versions import package_versions  # noqa: PLC0415 -- reads the model's name

    known = f", known through {world.known_through}" if world.known_through else ""
    coders = ", ".join(
        f"{coder} ({count} documents)" for coder, count in figures.basis.by_coder.items()
    )
    packages = {name: value for name, value in package_versions().items() if value}
    return {**packages, "coder": coders or "none", "world": f"{world.id} {world.version}{known}"}


@cache
def _environment() -> "Environment":
    return make_environment(
        {"status": say_status, "reason": say_reason}, {"say_party": say_party}
    )
