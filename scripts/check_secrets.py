"""Fail when a tracked text file holds a secret, a registry's host or a path of somebody's machine.

python scripts/check_secrets.py
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PATTERNS = {
    "private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    "access token": re.compile(r"\b(?:ghp|gho|glpat|xox[abp]|sk|pypi)[-_][A-Za-z0-9_-]{20,}"),
    "cloud key": re.compile(r"\bAKIA[0-9A-Z]{16}\b"),
    "password in an address": re.compile(r"\b[a-z]+://[^\s/:@\"']+:[^\s/:@\"']+@"),
    "registry host": re.compile(
        r"\b(?:files\.python" r"hosted|pypi\.org/simple|deb\.debian|registry\.npm" r"js)\b"
    ),
    "machine path": re.compile(r"(?<![\w.])/(?:home|Users|root)/[A-Za-z.]"),
    "find-links or index option": re.compile(
        r"^--(?:extra-)?index-url|^--find-links", re.MULTILINE
    ),
}


def main() -> int:
    """Look through every tracked text file; 1 where something is found."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    faults = 0
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if not path.is_file() or path == Path(__file__):
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for kind, pattern in PATTERNS.items():
            for match in pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                print(f"{name}:{line}: {kind}")
                faults += 1
    print(f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
