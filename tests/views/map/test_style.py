"""The map style: only our own sources, no glyphs, the colours of the page."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from scene.geometry import geometry_urls
from scene.places import tile_width
from views.map.sources import LANGUAGES, THEMES
from views.map.style import FILL_BELOW, LEVELS, map_style

if TYPE_CHECKING:
    from data.dataset import Dataset

WEARS = tuple(product(THEMES, LANGUAGES))


@pytest.fixture(params=WEARS, ids="-".join)
def style(request: pytest.FixtureRequest, release: Dataset) -> dict[str, Any]:
    theme, lang = request.param
    return map_style(theme, lang, geometry_urls(release), tile_width(release))


def test_asks_no_other_host(style: dict[str, Any]) -> None:
    assert not {"glyphs", "sprite"} & set(style)
    assert "http" not in str(style)


def test_has_sources_so_that_updates_do_not_break_it(style: dict[str, Any]) -> None:
    used = {layer["source"] for layer in style["layers"] if "source" in layer}
    assert used == set(style["sources"])


def test_layer_names_are_unique_and_the_fill_has_its_place(style: dict[str, Any]) -> None:
    names = [layer["id"] for layer in style["layers"]]
    assert len(names) == len(set(names))
    assert names.index("graticule") < names.index(FILL_BELOW) < names.index("county-line")


def test_textures_start_empty_and_say_where_they_are(style: dict[str, Any]) -> None:
    later = style["metadata"]["later"]
    plain = {f"{kind}-{level}" for kind in ("hatch", "dots") for level in LEVELS}
    tiled = {f"{kind}-tiles-{level}" for kind in ("hatch", "dots") for level in LEVELS}
    assert set(later) == plain | tiled
    assert all(style["sources"][name]["data"]["features"] == [] for name in plain)


def test_a_shape_gives_sources_that_exist_an_address_that_exists(
    style: dict[str, Any], release: Dataset
) -> None:
    addresses = set(geometry_urls(release).values())
    for levels in style["metadata"]["shapes"].values():
        assert set(levels) == set(LEVELS)
        for sources in levels.values():
            assert set(sources) == {"county", "prefecture", "province", "labels"}
            assert set(sources) <= set(style["sources"])
            assert {url for url in sources.values() if isinstance(url, str)} <= addresses


def test_a_style_starts_with_outlines(style: dict[str, Any]) -> None:
    for name, address in style["metadata"]["shapes"]["outline"]["county"].items():
        assert style["sources"][name]["data"] == address


def test_symbols_stand_above_names_so_that_names_make_room(style: dict[str, Any]) -> None:
    names = [layer["id"] for layer in style["layers"]]
    assert names.index("mark") < names.index("mark-wide")
    assert names.index("prefecture-name") < names.index("mark") < names.index("selected-name")


def test_labels_are_in_the_language_of_the_style(release: Dataset) -> None:
    for lang in LANGUAGES:
        layers = map_style("light", lang, geometry_urls(release), tile_width(release))["layers"]
        assert isinstance(layers, list)
        names = next(layer for layer in layers if layer["id"] == "county-name")
        assert names["layout"]["text-field"] == ["get", lang]
