"""Sidecars: a YAML file beside a document that tells what the document does not."""

from pathlib import Path

from multivector.reading.encodings import decode_text
from multivector.reading.items import UnreadError
from multivector.reading.metadata import Metadata
from multivector.reading.registry import find_format, supported_formats
from multivector.reading.streams import read_whole
from multivector.reading.yaml_fields import read_yaml_fields

_SUFFIXES = (".yaml", ".yml")
_LARGEST = 256_000  # bytes


def read_sidecar(path: Path) -> Metadata:
    """The metadata beside a document: in `article.txt.yaml`, else in `article.yaml`.

    A link is no sidecar: it could bring in what lies outside the folder.

    Raises:
        UnreadError: If the sidecar is no YAML mapping or a field of it is unreadable.
        OSError: If it cannot be opened.
    """
    for stem in (path.name, path.stem):
        for suffix in _SUFFIXES:
            beside = path.with_name(stem + suffix)
            if beside.is_file() and not beside.is_symlink():
                return _read(beside)
    return Metadata()


def is_sidecar(path: Path) -> bool:
    """Whether the file is YAML and stands beside the document that it tells of."""
    if path.suffix.lower() not in _SUFFIXES:
        return False
    named = path.with_suffix("")
    # Asked for by name: to list the folder for each of its sidecars would take its square.
    suffixes = [*supported_formats(), *map(str.upper, supported_formats())]
    documents = [path.with_suffix(suffix) for suffix in suffixes]
    if find_format(named):
        documents.append(named)
    try:
        return any(document.is_file() for document in documents)
    except OSError:
        return False


def _read(beside: Path) -> Metadata:
    where = f"sidecar {beside.name}"
    try:
        with beside.open("rb") as stream:
            written = decode_text(read_whole(stream, _LARGEST))
    except UnreadError as error:
        if error.reason == "empty":
            return Metadata()
        raise UnreadError("malformed", f"{where}: {error.what}") from error
    return read_yaml_fields(written, where)
