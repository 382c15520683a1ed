"""The evidence of an arrow in a map's YAML: one span, or a list of them."""

import yaml

from multivector.arguments.arrows import Evidence
from multivector.arguments.yaml_nodes import (
    Problems,
    fields_of,
    items_of,
    line_of,
    number_of,
    text_of,
)

_EVIDENCE_FIELDS = frozenset({"document", "start", "end", "text"})


def read_evidence(node: yaml.Node | None, problems: Problems) -> tuple[Evidence, ...]:
    """The spans that a node holds; what is wrong with them becomes problems."""
    if node is None:
        return ()
    nodes = [node] if isinstance(node, yaml.MappingNode) else list(
        items_of(node, problems, "`evidence`")
    )
    found = []
    for one in nodes:
        if not isinstance(one, yaml.MappingNode):
            problems.append((line_of(one), "evidence has fields: document, start, end, text"))
            continue
        fields = fields_of(one, _EVIDENCE_FIELDS, problems, "evidence")
        missing = sorted(_EVIDENCE_FIELDS - fields.keys())
        if missing:
            problems.append((line_of(one), f"evidence lacks {', '.join(missing)}"))
            continue
        start = number_of(fields["start"], problems, "`start`")
        end = number_of(fields["end"], problems, "`end`")
        document = text_of(fields["document"], problems, "`document`")
        text = text_of(fields["text"], problems, "`text`")
        if start is None or end is None or document is None or text is None:
            continue
        try:
            found.append(Evidence(document, start, end, text))
        except ValueError as error:
            problems.append((line_of(one), str(error)))
    return tuple(found)
