"""The entries of a world's files, each read by the form of its kind."""

from collections.abc import Iterator

from pydantic import ValidationError

from multivector.worlds.merging import Raw
from multivector.worlds.problems import Place, Problem, describe
from multivector.worlds.schema import SECTIONS, Form, WorldForm
from multivector.worlds.texts import Folder, read_yaml

_KNOWN = ", ".join(SECTIONS)


def list_entries(
    folder: Folder, heads: list[Raw], problems: list[Problem]
) -> Iterator[tuple[Place, object]]:
    """The raw entries of a folder's files with their places; heads and problems are added to."""
    for name, content in folder.files:
        file = Place(folder, name)
        try:
            top = read_yaml(content)
        except ValueError as error:
            problems.append(Problem(file, f"not YAML: {error}", "Mend the line that it names"))
            continue
        if isinstance(top, dict):
            if name == "world.yaml":
                _read_head(top.pop("world", None), file, heads, problems)
            yield from _list_sections(top, file, problems)
        elif top is not None:
            problems.append(Problem(file, "no key at the top", f"Start it with one of {_KNOWN}"))


def read_entry(raw: object, place: Place, problems: list[Problem]) -> Raw | None:
    """The entry as its form has it, or None where that is broken.

    A field that is missing altogether is no problem here: an earlier world may give it.
    """
    form = SECTIONS[str(place.section)]
    if not isinstance(raw, dict):
        problems.append(Problem(place, "an entry without fields", "Write `- id: ...`"))
        return None
    try:
        return form.model_validate(raw).model_dump(exclude_unset=True)
    except ValidationError as error:
        found = describe(error, place, raw)
    broken = [one for one in found if not one.is_missing_field]
    if broken or "id" not in raw:
        problems.extend(broken or found)
        return None
    return _read_part(form, raw)


def _list_sections(
    top: Raw, file: Place, problems: list[Problem]
) -> Iterator[tuple[Place, object]]:
    provenance = top.pop("provenance", None)
    for section, listed in top.items():
        if section not in SECTIONS or not isinstance(listed, list):
            problems.append(Problem(
                file, f"{section!r} is no key with a list that worlds know", f"Known are {_KNOWN}"
            ))
            continue
        vouched = provenance is not None and "provenance" in SECTIONS[section].model_fields
        for index, entry in enumerate(listed):
            if vouched and isinstance(entry, dict):
                entry.setdefault("provenance", provenance)
            yield Place(file.folder, file.file, section, index), entry


def _read_head(
    raw: object, place: Place, heads: list[Raw], problems: list[Problem]
) -> None:
    try:
        heads.append(WorldForm.model_validate(raw).model_dump(exclude_unset=True))
    except ValidationError as error:
        problems.extend(describe(error, place, raw))


def _read_part(form: type[Form], raw: Raw) -> Raw:
    """The given fields of an entry that lacks some, each read by its own rule."""
    given = form.model_construct()
    for key, value in raw.items():
        form.__pydantic_validator__.validate_assignment(given, key, value)
    return given.model_dump(include=set(raw), exclude_unset=True)
