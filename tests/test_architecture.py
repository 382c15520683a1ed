"""What holds for the whole house, read from its files."""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import multivector

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "multivector"
PACKAGES = [
    "multivector",
    *(
        found.name
        for found in pkgutil.walk_packages(multivector.__path__, "multivector.")
        if found.ispkg
    ),
]
# Python files that are long because they hold one table or one subject, and why.
LONG_ON_PURPOSE: dict[str, str] = {}
LONGEST = 500
TEXT_SUFFIXES = {
    ".py", ".md", ".yaml", ".yml", ".toml", ".txt", ".cfg", ".ini", ".json", ".html", ".css", ".js",
    ".sh", ".in", ".lock",
}
# Written apart, so that this file does not hold what it looks for.
FORBIDDEN = re.compile(
    "|".join([
        r"files\.python" + r"hosted\.org", r"\bpypi\." + r"org/simple", r"arti" + r"factory",
        r"index-" + r"url\s*[=:]", r"(?<![\w.])/(?:ro" + r"ot|wo" + r"rk|tm" + r"p)/",
        r"(?<![\w.])/ho" + r"me/\w+",
    ])
)


def test_data_flows_one_way() -> None:
    """The contract of pyproject.toml, checked by import-linter."""
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()",
         "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=100,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "1 kept, 0 broken" in run.stdout


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_name_can_be_imported(package: str) -> None:
    module = importlib.import_module(package)
    names = getattr(module, "__all__", ())
    assert len(set(names)) == len(names)
    for name in names:
        assert getattr(module, name) is not None, name


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_only_re_exports(package: str) -> None:
    path = SOURCE.joinpath(*package.split(".")[1:], "__init__.py")
    allowed = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.Expr)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert all(isinstance(node, allowed) for node in tree.body), path
    imported = [
        alias for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    ]
    listed = "__all__" in path.read_text(encoding="utf-8")
    assert listed or not imported, f"{package} imports names and lists none"


def _modules() -> Iterator[Path]:
    return (path for path in sorted(SOURCE.rglob("*.py")) if "__pycache__" not in path.parts)


def _imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    return {(node.module or "").partition(".")[0]} if isinstance(node, ast.ImportFrom) else set()


def _called(node: ast.AST) -> str:
    named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    return node.func.id if named else ""  # type: ignore[attr-defined]


def test_data_are_printed_by_the_command_line_alone() -> None:
    printing = [
        path.relative_to(SOURCE).as_posix()
        for path in _modules()
        if path.relative_to(SOURCE).parts[0] != "cli"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _called(node) == "print"
    ]
    assert printing == []


def test_no_file_is_too_long_to_be_read_in_one_sitting() -> None:
    lengths = {
        path.relative_to(SOURCE).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in _modules()
    }
    long = {name: n for name, n in lengths.items() if n > LONGEST and name not in LONG_ON_PURPOSE}
    assert long == {}


def test_no_data_are_ever_run() -> None:
    found = [
        path.relative_to(SOURCE).as_posix()
        for path in _modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _imported(node) & {"pickle", "marshal", "shelve"} or _called(node) in ("eval", "exec")
    ]
    assert found == []


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 -- the git of the checkout
        cwd=ROOT, capture_output=True, text=True, check=False,
    )
    if listed.returncode != 0:
        pytest.skip("no checkout of the repository: its tracked files are unknown")
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def test_no_tracked_file_names_a_registry_or_a_place_on_some_machine() -> None:
    found = []
    for path in _tracked():
        if path.suffix not in TEXT_SUFFIXES or not path.is_file():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if FORBIDDEN.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert found == []
