"""One arrow of a map's YAML: its fields, and what each may hold."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

import yaml

from multivector.arguments.arrows import AUTHOR, Arrow, Strength
from multivector.arguments.evidence_fields import read_evidence
from multivector.arguments.names import ConceptNames
from multivector.arguments.notation import WrittenArrow, parse_arrow
from multivector.arguments.yaml_nodes import (
    Problems,
    is_scalar,
    items_of,
    line_of,
    text_of,
)
from multivector.domain import LinkKind

ARROW_FIELDS = frozenset({
    "arrow", "cause", "effect", "sign", "strength", "kind", "conditional", "said_by", "evidence",
    "moderates", "weight",
})
_SIGNS = {"+": 1, "+1": 1, "1": 1, "-": -1, "-1": -1}
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}

_Choice = TypeVar("_Choice", bound=StrEnum)


def read_arrow(
    fields: Mapping[str, yaml.Node], line: int, names: ConceptNames, problems: Problems
) -> Arrow | None:
    """The arrow that the fields give; None, and a problem, where they give none.

    Args:
        fields: Their nodes by name.
        line: Where the arrow starts.
        names: What may be meant by a name.
        problems: Takes what is wrong.
    """
    before = len(problems)
    written = _read_ends(fields, line, problems)
    cause = _end(written.cause, line, names, problems)
    effect = _end(written.effect, line, names, problems)
    sign = _sign(fields.get("sign"), written, line, problems)
    kind = _choice(fields.get("kind"), LinkKind, problems, "`kind`") or LinkKind.CAUSE
    moderates = text_of(fields.get("moderates"), problems, "`moderates`")
    if moderates is not None:
        moderates = _end(moderates, line, names, problems)
    strength = _choice(fields.get("strength"), Strength, problems, "`strength`")
    said_by = text_of(fields.get("said_by"), problems, "`said_by`")
    weight = _weight(fields.get("weight"), problems) or written.weight
    conditional = _truth(fields.get("conditional"), problems)
    evidence = read_evidence(fields.get("evidence"), problems)
    if len(problems) > before or cause is None or effect is None:
        return None
    try:
        return Arrow(
            cause, effect, sign, strength or written.strength, kind, conditional,
            None if said_by == AUTHOR else said_by, evidence, moderates, weight,
        )
    except ValueError as error:
        problems.append((line, str(error)))
        return None


def _read_ends(
    fields: Mapping[str, yaml.Node], line: int, problems: Problems
) -> WrittenArrow:
    on_one_line = text_of(fields.get("arrow"), problems, "an arrow")
    if on_one_line is not None:
        if "cause" in fields or "effect" in fields:
            problems.append((line, "an arrow on one line has no `cause` and `effect` besides"))
        try:
            return parse_arrow(on_one_line)
        except ValueError as error:
            problems.append((line, str(error)))
            return WrittenArrow("", "")
    ends = []
    for name in ("cause", "effect"):
        end = text_of(fields.get(name), problems, f"`{name}`")
        if not end and name not in fields:
            problems.append((line, f"an arrow needs a `{name}`"))
        ends.append(end or "")
    return WrittenArrow(ends[0], ends[1])


def _end(name: str, line: int, names: ConceptNames, problems: Problems) -> str | None:
    ids = names.find(name)
    if len(ids) == 1:
        return ids[0]
    if ids:
        problems.append((line, f"{name!r} may be any of {', '.join(ids)}: write the id"))
    elif name:
        problems.append((line, f"{name!r} is none of the map's concepts"))
    return None


def _sign(
    node: yaml.Node | None, written: WrittenArrow, line: int, problems: Problems
) -> int:
    told = text_of(node, problems, "`sign`")
    if told is None:
        if written.sign is None and node is None:
            if "" not in (written.cause, written.effect):
                problems.append((line, "an arrow needs a sign: `sign: +1` or `sign: -1`"))
            return 1
        return written.sign or 1
    if told not in _SIGNS:
        problems.append((line, f"a sign is +1 or -1, not {told!r}"))
    return _SIGNS.get(told, 1)


def _weight(node: yaml.Node | None, problems: Problems) -> tuple[float, float] | None:
    if node is None:
        return None
    nodes = [node] if is_scalar(node) else list(items_of(node, problems, "`weight`"))
    try:
        bounds = [float(text_of(one, problems, "`weight`") or "") for one in nodes]
    except ValueError:
        bounds = []
    if len(bounds) not in (1, 2):
        problems.append((line_of(node), "a weight is one number, or two: [0.3, 0.6]"))
        return None
    return bounds[0], bounds[-1]


def _choice(
    node: yaml.Node | None, choices: type[_Choice], problems: Problems, what: str
) -> _Choice | None:
    told = text_of(node, problems, what)
    if node is None or told is None:
        return None
    if told not in set(choices):
        known = ", ".join(one.value for one in choices)
        problems.append((line_of(node), f"{what} is one of {known}, not {told!r}"))
        return None
    return choices(told)


def _truth(node: yaml.Node | None, problems: Problems) -> bool:
    told = text_of(node, problems, "`conditional`")
    if node is None or told is None:
        return False
    if told.casefold() not in _TRUTH:
        problems.append((line_of(node), f"`conditional` is true or false, not {told!r}"))
    return _TRUTH.get(told.casefold(), False)
