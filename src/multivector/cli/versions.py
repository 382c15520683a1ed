"""What `--version` prints."""

from multivector.cli.watches import DEFAULT_WORLDS
from multivector.coding.coder import Coder
from multivector.runs.versions import package_versions
from multivector.worlds import load_world


def describe_versions() -> str:
    """Package, coder, worlds and model, a line each; the parser itself is not loaded."""
    world = load_world(DEFAULT_WORLDS)
    versions = package_versions()
    lines = [
        f"multivector {versions['multivector']}",
        f"coder {Coder(world).version}",
        f"world {world.id} {world.version} (known through {world.known_through})",
        f"model {versions['model']} (spaCy {versions['spacy']})",
        f"Python {versions['python']}",
    ]
    return "\n".join(lines)
