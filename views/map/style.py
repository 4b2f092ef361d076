"""The MapLibre style of the map: its sources and every layer above and below the coloured areas.

No `glyphs` and no `sprite`: labels are drawn from the reader's own fonts, symbols by our scripts,
and nothing is asked of another host.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scene.colours import COLOURS, OUTLINES
from texts import texts_for
from views.map.labels import label_layers

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = dict[str, object]

LEVELS = ("county", "prefecture")
#: The coloured areas are drawn under this layer.
FILL_BELOW = "hatch-county"
NOTHING = ["==", ["get", "adcode"], ""]
EMPTY: Json = {"type": "FeatureCollection", "features": []}
#: Symbols nearer than this, in pixels, are drawn as one with their numbers added.
CLUSTERS: Json = {
    "cluster": True,
    "clusterRadius": 15,
    "clusterMaxZoom": 10,
    "clusterProperties": {"n": ["+", ["get", "n"]], "solid": ["max", ["get", "solid"]]},
}
#: Two neighbours draw each border, one over the other: together they reach the token's alpha.
TWICE = 0.57


def map_style(theme: str, lang: str, urls: Mapping[str, str], tile_width: float) -> Json:
    """Return the style of the map for a theme and a language.

    `urls` are the addresses of the geometry by name, `tile_width` that of a county's tile in
    degrees. `metadata.later` holds the addresses of textures: their sources start empty, and
    scripts load them when an area needs them. `metadata.shapes` holds, by shape and level,
    the addresses of the sources that differ from one shape of the map to another.
    """
    colours = COLOURS[theme]
    return {
        "version": 8,
        "name": f"dian-brand-map {theme} {lang}",
        "metadata": {
            "theme": theme,
            "lang": lang,
            "mark": colours["mark"],
            "mark-case": colours["mark-case"],
            "later": {name: url for name, url in urls.items() if _is_texture(name)},
            "shapes": _shapes(urls),
        },
        "sources": _sources(urls),
        "layers": [
            _layer("ground", "background", None, {"background-color": colours["canvas"]}),
            _line("graticule", "graticule", colours["graticule"], 1),
            *_textures(colours),
            *_borders(colours),
            *_outlines(colours),
            *label_layers(colours, texts_for(lang).tables, theme, tile_width),
        ],
    }


def _is_texture(name: str) -> bool:
    return name.startswith(("hatch-", "dots-"))


def _sources(urls: Mapping[str, str]) -> Json:
    sources: Json = {
        name: {"type": "geojson", "data": EMPTY if _is_texture(name) else url}
        for name, url in urls.items()
        if "tiles-" not in name
    }
    empty = {name: {"type": "geojson", "data": EMPTY} for name in ("marks-wide", "pointed")}
    return sources | empty | {"marks": {"type": "geojson", "data": EMPTY, **CLUSTERS}}


def _shapes(urls: Mapping[str, str]) -> Json:
    """Say which geometry each source has, by the shape of the map and its level."""
    outline = {name: urls[name] for name in ("county", "prefecture", "province", "labels")}
    tiled = {
        "county": {
            "county": urls["tiles-county"],
            "prefecture": urls["tiles-groups"],
            "province": urls["tiles-county-whole"],
            "labels": urls["tiles-labels-county"],
        },
        "prefecture": {
            "county": EMPTY,
            "prefecture": urls["tiles-prefecture"],
            "province": urls["tiles-prefecture-whole"],
            "labels": urls["tiles-labels-prefecture"],
        },
    }
    return {"outline": dict.fromkeys(LEVELS, outline), "tiles": tiled}


def _layer(name: str, kind: str, source: str | None, paint: Json) -> Json:
    layer: Json = {"id": name, "type": kind, "paint": paint}
    if source:
        layer["source"] = source
    return layer


def _line(name: str, source: str, colour: str, width: float, opacity: object = 1) -> Json:
    paint: Json = {"line-color": colour, "line-width": width, "line-opacity": opacity}
    rounded: Json = {"line-join": "round", "line-cap": "round"}
    return _layer(name, "line", source, paint) | {"layout": rounded}


def _textures(colours: Mapping[str, str]) -> list[Json]:
    """Hatch areas without data, dot areas where the question does not apply.

    Areas with a number that is not verified have the lines of the hatch as heavy dashes.
    """
    hatches = [
        _line(f"hatch-{level}", f"hatch-{level}", colours["nodata-line"], 1) for level in LEVELS
    ]
    dashes = [_dashes(level, colours["unverified"]) for level in LEVELS]
    dot: Json = {"circle-radius": 0.8, "circle-color": colours["na-dot"]}
    dots = [_layer(f"dots-{level}", "circle", f"dots-{level}", dot) for level in LEVELS]
    return [layer | {"filter": NOTHING} for layer in (*hatches, *dashes, *dots)]


def _dashes(level: str, colour: str) -> Json:
    paint: Json = {"line-color": colour, "line-width": 2, "line-dasharray": [2, 2]}
    return _layer(f"unverified-{level}", "line", f"hatch-{level}", paint)


def _borders(colours: Mapping[str, str]) -> list[Json]:
    pale = colours["county-line-nodata"]
    veil: Json = {"fill-color": colours["veil"], "fill-antialias": False}
    return [
        _line("county-line", "county", colours["county-line"], 0.7),
        _line("county-line-pale", "county", pale, 0.7) | {"filter": NOTHING},
        _line("prefecture-line", "prefecture", colours["pref-line"], 1, TWICE),
        _line("province-line", "province", colours["prov-line"], 1.3),
        _layer("veil", "fill", "prefecture", veil) | {"filter": NOTHING},
        _line("within-line", "prefecture", colours["sel"], 1.8) | {"filter": NOTHING},
    ]


def _outlines(colours: Mapping[str, str]) -> list[Json]:
    """Outline the hovered, the selected and the focused area, each on a casing.

    The selected one is filtered from its level; the other two come and go with the pointer and
    have a source of their own, so that the whole level is not laid out anew.
    """
    return [
        *_pointed("hover", colours),
        *(
            _line(f"selected-{part}-{level}", level, colours[name], width) | {"filter": NOTHING}
            for part, name, width in OUTLINES["selected"]
            for level in LEVELS
        ),
        *_pointed("focus", colours),
    ]


def _pointed(state: str, colours: Mapping[str, str]) -> list[Json]:
    only = {"filter": ["==", ["get", "state"], state]}
    return [
        _line(f"{state}-{part}", "pointed", colours[name], width) | only
        for part, name, width in OUTLINES[state]
    ]
