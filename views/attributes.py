"""HTML attributes that Python cannot spell as keywords."""

from __future__ import annotations

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """Return `aria-*` attributes: `aria(label="Map")` is `{"aria-label": "Map"}`."""
    return {f"aria-{name}": value for name, value in values.items()}


def data(**values: str) -> dict[str, Any]:
    """Return `data-*` attributes, for the page's scripts."""
    return {f"data-{name}": value for name, value in values.items()}
