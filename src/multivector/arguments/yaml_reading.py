"""Reading a map that a person, or this program, wrote as YAML or JSON."""

from dataclasses import dataclass, field

import yaml

from multivector.arguments.arrow_fields import ARROW_FIELDS, read_arrow
from multivector.arguments.arrows import Arrow, Concept, concept_id
from multivector.arguments.errors import map_error
from multivector.arguments.maps import ArgumentMap, claim_of, join_claims
from multivector.arguments.names import ConceptNames
from multivector.arguments.yaml_nodes import (
    Problems,
    compose,
    fields_of,
    is_scalar,
    items_of,
    line_of,
    text_of,
)

_MAP_FIELDS = frozenset({"title", "concepts", "arrows", "note"})
_CONCEPT_FIELDS = frozenset({"id", "label", "actors", "quantity", "binding"})


@dataclass(slots=True)
class _Draft:
    """A map while it is read."""

    problems: Problems = field(default_factory=list)
    concepts: dict[str, Concept] = field(default_factory=dict)
    arrows: list[Arrow] = field(default_factory=list)
    claims: dict[tuple[object, ...], int] = field(default_factory=dict)


def read_map(text: str, name: str) -> ArgumentMap:
    """The map that a text holds.

    Concepts stand as fields or as a bare label; an arrow as fields or on one line
    (`alternatives -> leverage = strong`), its ends by id or label. `docs/scenarios.md` shows
    both forms. The same claim may stand several times if each time brings other evidence.

    Args:
        text: YAML, or the JSON that `write_json` gives.
        name: How the map is called in an error, and its title if it has none.

    Raises:
        MapError: If it is malformed; every problem is told with its line.
    """
    root = compose(text, name)
    draft = _Draft()
    fields = fields_of(root, _MAP_FIELDS, draft.problems, "a map")
    for node in items_of(fields.get("concepts"), draft.problems, "`concepts`"):
        _add_concept(draft, node)
    names = ConceptNames(draft.concepts.values())
    for node in items_of(fields.get("arrows"), draft.problems, "`arrows`"):
        _add_arrow(draft, node, names)
    title = text_of(fields.get("title"), draft.problems, "`title`") or name
    if not draft.concepts and not draft.problems:
        draft.problems.append((line_of(root), "the map has no concepts"))
    if draft.problems:
        raise map_error(draft.problems, name)
    return ArgumentMap(title, tuple(draft.concepts.values()), join_claims(draft.arrows))


def _add_concept(draft: _Draft, node: yaml.Node) -> None:
    concept = _read_concept(draft, node)
    if concept is None:
        return
    if concept.id in draft.concepts:
        draft.problems.append((line_of(node), f"two concepts have the id {concept.id!r}"))
    else:
        draft.concepts[concept.id] = concept


def _read_concept(draft: _Draft, node: yaml.Node) -> Concept | None:
    problems, line = draft.problems, line_of(node)
    if is_scalar(node):
        written: dict[str, yaml.Node] = {"label": node}
    elif isinstance(node, yaml.MappingNode):
        written = fields_of(node, _CONCEPT_FIELDS, problems, "a concept")
    else:
        problems.append((line, "a concept is a label, or has fields"))
        return None
    key = text_of(written.get("id"), problems, "`id`")
    label = text_of(written.get("label"), problems, "`label`") or key
    if not label:
        problems.append((line, "a concept needs a label"))
        return None
    try:
        key = key or concept_id(label)
    except ValueError as error:
        problems.append((line, str(error)))
        return None
    actors = written.get("actors")
    listed = [actors] if actors is not None and is_scalar(actors) else list(
        items_of(actors, problems, "`actors`")
    )
    named = (text_of(one, problems, "an actor") for one in listed)
    return Concept(
        key, label, tuple(one for one in named if one),
        text_of(written.get("quantity"), problems, "`quantity`") or None,
        text_of(written.get("binding"), problems, "`binding`") or None,
    )


def _add_arrow(draft: _Draft, node: yaml.Node, names: ConceptNames) -> None:
    problems, line = draft.problems, line_of(node)
    if isinstance(node, yaml.MappingNode):
        written = fields_of(node, ARROW_FIELDS, problems, "an arrow")
    elif is_scalar(node):
        written = {"arrow": node}
    else:
        problems.append((line, "an arrow is one line, or has fields"))
        return
    arrow = read_arrow(written, line, names, problems)
    if arrow is None:
        return
    claim = claim_of(arrow)
    before = draft.claims.setdefault(claim, line)
    if before != line and not arrow.evidence:
        problems.append((
            line, f"the arrow {arrow.cause} -> {arrow.effect} stands on line {before} already"
        ))
    draft.arrows.append(arrow)
