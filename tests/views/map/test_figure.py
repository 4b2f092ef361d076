"""The figure of the map: every area has a number, and updates stay small."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from plotly.utils import PlotlyJSONEncoder

from layers.classes.palettes import colours
from layers.registry import LAYERS
from scene.colours import COLOURS
from scene.geometry import geometry_urls
from scene.scene import compose
from state.view_state import MapLevel, Shape, ViewState
from views.map.figure import CODES, MAP_CONFIG, figure_update, initial_figure, revision

if TYPE_CHECKING:
    from data.dataset import Dataset

LARGEST_UPDATE = 3_000
LAYERS_AND_LEVELS = [(layer, level) for layer in LAYERS for level in MapLevel]


def update(release: Dataset, state: ViewState) -> dict[str, Any]:
    """Return the changed properties of a figure update, by their path."""
    operations = figure_update(compose(release, state)).to_plotly_json()["operations"]
    return {"/".join(map(str, op["location"])): op["params"]["value"] for op in operations}


@pytest.mark.parametrize(("layer", "level"), LAYERS_AND_LEVELS)
def test_every_area_has_a_number_so_that_it_can_be_clicked(
    release: Dataset, layer: str, level: MapLevel
) -> None:
    state = ViewState(layer=layer, level=level)
    trace = update(release, state)
    assert trace["data/0/locations"] == list(release.adcodes(level))
    assert all(isinstance(code, int) for code in trace["data/0/z"])
    bands = len(trace["data/0/colorscale"]) // 2
    assert trace["data/0/zmax"] - trace["data/0/zmin"] == bands
    assert bands == len(CODES) + len(compose(release, state).view.classes)


@pytest.mark.parametrize(("layer", "level"), LAYERS_AND_LEVELS)
def test_an_update_is_small_and_holds_no_geometry(
    release: Dataset, layer: str, level: MapLevel
) -> None:
    patch = figure_update(compose(release, ViewState(layer=layer, level=level)))
    sent = json.dumps(patch, cls=PlotlyJSONEncoder, separators=(",", ":"))
    assert len(sent) < LARGEST_UPDATE
    assert "coordinates" not in sent


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_number_gets_the_colour_of_its_class(release: Dataset, theme: str) -> None:
    scene = compose(release, ViewState.model_validate({"theme": theme}))
    trace = initial_figure(scene).data[0]
    width = 1 / (trace.zmax - trace.zmin)
    palette = colours(scene.view.palette, theme)
    for code, number in zip(trace.locations, trace.z, strict=True):
        place = (number - trace.zmin) * width
        found = next(c for (a, c), (b, _) in _bands(trace.colorscale) if a <= place <= b)
        index = scene.view.values[code].class_index
        assert index is not None
        assert found == palette[scene.view.classes[index].colour]


def _bands(scale: Any) -> list[tuple[Any, Any]]:
    return list(zip(scale[::2], scale[1::2], strict=True))


def test_missing_values_wear_the_ground_of_no_data(release: Dataset) -> None:
    trace = initial_figure(compose(release, ViewState(layer="brand-count"))).data[0]
    assert min(trace.z) == min(CODES.values()) or -1 in trace.z
    ground = COLOURS["light"]["nodata"]
    assert [colour for _, colour in trace.colorscale[: 2 * len(CODES)]] == [ground] * 2 * len(CODES)


def test_equal_maps_have_equal_revisions(release: Dataset) -> None:
    plain, chosen, other = (
        revision(compose(release, state))
        for state in (ViewState(), ViewState(area="530627"), ViewState(layer="brand-count"))
    )
    assert plain == chosen != other


def test_opens_on_the_province_without_a_template_or_a_mode_bar(release: Dataset) -> None:
    figure = initial_figure(compose(release, ViewState()))
    sent = json.loads(figure.to_json())
    assert 95 < sent["layout"]["map"]["center"]["lon"] < 108
    assert 4 < sent["layout"]["map"]["zoom"] < 7
    assert len(figure.to_json()) < 12_000
    assert MAP_CONFIG["displaylogo"] is False
    assert MAP_CONFIG["showSendToCloud"] is False


@pytest.mark.parametrize("level", MapLevel)
def test_tiles_are_the_same_trace_with_other_geometry(release: Dataset, level: MapLevel) -> None:
    plain, tiled = (
        update(release, ViewState(level=level, shape=shape))
        for shape in (Shape.OUTLINE, Shape.TILES)
    )
    assert tiled["data/0/geojson"] == geometry_urls(release)[f"tiles-{level}"]
    different = {key for key, value in plain.items() if tiled[key] != value}
    assert different == {"data/0/geojson", "layout/meta"}
