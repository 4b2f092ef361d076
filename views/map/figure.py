"""The Plotly figure of the map: areas coloured by class, and the small updates that follow."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import plotly.graph_objects as go
from dash import Patch

from geo.mercator import from_mercator, to_mercator
from geo.viewport import bounds
from layers.classes.palettes import colours
from layers.view import Missing
from scene.colours import COLOURS
from scene.geometry import digest, encoded, geometry_urls
from state.view_state import Shape
from views.map.sources import style_url
from views.map.style import FILL_BELOW

if TYPE_CHECKING:
    from dash.dcc import Graph

    from scene.scene import Scene

#: For every graph: no logo, no upload to a cloud, no bar of buttons over the map.
MAP_CONFIG: Graph.Config = {
    "displaylogo": False,
    "showSendToCloud": False,
    "displayModeBar": False,
    "scrollZoom": True,
    "doubleClick": False,
    "responsive": True,
}
#: An area without a number still needs one: Plotly neither colours nor clicks an empty value.
CODES = {Missing.UNVERIFIED: -3, Missing.NOT_APPLICABLE: -2, Missing.NO_DATA: -1}
LOWEST = min(CODES.values())
#: The canvas of a 1440 x 900 page; scripts fit the map again to the one they find.
CANVAS = (720, 716)
TILE = 512


def initial_figure(scene: Scene) -> go.Figure:
    """Return the figure of a page's first map; its geometry and its style come by address."""
    trace = go.Choroplethmap(
        featureidkey="properties.adcode",
        below=FILL_BELOW,
        hoverinfo="none",
        marker={"line": {"width": 0}, "opacity": 1},
        showscale=False,
        uid="areas",
        **_areas(scene),
    )
    layout = {
        "map": {"style": style_url(scene), **_opening_view(scene)},
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        # Scripts tell one click from two; Plotly would open an area at each.
        "clickmode": "none",
        "uirevision": "map",
        "meta": revision(scene),
        "template": None,
    }
    return go.Figure(data=[trace], layout=layout)


def figure_update(scene: Scene) -> Patch:
    """Return what changes on the map: classes, colours, and which areas; never geometry."""
    patch = Patch()
    for name, value in _areas(scene).items():
        patch["data"][0][name] = value
    patch["layout"]["meta"] = revision(scene)
    return patch


def revision(scene: Scene) -> str:
    """Return a short digest of what the areas show: equal maps, equal revisions."""
    return digest(encoded(_areas(scene)))[:12]


def _areas(scene: Scene) -> dict[str, object]:
    """Return the changing part of the trace: `z` is a class index or a code of `CODES`."""
    view = scene.view
    values = view.values.values()
    ground = COLOURS[scene.state.theme]["nodata"]
    palette = colours(view.palette, scene.state.theme)
    bands = [ground] * len(CODES) + [palette[entry.colour] for entry in view.classes]
    return {
        "geojson": scene.root + geometry_urls(scene.dataset)[_geometry(scene)],
        "locations": list(view.values),
        "z": [CODES[v.missing] if v.missing else v.class_index for v in values],
        "colorscale": _steps(bands),
        "zmin": LOWEST - 0.5,
        "zmax": LOWEST + len(bands) - 0.5,
    }


def _geometry(scene: Scene) -> str:
    """Name the geometry of the areas: their outlines, or a tile each."""
    tiled = scene.state.shape is Shape.TILES
    return f"tiles-{scene.view.level}" if tiled else scene.view.level


def _steps(bands: list[str]) -> list[list[object]]:
    """Return a colour scale with a hard edge between equal bands."""
    ends = [round(index / len(bands), 5) for index in range(len(bands) + 1)]
    return [[ends[i + side], band] for i, band in enumerate(bands) for side in (0, 1)]


def _opening_view(scene: Scene) -> dict[str, object]:
    """Return a centre and zoom (MapLibre's, tiles of 512 px) that show the whole province."""
    west, south, east, north = bounds(scene.dataset.boundaries.province)
    corners = to_mercator(np.array([[west, south], [east, north]]))
    size, middle = corners[1] - corners[0], corners.mean(axis=0, keepdims=True)
    scale = float(min(np.array(CANVAS) * 360 / size)) / TILE
    ((lon, lat),) = from_mercator(middle).tolist()
    return {"center": {"lon": lon, "lat": lat}, "zoom": math.log2(scale) - 0.2}
