"""Making a watch: a folder with a `watch.toml` that explains itself."""

import json
from collections.abc import Sequence
from pathlib import Path

from multivector.domain import UsageError
from multivector.reading import is_address
from multivector.runs.watch import WATCH_FILE, Watch, open_watch, world_name

OWN_WORLD = "./world"

_SETTINGS = """\
# What is known of the world: built-in worlds and folders of your own; a later one adds to the
# earlier or overrides it. docs/worlds.md tells how to write one.
worlds = {worlds}

# Files and folders to read, below this folder or elsewhere; "chronicle" is the worlds' own text.
# The address of an RSS or Atom feed ("https://...") is fetched at each run; nothing else ever is.
sources = {sources}

# The languages that are coded. Texts in others are kept, and can be searched.
languages = ["en"]

# Whether a run also reads what texts argue to bring about what, for `multivector argument`.
# links = true

# Whether mere appeals are coded as well ("urged", "called on"), which PLOVER leaves out.
# appeals = true

# Whether a run also reads claims for their meaning, for `multivector narratives --show near`; it
# needs the extra `vectors`, and reads some 60 claims a second.
# vectors = true

# The powers that others balance among; left out, those of the worlds.
# poles = ["RUS", "USA", "CHN"]

# [outlets]                  # who published the texts that do not say so themselves
# "texts/agency" = "agency.example"

# [tables."texts/headlines.jsonl.gz"]    # a table whose columns have other names
# text = ["title_ru", "title_en"]      # the first that is not empty
# languages = ["ru", "en"]             # of these columns, in their order
# outlet = "source"
# published = "date"

# [dates]                    # the days that questions are about, unless a command says otherwise
# since = 2020-01-01

# [limits]
# max_bytes = 20_000_000     # larger files are passed over
"""

_WORLD = """\
# What you know beyond the built-in worlds: people, offices, organisations, names.
# `multivector status` writes entries for names that it met and does not know; paste them into
# a file beside this one.
world:
  id: {name}
  title: {title}
"""

_IGNORED = "# Derived: `multivector run` can always make it anew.\n/data/\n/report.html\n"


def init_watch(
    folder: Path, worlds: Sequence[str], *, sources: Sequence[str] = ("texts",),
    own_world: bool = False,
) -> Watch:
    """Make a watch in a folder, which may exist and may hold other files.

    Args:
        folder: Where to.
        worlds: Built-in names, or folders as seen from the watch.
        sources: What it reads; folders below it are made.
        own_world: Whether it gets a world of its own, for what the user knows besides.

    Raises:
        UsageError: If there is a watch already, or the place cannot be written.
        WorldError: If there is no such world.
    """
    if (folder / WATCH_FILE).exists():
        raise UsageError(
            "is a watch already", item=str(folder),
            hint=f"Edit its {WATCH_FILE}, or name another folder",
        )
    _require_worlds(folder, worlds)
    named = [*worlds, OWN_WORLD] if own_world and OWN_WORLD not in worlds else list(worlds)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for source in sources:
            if source != "chronicle" and not is_address(source):
                (folder / source).mkdir(parents=True, exist_ok=True)
        if own_world:
            _write_own_world(folder)
        _write_new(folder / ".gitignore", _IGNORED)
        _write_new(folder / WATCH_FILE, _SETTINGS.format(
            worlds=_write_list(named), sources=_write_list(sources)
        ))
    except OSError as error:
        raise UsageError(
            f"a watch cannot be made here ({error.strerror})", item=str(folder),
            hint="Name a folder that you can write to",
        ) from error
    return open_watch(folder)


def _require_worlds(folder: Path, worlds: Sequence[str]) -> None:
    from multivector.worlds import load_world  # noqa: PLC0415 -- compiling a world takes a second

    load_world([world_name(folder, name) for name in worlds])


def _write_own_world(folder: Path) -> None:
    home = folder / OWN_WORLD
    home.mkdir(exist_ok=True)
    name = "".join(letter if letter.isascii() and letter.isalnum() else "-"
                   for letter in folder.resolve().name.lower()).strip("-")
    title = json.dumps(folder.resolve().name, ensure_ascii=False)  # quoted as YAML, too, quotes
    _write_new(home / "world.yaml", _WORLD.format(name=f"own-{name}", title=title))


def _write_new(path: Path, text: str) -> None:
    if not path.exists():
        path.write_text(text, encoding="utf-8")


def _write_list(values: Sequence[str]) -> str:
    # A JSON string is a TOML string; characters beyond ASCII may stand in both as they are.
    return "[" + ", ".join(json.dumps(value, ensure_ascii=False) for value in values) + "]"
