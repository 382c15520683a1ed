"""The map that the texts of a watch argue together."""

from pathlib import Path
from typing import TYPE_CHECKING

from multivector.cli.command import note
from multivector.cli.watches import open_snapshot, watch_of

if TYPE_CHECKING:
    from multivector.arguments import DrawnMap, Merges
    from multivector.records import LinkFilter

_NO_LINKS = "no causal link is recorded: write `links = true` in watch.toml, then run --recode"


def watch_argument(folder: Path | None, chosen: "LinkFilter", merges: "Merges") -> "DrawnMap":
    """The map of the links that a watch holds.

    Args:
        folder: The watch, or None for the nearest.
        chosen: Which links.
        merges: What was decided on concepts.
    """
    from multivector.arguments import draw_links
    from multivector.records import stored_link

    watch = watch_of(folder)
    with open_snapshot(watch) as snapshot:
        rows = snapshot.links(chosen).to_pylist()
        if not rows and not snapshot.counts.get("links"):
            note(_NO_LINKS)
    links = [(stored_link(row), row["evidence"]["text"]) for row in rows]
    texts = len({row["document"] for row in rows})
    title = f"{watch.name}: what {texts} {'text argues' if texts == 1 else 'texts argue'}"
    return draw_links(links, title, watch.load_world().title_of, merges)
