"""Names and symbols on the map: the symbol layers of its style."""

from __future__ import annotations

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
#: Where a name may go when a symbol or another name takes its place.
ANCHORS = ["center", "top", "bottom", "left", "right"]
HALO = 1.5
#: Until scripts know the size of the canvas, county names wait: each costs time to draw.
COUNTIES_FROM = 7


def label_layers(colours: Mapping[str, str], lang: str) -> list[Json]:
    """Return the layers of names and symbols, from the bottom up; the top ones are placed first."""
    return [
        _names("county-name", "county", colours["ink"], colours, lang),
        _names("prefecture-name", "prefecture", colours["ink-2"], colours, lang),
        _glyphs(colours),
        _marks(),
        _chosen("hover-name", 13, colours, lang),
        _chosen("selected-name", NAME_SIZE, colours, lang),
    ]


def _symbols(name: str, source: str, layout: Json, paint: Json) -> Json:
    return {"id": name, "type": "symbol", "source": source, "layout": layout, "paint": paint}


def _text(lang: str, size: float, *, bold: bool = False) -> Json:
    faces = (*LATIN_FACES, *FACES) if lang == "en" else FACES
    fonts = ["Dian Bold", *faces] if bold else list(faces)
    return {"text-field": ["get", lang], "text-size": size, "text-font": fonts}


def _paint(colour: str, halo: str, width: float) -> Json:
    return {"text-color": colour, "text-halo-color": halo, "text-halo-width": width}


def _names(name: str, level: str, ink: str, colours: Mapping[str, str], lang: str) -> Json:
    layout = _text(lang, SIZE[lang]) | {
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


def _chosen(name: str, size: int, colours: Mapping[str, str], lang: str) -> Json:
    """Write the name of the hovered or the selected area in bold, clear below its symbol."""
    below = {"text-offset": [0, 20 / size], "text-overlap": "always"}
    paint = _paint(colours["ink"], colours["halo"], 2)
    layer = _symbols(name, "labels", _text(lang, size, bold=True) | below, paint)
    return layer | {"filter": ["==", ["get", "adcode"], ""]}


def _glyphs(colours: Mapping[str, str]) -> Json:
    """Write a character on each area; scripts fill in the characters of the view."""
    layout = _text("zh", 13, bold=True) | {"text-field": "", "text-overlap": "always"}
    return _symbols("glyph", "labels", layout, _paint(colours["ink"], colours["halo"], HALO))


def _marks() -> Json:
    layout: Json = {
        "icon-image": ["get", "icon"],
        "icon-overlap": "always",
        "icon-padding": 0,
        "symbol-sort-key": ["get", "n"],
    }
    return _symbols("mark", "marks", layout, {})
