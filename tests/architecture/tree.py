"""What the architecture tests look at: the files of the project, parsed."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
LIST_FILES = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
# Other people's text, kept as they wrote it.
VENDORED = ("assets/vendor/",)
NOT_PROJECT = ("node_modules", "__pycache__", "test-results")


class Module(NamedTuple):
    """A Python file: path relative to the root, text, syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def package(self) -> str:
        """Name its top-level folder, or the module itself at the top."""
        return self.path.split("/", maxsplit=1)[0].removesuffix(".py")


def parse(path: str, text: str) -> Module:
    """Make a module from its text."""
    return Module(path, text, ast.parse(text))


def project_files() -> list[str]:
    """List the project's own files, new ones included, ignored and vendored ones not."""
    listed = subprocess.run(LIST_FILES, cwd=ROOT, capture_output=True, check=False)
    names = listed.stdout.decode().split("\0") if listed.returncode == 0 else _walk()
    return sorted(
        name for name in names if not name.startswith(VENDORED) and (ROOT / name).is_file()
    )


def modules() -> list[Module]:
    """Parse every Python file of the project."""
    paths = [path for path in project_files() if path.endswith(".py")]
    return [parse(path, (ROOT / path).read_text("utf-8")) for path in paths]


def texts() -> dict[str, str]:
    """Read every file that is text, by path."""
    found = {}
    for path in project_files():
        content = (ROOT / path).read_bytes()
        if b"\0" not in content:
            found[path] = content.decode("utf-8", errors="replace")
    return found


def _walk() -> list[str]:
    """List files where git cannot: an unpacked archive, or a checkout of another user."""
    paths = [path.relative_to(ROOT) for path in ROOT.rglob("*")]
    return [
        path.as_posix()
        for path in paths
        if not any(part in NOT_PROJECT for part in path.parts)
        and not (path.parts[0].startswith(".") and len(path.parts) > 1)
    ]
