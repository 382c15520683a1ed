"""The versions that a result rests on."""

from multivector import __version__
from multivector.runs.versions import package_versions


def test_package_python_parser_and_model_are_named() -> None:
    versions = package_versions()
    assert versions["multivector"] == __version__
    assert set(versions) == {"multivector", "python", "spacy", "model"}
    assert all(versions.values())
