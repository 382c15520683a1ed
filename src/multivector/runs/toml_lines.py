"""On which line of a TOML file a value stands, so that an error can name it."""

import re
from collections.abc import Sequence

_TABLE = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*=""")


def find_line(text: str, path: Sequence[str | int], value: object = None) -> int:
    r"""The line, from 1, of the value at a path such as `("dates", "since")`.

    For an item of a list that spans lines, the line that holds the item's text. Where the value
    stands nowhere, line 1: that is where a missing key is to be added.

    >>> find_line("worlds = [1]\n[dates]\nsince = 5\n", ("dates", "since"))
    3
    """
    names = [step for step in path if isinstance(step, str)]
    lines = text.splitlines()
    table: list[str] = []
    for number, line in enumerate(lines, start=1):
        header = _TABLE.match(line)
        if header:
            table = [part.strip(" \"'") for part in header[1].split(".")]
            if table == names:
                return number
            continue
        key = _KEY.match(line)
        if key and [*table, next(part for part in key.groups() if part is not None)] == names:
            is_item = bool(path) and isinstance(path[-1], int)
            return _line_of_item(lines, number, value) if is_item else number
    return 1


def _line_of_item(lines: Sequence[str], first: int, value: object) -> int:
    wanted = str(value)
    for number in range(first, len(lines) + 1):
        if wanted and wanted in lines[number - 1]:
            return number
        if number > first and _KEY.match(lines[number - 1]):
            break
    return first
