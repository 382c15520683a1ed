"""Fetch the bundled parts of others that the pages load, or check that they are what they were.

    python scripts/vendor_assets.py            # fetch anew with npm and write them
    python scripts/vendor_assets.py --check    # compare what is committed with the manifest

The manifest, `src/multivector/web/vendored/manifest.json`, names each file with its package,
version, licence, place in the package and sha256. A fetched file with another checksum is refused:
to take a new version, change version and checksum together, having looked at what changed.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / "src/multivector/web/vendored/manifest.json"

Entry = dict[str, str]


def main() -> int:
    """Fetch or check every file of the manifest; 1 where one differs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, fetch nothing")
    entries: list[Entry] = json.loads(MANIFEST.read_text(encoding="utf-8"))["files"]
    faults = list(_check(entries) if parser.parse_args().check else _fetch(entries))
    for fault in faults:
        print(fault)
    print(f"{len(entries)} vendored files, {len(faults)} faults")
    return 1 if faults else 0


def _check(entries: list[Entry]) -> Iterator[str]:
    for entry in entries:
        path = ROOT / entry["path"]
        if not path.is_file():
            yield f"{entry['path']}: is missing"
        elif (found := _sha256(path.read_bytes())) != entry["sha256"]:
            yield f"{entry['path']}: has sha256 {found}, not that of the manifest"


def _fetch(entries: list[Entry]) -> Iterator[str]:
    """Unpack one package after the other in a folder that goes away."""
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted({f"{entry['package']}@{entry['version']}" for entry in entries}):
            packed = subprocess.run(
                ["npm", "pack", name, "--silent"], cwd=folder, capture_output=True, text=True,
                check=True,
            ).stdout.strip()
            with tarfile.open(Path(folder) / packed) as archive:
                for entry in entries:
                    if f"{entry['package']}@{entry['version']}" == name:
                        yield from _write(archive, entry)


def _write(archive: tarfile.TarFile, entry: Entry) -> Iterator[str]:
    member = archive.extractfile(f"package/{entry['member']}")
    content = b"" if member is None else member.read()
    if (found := _sha256(content)) != entry["sha256"]:
        yield f"{entry['path']}: the package's {entry['member']} has sha256 {found}"
        return
    (ROOT / entry["path"]).write_bytes(content)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
