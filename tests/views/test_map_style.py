"""The map style: only our own sources, no glyphs, the colours of the page."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from views.map_colours import COLOURS
from views.map_sources import LANGUAGES, THEMES, geometry_urls
from views.map_style import FILL_BELOW, map_style

if TYPE_CHECKING:
    from data.dataset import Dataset

TOKENS = Path(__file__).parents[2] / "assets" / "css" / "00-tokens.css"
WEARS = tuple(product(THEMES, LANGUAGES))


def tokens(theme: str) -> dict[str, str]:
    text = re.sub(r"/\*.*?\*/", "", TOKENS.read_text(encoding="utf-8"), flags=re.DOTALL)
    start = r":root" if theme == "light" else r'\[data-theme="dark"\]'
    block = re.search(start + r"\s*{(.*?)}", text, flags=re.DOTALL)
    assert block is not None
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", block[1]))


@pytest.mark.parametrize("theme", THEMES)
def test_map_colours_are_the_tokens(theme: str) -> None:
    page = tokens(theme)
    assert {name: page[name] for name in COLOURS[theme]} == dict(COLOURS[theme])


@pytest.fixture(params=WEARS, ids="-".join)
def style(request: pytest.FixtureRequest, release: Dataset) -> dict[str, Any]:
    return map_style(request.param[0], request.param[1], geometry_urls(release))


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
    assert set(later) == {
        f"{kind}-{level}" for kind in ("hatch", "dots") for level in ("county", "prefecture")
    }
    assert all(style["sources"][name]["data"]["features"] == [] for name in later)


def test_symbols_stand_above_names_so_that_names_make_room(style: dict[str, Any]) -> None:
    names = [layer["id"] for layer in style["layers"]]
    assert names.index("prefecture-name") < names.index("mark") < names.index("selected-name")


def test_labels_are_in_the_language_of_the_style(release: Dataset) -> None:
    for lang in LANGUAGES:
        layers = map_style("light", lang, geometry_urls(release))["layers"]
        assert isinstance(layers, list)
        names = next(layer for layer in layers if layer["id"] == "county-name")
        assert names["layout"]["text-field"] == ["get", lang]
