"""Metadata that a person wrote as YAML: in front matter, or in a file beside the document."""

import yaml

from multivector.reading.items import UnreadError
from multivector.reading.metadata import Metadata, read_metadata

_LONGEST = 64_000  # characters; a few lines are expected


def read_yaml_fields(written: str, where: str) -> Metadata:
    """The metadata in a YAML mapping of plain values.

    The tree of nodes is read and nothing is built from it: values stay as they are written
    (`language: no` is Norwegian), aliases are never expanded, tags are never obeyed.

    Args:
        written: The YAML.
        where: How it is called in an error, such as `front matter`.

    Raises:
        UnreadError: `malformed` if it is no such mapping or a field is unreadable. What a
            person wrote wrongly waits to be mended, as reading on without it would give the
            document another id.
    """
    if len(written) > _LONGEST:
        raise UnreadError("malformed", f"{where}: longer than {_LONGEST:,} characters")
    try:
        root = yaml.compose(written, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise UnreadError("malformed", f"{where}: {_explain(error)}") from error
    if root is None:
        return Metadata()
    if not isinstance(root, yaml.MappingNode):
        raise UnreadError("malformed", f"{where}: not a list of fields (`outlet: …`)")
    metadata, notes = read_metadata({
        key.value: _plain(value)
        for key, value in root.value if isinstance(key, yaml.ScalarNode)
    })
    if notes:
        raise UnreadError("malformed", f"{where}: {'; '.join(notes)}")
    return metadata


def is_mapping(written: str) -> bool:
    """Whether the text is a YAML mapping, or was meant as YAML and fails to be any."""
    try:
        root = yaml.compose(written[:_LONGEST], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return True
    return root is None or isinstance(root, yaml.MappingNode)


def _plain(node: yaml.Node) -> object:
    if not isinstance(node, yaml.ScalarNode):
        return node.value
    return None if node.tag == "tag:yaml.org,2002:null" else node.value


def _explain(error: yaml.YAMLError | RecursionError) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "not YAML"
    line = "" if mark is None else f"line {mark.line + 1}: "
    return f"{line}{problem} (values that contain a colon need quotation marks)"
