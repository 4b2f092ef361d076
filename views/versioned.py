"""Files of `assets/` under addresses that change with what is in them."""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

ASSETS = Path(__file__).parents[1] / "assets"
KEPT = 1_000


def fingerprint(file: Path) -> str:
    """Return a short digest of what is in a file now.

    Raises `FileNotFoundError` where there is none.
    """
    found = file.stat()
    return _digest(file, found.st_mtime_ns, found.st_size)


def asset(root: str, path: str) -> str:
    """Return the address of a file of `assets/`, which may be kept for good.

    `root` is the path the application is mounted at.
    """
    return f"{root}/assets/{path}?m={fingerprint(ASSETS / path)}"


@cache
def drawn(path: str) -> str:
    """Return an SVG of `assets/` as a `data:` address, for documents that ask for nothing."""
    return "data:image/svg+xml," + quote((ASSETS / path).read_text("utf-8"))


@lru_cache(maxsize=KEPT)
def _digest(file: Path, _time: int, _size: int) -> str:
    return sha256(file.read_bytes()).hexdigest()[:16]
