"""The program in a folder of its own, where a guide may be followed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SKIPPED = shutil.ignore_patterns(".*", "tests", "node_modules", "__pycache__", "bench", "docs")


def copied(folder: Path) -> Path:
    """Return the root of a copy of the program."""
    tree = folder / "tree"
    shutil.copytree(ROOT, tree, ignore=SKIPPED)
    return tree


def complaint(tree: Path, code: str) -> str:
    """Run code in a copy; return the end of what it complained of, "" if of nothing."""
    asked = subprocess.run(
        [sys.executable, "-c", code], cwd=tree, capture_output=True, text=True, check=False
    )
    return asked.stderr[-2_000:] if asked.returncode else ""
