"""A world's texts, checked against their form and merged into one plain record."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from multivector.domain import WorldError
from multivector.worlds.cache import cache_file, read_compiled, write_compiled
from multivector.worlds.folders import BASE
from multivector.worlds.listing import list_entries, read_entry
from multivector.worlds.merging import Raw, merge_entry
from multivector.worlds.problems import Place, Problem
from multivector.worlds.schema import SECTIONS
from multivector.worlds.texts import Folder, find_line

_LISTED = 40
"""Problems that a report spells out; a broken file can make thousands of one cause."""

Key = tuple[str, str]
"""Section and id of an entry."""

Entries = dict[Key, tuple[Place, Raw]]


def compile_folders(folders: tuple[Folder, ...], cache: Path | None = None) -> Raw:
    """The merged record of all folders: section to its entries, and the head.

    Args:
        folders: The base first; later ones add to earlier.
        cache: Where what was read of each is kept, so that a change in one costs no reading of
            the others.

    Raises:
        WorldError: If any file or entry is malformed; lists every problem found.
    """
    problems: list[Problem] = []
    heads: list[Raw] = []
    merged: dict[Key, Raw] = {}
    places: dict[Key, Place] = {}
    for folder in folders:
        for key, (place, entry) in _known_folder(folder, heads, problems, cache).items():
            places[key] = place
            merged[key] = merge_entry(merged[key], entry) if key in merged else entry
    problems.extend(_missing(merged, places))
    if problems:
        _refuse(problems)
    sections: dict[str, Any] = {section: [] for section in SECTIONS}
    for (section, _), entry in merged.items():
        sections[section].append(entry)
    return {"head": _join_heads(heads), **sections}


def _known_folder(
    folder: Folder, heads: list[Raw], problems: list[Problem], cache: Path | None
) -> Entries:
    """What a folder holds, from the cache where its text has not changed."""
    if cache is None:
        return _read_folder(folder, heads, problems)
    path = cache_file(cache, folder.digest)
    kept = read_compiled(path)
    if kept is None:
        own: list[Raw] = []
        wrong = len(problems)
        found = _read_folder(folder, own, problems)
        heads += own
        if len(problems) == wrong:
            listed = [(at.file, at.section, at.index, one) for at, one in found.values()]
            write_compiled(path, {"heads": own, "entries": listed})
        return found
    heads += kept["heads"]
    return {
        (section, _entry_id(entry)): (Place(folder, file, section, index), entry)
        for file, section, index, entry in kept["entries"]
    }


def _read_folder(folder: Folder, heads: list[Raw], problems: list[Problem]) -> Entries:
    found: Entries = {}
    for place, raw in list_entries(folder, heads, problems):
        entry = read_entry(raw, place, problems)
        if entry is None:
            continue
        key = (str(place.section), _entry_id(entry))
        if key in found:
            problems.append(Problem(
                place, f"the id {key[1]!r} stands twice in this world",
                f"Join it with the entry in {found[key][0].file}",
            ))
        else:
            found[key] = (place, entry)
    return found


def _missing(merged: dict[Key, Raw], places: dict[Key, Place]) -> Iterator[Problem]:
    """Required fields that no world gives; one world may leave them to an earlier."""
    for key, entry in merged.items():
        for name, field in SECTIONS[key[0]].model_fields.items():
            if field.is_required() and name not in entry:
                yield Problem(places[key], f"{key[1]} has no `{name}`", f"Add `{name}:`")


def _entry_id(entry: Raw) -> str:
    """The id; a lookalike, which has none, is known by its words and conditions."""
    if "id" in entry:
        return str(entry["id"])
    phrases = sorted({phrase for forms in entry["phrases"].values() for phrase in forms})
    return "|".join((*phrases, "near", *entry.get("near", ())))


def _join_heads(heads: list[Raw]) -> Raw:
    """One head of many: the last that says a thing says it for all."""
    joined: Raw = {}
    for head in heads:
        joined |= {key: value for key, value in head.items() if value not in (None, [])}
    named = [head for head in heads if head["id"] != BASE] or heads
    return {**joined, "ids": [head["id"] for head in named]}


def _refuse(problems: list[Problem]) -> NoReturn:
    lines = []
    for problem in problems[:_LISTED]:
        place = problem.place
        line = None
        if place.section is not None:
            content = dict(place.folder.files)[place.file]
            line = find_line(content, place.section, place.index)
        lines.append(problem.write(line))
    if len(problems) > _LISTED:
        lines.append(f"  and {len(problems) - _LISTED} more")
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    raise WorldError(
        "\n".join((f"{count} in the world's text:", *lines)),
        hint="docs/worlds.md describes the form",
    )
