"""Folium's part of the single file: the map and its areas, with nothing from elsewhere."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import folium
import numpy as np
import shapely
from folium.template import Template

from geo.paths import simplified
from geo.viewport import bounds
from scene.colours import COLOURS
from state.view_state import MapLevel, Shape
from views.still.areas import fill

if TYPE_CHECKING:
    import geopandas as gpd
    from branca.element import Figure
    from shapely.geometry.base import BaseGeometry

    from scene.scene import Scene

#: Side of the smallest corner kept, in degrees (some 300 m), and decimals of a place (100 m).
TOLERANCE, DECIMALS = 0.003, 3
#: Weights of lines in pixels.
AREA_LINE, BORDER_LINE, OUTLINE = 0.7, 1.0, 1.4


@dataclass(frozen=True, slots=True)
class Drawn:
    """Hold what Folium wrote: the map's place in the page, and the script that fills it.

    The script defines `map_offline`, `geo_json_areas` and `geo_json_borders`.
    """

    html: str
    script: str


class OfflineMap(folium.Map):
    """A Folium map without Folium's links: no tiles, icons, fonts or frameworks."""

    default_js: list[tuple[str, str]] = []  # noqa: RUF012  # as Folium names and types it
    default_css: list[tuple[str, str]] = []  # noqa: RUF012  # same
    _template = Template(
        """
        {% macro html(this, kwargs) %}<div id={{ this.get_name()|tojson }}></div>{% endmacro %}
        {% macro script(this, kwargs) %}
        var {{ this.get_name() }} = L.map(
            {{ this.get_name()|tojson }},
            { center: {{ this.location|tojson }}, ...{{ this.options|tojavascript }} }
        );
        {% endmacro %}
        """
    )


def draw(scene: Scene) -> Drawn:
    """Draw the areas of a scene in its colours, and the borders above them, by Folium."""
    look = COLOURS[scene.state.theme]
    areas, borders = geometry(scene)
    west, south, east, north = bounds(scene.dataset.boundaries.province)
    here = OfflineMap(
        location=[(south + north) / 2, (west + east) / 2],
        tiles=None,
        zoom_start=6,
        zoom_control=False,
        attribution_control=False,
        zoom_snap=0.25,
        fade_animation=False,
    )
    fills = {code: fill(scene, value) for code, value in scene.view.values.items()}
    line = look["county-line"]

    def area_style(feature: dict[str, Any]) -> dict[str, object]:
        paint = {"fillColor": fills[feature["id"]], "fillOpacity": 1}
        return {**paint, "color": line, "weight": AREA_LINE, "className": "area"}

    def border_style(feature: dict[str, Any]) -> dict[str, object]:
        outer = feature["id"] == "outline"
        colour, weight = (look["prov-line"], OUTLINE) if outer else (look["pref-line"], BORDER_LINE)
        return {"fill": False, "color": colour, "weight": weight, "className": "border"}

    _layer("areas", areas, area_style).add_to(here)
    _layer("borders", borders, border_style).add_to(here)
    # Folium draws random names; these make equal views equal files.
    here._id = "offline"  # noqa: SLF001  # Folium has no public way
    figure = cast("Figure", here.get_root())
    figure.render()
    return Drawn(figure.html.render(), figure.script.render())


def _layer(name: str, shapes: dict[str, object], style: Any) -> folium.GeoJson:  # noqa: ANN401  # Folium's
    layer = folium.GeoJson(shapes, style_function=style, smooth_factor=0.4)
    layer._id = name  # noqa: SLF001  # Folium has no public way
    return layer


def geometry(scene: Scene) -> tuple[dict[str, object], dict[str, object]]:
    """Return the areas of a scene's level and the lines above them, as GeoJSON in EPSG:4326."""
    lines, level = scene.dataset.boundaries, scene.view.level
    tiled = scene.state.shape is Shape.TILES
    frame = lines.tiles[level] if tiled else lines.county
    shapes = frame.geometry.to_numpy()
    kept = shapes if tiled else simplified(shapes, TOLERANCE)
    above = _merged(frame, kept)
    own = dict(zip(map(str, frame.index), kept, strict=True))
    wanted = above if level == MapLevel.PREFECTURE and not tiled else own
    whole = shapely.coverage_union_all(kept)
    edges = shapely.union_all(shapely.boundary(np.array(list(above.values()))))
    borders = {"borders": shapely.difference(edges, whole.boundary), "outline": whole.boundary}
    return _collection(wanted), _collection(borders)


def _merged(frame: gpd.GeoDataFrame, shapes: np.ndarray) -> dict[str, BaseGeometry]:
    parents = frame["parent_adcode"].to_numpy()
    return {
        str(parent): shapely.coverage_union_all(shapes[parents == parent])
        for parent in sorted(set(parents))
    }


def _collection(shapes: dict[str, BaseGeometry]) -> dict[str, object]:
    features = [
        {"type": "Feature", "id": code, "properties": {}, "geometry": _rounded(shape)}
        for code, shape in shapes.items()
    ]
    return {"type": "FeatureCollection", "features": features}


def _rounded(shape: BaseGeometry) -> object:
    moved = shapely.transform(shape, lambda places: np.round(places, DECIMALS))
    return json.loads(shapely.to_geojson(moved))
