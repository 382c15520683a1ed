"""Reading `watch.toml`: an error names the line and the fix."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from multivector.domain import UsageError
from multivector.runs.forms import WatchForm, known_keys
from multivector.runs.toml_lines import find_line

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")

_FIXES: Mapping[str, str] = {
    "list_type": 'Write a list: ["..."]',
    "string_type": 'Write it in quotes: "..."',
    "dict_type": "Write it as a table of its own, below the single keys",
    "model_type": "Write it as a table of its own, below the single keys",
    "bool_type": "Write true or false, without quotes",
    "int_type": "Write a whole number without quotes",
    "string_pattern_mismatch": 'Write a code of two letters, such as "en"',
    "too_short": "Name at least one",
    "string_too_short": "Write a name, or take the line out",
    "date_type": "Write a date: 2025-10-23",
    "value_error": 'Write a date: 2025-10-23, "2025-10" or "2025"',
    "address": 'Write "https://..." or "http://...", or a path',
    "columns": "Write a language for each column of `text`, in their order",
    "greater_than_equal": "Write a number above nought",
}


def read_watch_file(path: Path) -> WatchForm:
    """The settings of a watch.

    Raises:
        UsageError: If the file cannot be read, is no TOML or breaks a rule; names the line.
    """
    try:
        text = path.read_text(encoding="utf-8")
        return WatchForm.model_validate(tomllib.loads(text))
    except OSError as error:
        raise UsageError(
            f"cannot be read ({error.strerror})", item=str(path), hint="See to its permissions"
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError("is not UTF-8", item=str(path), hint="Save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(path, text, str(error)) from error
    except ValidationError as error:
        raise _broken_rules(path, text, error) from error


def _not_toml(path: Path, text: str, message: str) -> UsageError:
    place = _AT.search(message)
    line = int(place[1]) if place and place[1] else max(1, len(text.splitlines()))
    return UsageError(
        f"is not TOML: {_AT.sub('', message)}", item=f"{path}:{line}",
        hint='Mend the line; values are written as in: worlds = ["turkic"]',
    )


def _broken_rules(path: Path, text: str, error: ValidationError) -> UsageError:
    problems = sorted(_describe(one, text) for one in error.errors(include_url=False))
    line, what, fix = problems[0]
    more = "".join(f"\n  line {number}: {other}. {how}" for number, other, how in problems[1:])
    return UsageError(what, item=f"{path}:{line}", hint=fix + more)


def _describe(problem: "ErrorDetails", text: str) -> tuple[int, str, str]:
    """The line, what is wrong there, and the fix."""
    location = problem["loc"]
    key = ".".join(str(step) for step in location if isinstance(step, str) and step != "[key]")
    line = find_line(text, location, problem["input"])
    if problem["type"] == "missing":
        return line, f"`{key}` is missing", f"Add a line: {_example(key)}"
    if problem["type"] == "extra_forbidden":
        return line, f"`{key}` is no key that is known", f"Known here are {known_keys(location)}"
    what = problem["msg"].removeprefix("Value error, ").replace("Input should", "it should")
    return line, f"`{key}`: {what}", _FIXES.get(problem["type"], "Mend the value")


def _example(key: str) -> str:
    examples: Mapping[str, Any] = {"worlds": 'worlds = ["turkic"]'}
    return str(examples.get(key, f"{key} = ..."))
