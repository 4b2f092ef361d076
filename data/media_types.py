"""How answers and descriptions name the kinds of files there are."""

from __future__ import annotations

CSV = "text/csv; charset=utf-8"
GEOJSON = "application/geo+json"
HTML = "text/html; charset=utf-8"
JSON = "application/json"
PNG = "image/png"
SVG = "image/svg+xml; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def bare(media_type: str) -> str:
    """Return a media type without its parameters."""
    return media_type.partition(";")[0]
