"""Names and symbols on the map: the symbol layers of its style."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = dict[str, object]

#: MapLibre reads the weight from the first name; a family that does not exist falls through.
FACES = (
    "PingFang SC",
    "HarmonyOS Sans SC",
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Microsoft YaHei",
)
LATIN_FACES = ("Segoe UI", "Roboto", "Helvetica Neue")
SIZE = {"zh": 12.0, "en": 11.5}
NAME_SIZE = 15
TILE_SIZE = {"zh": 11.5, "en": 9.5}
#: Names stand in brief, and in full, on tiles at least this wide, in pixels.
TILE_NAMES_FROM = {"zh": (26, 32), "en": (20, 32)}
#: Where a name may go when a symbol or another name takes its place.
ANCHORS = ["center", "top", "bottom", "left", "right"]
HALO = 1.5
#: Until scripts know the size of the canvas, county names wait: each costs time to draw.
COUNTIES_FROM = 7


def label_layers(
    colours: Mapping[str, str], tables: str, theme: str, tile_width: float
) -> list[Json]:
    """Return the layers of names and symbols, from the bottom up; the top ones are placed first.

    Names are in the language `tables` of the tables, "zh" or "en".
    """
    return [
        *_tile_names(colours, tables, tile_width),
        _names("county-name", "county", colours["ink"], colours, tables),
        _names("prefecture-name", "prefecture", colours["ink-2"], colours, tables),
        _glyphs(colours),
        _marks("mark", "marks", _mark_icon(theme)),
        _marks("mark-wide", "marks-wide", ["get", "icon"]),
        _chosen("hover-name", 13, colours, tables),
        _chosen("selected-name", NAME_SIZE, colours, tables),
    ]


def _symbols(name: str, source: str, layout: Json, paint: Json) -> Json:
    return {"id": name, "type": "symbol", "source": source, "layout": layout, "paint": paint}


def _text(tables: str, size: float, *, bold: bool = False) -> Json:
    faces = (*LATIN_FACES, *FACES) if tables == "en" else FACES
    fonts = ["Dian Bold", *faces] if bold else list(faces)
    return {"text-field": ["get", tables], "text-size": size, "text-font": fonts}


def _paint(colour: str, halo: str, width: float) -> Json:
    return {"text-color": colour, "text-halo-color": halo, "text-halo-width": width}


def _names(name: str, level: str, ink: str, colours: Mapping[str, str], tables: str) -> Json:
    layout = _text(tables, SIZE[tables]) | {
        "text-variable-anchor": ANCHORS,
        "text-radial-offset": 1.2,
        "text-justify": "auto",
        "text-letter-spacing": 0.08 if level == "prefecture" else 0,
        "text-overlap": "always" if level == "prefecture" else "never",
        "text-padding": 1,
    }
    layer = _symbols(name, "labels", layout, _paint(ink, colours["halo"], HALO))
    zooms = {"minzoom": COUNTIES_FROM} if level == "county" else {}
    return layer | zooms | {"filter": ["==", ["get", "level"], level]}


def _chosen(name: str, size: int, colours: Mapping[str, str], tables: str) -> Json:
    """Write the name of the hovered or the selected area in bold, clear below its symbol."""
    below = {"text-offset": [0, 20 / size], "text-overlap": "always"}
    paint = _paint(colours["ink"], colours["halo"], 2)
    layer = _symbols(name, "labels", _text(tables, size, bold=True) | below, paint)
    return layer | {"filter": ["==", ["get", "adcode"], ""]}


def _glyphs(colours: Mapping[str, str]) -> Json:
    """Write a character on each area; scripts fill in the characters of the view."""
    layout = _text("zh", 13, bold=True) | {"text-field": "", "text-overlap": "always"}
    return _symbols("glyph", "labels", layout, _paint(colours["ink"], colours["halo"], HALO))


def _tile_names(colours: Mapping[str, str], tables: str, tile_width: float) -> list[Json]:
    """Write a name on each tile, in brief while tiles are narrow; hidden unless tiles are shown."""
    least, wide = (_zoom_for(pixels, tile_width) for pixels in TILE_NAMES_FROM[tables])
    halves = (("brief", {"minzoom": least, "maxzoom": wide}), ("name", {"minzoom": wide}))
    layout = _text(tables, TILE_SIZE[tables]) | {
        "text-overlap": "always",
        "text-line-height": 1.05,
        "text-max-width": 3.2,
        "visibility": "none",
    }
    paint = _paint(colours["ink"], colours["halo"], HALO)
    return [
        _symbols(
            f"tile-{half}", "labels", layout | {"text-field": ["get", f"{tables}_{half}"]}, paint
        )
        | zooms
        for half, zooms in halves
    ]


def _zoom_for(pixels: float, degrees: float) -> float:
    """Return the zoom at which so many degrees of longitude are so many pixels wide."""
    return round(log2(pixels * 360 / (512 * degrees)), 3)


def _mark_icon(theme: str) -> list[object]:
    """Name the picture of a mark or of a cluster of marks; scripts draw a picture by its name."""
    shape = ["case", ["==", ["get", "solid"], 1], "disc", "ring"]
    together = ["concat", f"mark:{theme}:", shape, ":many:", ["get", "n"]]
    return ["case", ["has", "point_count"], together, ["get", "icon"]]


def _marks(name: str, source: str, icon: list[object]) -> Json:
    layout: Json = {
        "icon-image": icon,
        "icon-overlap": "always",
        "icon-padding": 0,
        "symbol-sort-key": ["get", "n"],
    }
    return _symbols(name, source, layout, {})
