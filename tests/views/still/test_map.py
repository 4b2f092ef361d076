"""The static map says what the interactive one says, as well-formed XML."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import brotli
import pytest

from layers.registry import LAYERS
from layers.view import Missing
from scene.colours import COLOURS
from scene.flows import flows_of
from scene.scene import compose
from state.view_state import MapLevel, Shape, Theme, ViewState
from tests.strategies import seeded_state
from views.map.figure import CODES, initial_figure
from views.still.card import share_card
from views.still.map import map_only, static_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.dataset import Dataset
    from scene.scene import Scene
    from state.vocabulary import Vocabulary

NS = "{http://www.w3.org/2000/svg}"
LAYERS_AND_LEVELS = [(layer, level) for layer in LAYERS for level in MapLevel]


def parsed(svg: str) -> ET.Element:
    """Read an SVG of ours."""
    return ET.fromstring(svg)  # noqa: S314  # made here


def drawn_areas(root: ET.Element) -> Iterator[tuple[ET.Element, ET.Element, ET.Element]]:
    """Yield each area's group, link and path."""
    for group in root.iter(f"{NS}g"):
        for link in group.findall(f"{NS}a"):
            yield group, link, link[0]


def interactive_fills(scene: Scene) -> dict[str, Any]:
    """Return what Plotly is told to paint each area with, a reason where there is a texture."""
    trace = initial_figure(scene).data[0]
    bands = len(trace.colorscale) // 2
    reasons = {code: f"url(#map-{reason})" for reason, code in CODES.items()}
    fills = {}
    for code, z in zip(trace.locations, trace.z, strict=True):
        band = round((z - trace.zmin) / (trace.zmax - trace.zmin) * bands - 0.5)
        fills[code] = reasons.get(z, trace.colorscale[2 * band][1])
    return fills


@pytest.mark.parametrize(("layer", "level"), LAYERS_AND_LEVELS)
def test_fills_equal_the_interactive_maps(release: Dataset, layer: str, level: MapLevel) -> None:
    theme = Theme.DARK if level is MapLevel.PREFECTURE else Theme.LIGHT
    scene = compose(release, ViewState(layer=layer, level=level, theme=theme))
    found = drawn_areas(parsed(static_map(scene)))
    fills = {shape.get("data-area"): group.get("fill") for group, _, shape in found}
    assert fills == interactive_fills(scene)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize(("layer", "level"), LAYERS_AND_LEVELS[::7])
def test_every_area_is_a_link_with_its_sentence(
    release: Dataset, layer: str, level: MapLevel, shape: Shape
) -> None:
    scene = compose(release, ViewState(layer=layer, level=level, shape=shape))
    for svg in (static_map(scene), map_only(scene), share_card(scene)):
        said = {}
        for _, link, drawn in drawn_areas(parsed(svg)):
            code = drawn.get("data-area", "")
            said[code] = drawn.findtext(f"{NS}title")
            assert link.get("href") == scene.link(area=code, brand=None)
            assert drawn.get("d", "").startswith("M")
        assert said == {code: value.sentence for code, value in scene.view.values.items()}


def test_inside_a_page_the_map_is_one_named_group_without_tab_stops(release: Dataset) -> None:
    root = parsed(map_only(compose(release, ViewState())))
    assert root.get("role") == "group"
    assert root.get("aria-label")
    assert {link.get("tabindex") for _, link, _ in drawn_areas(root)} == {"-1"}


def test_the_map_in_a_page_is_light(release: Dataset) -> None:
    for layer in ("location-quotient", "main-industry"):
        scene = compose(release, ViewState(layer=layer))
        assert len(brotli.compress(map_only(scene).encode(), quality=5)) < 60_000


def test_each_texture_is_drawn_as_on_the_interactive_map(release: Dataset) -> None:
    look = COLOURS["light"]
    root = parsed(static_map(compose(release, ViewState())))
    patterns = {pattern.get("id"): list(pattern) for pattern in root.iter(f"{NS}pattern")}
    assert set(patterns) == {f"map-{reason}" for reason in Missing}
    grounds = {ground.get("fill") for ground, _ in patterns.values()}
    assert grounds == {look["nodata"]}
    assert patterns["map-no_data"][1].get("stroke") == look["nodata-line"]
    assert patterns["map-unverified"][1].get("stroke") == look["unverified"]
    assert patterns["map-not_applicable"][1].get("fill") == look["na-dot"]


def test_the_chosen_area_is_outlined_and_named_in_bold(release: Dataset) -> None:
    look = COLOURS["light"]
    svg = static_map(compose(release, ViewState(area="530627")))
    strokes = {path.get("stroke") for path in parsed(svg).iter(f"{NS}path")}
    assert {look["sel"], look["sel-case"]} <= strokes
    bold = [text.text for text in parsed(svg).iter(f"{NS}text") if text.get("font-weight")]
    assert release.areas["530627"].short_zh in bold


@pytest.mark.parametrize("svg_of", [static_map, share_card])
def test_the_open_brand_is_named_and_its_way_drawn(release: Dataset, svg_of: Any) -> None:
    found = next(
        brand for brand in release.brands if flows_of(compose(release, ViewState(brand=brand)))
    )
    home = release.brands[found].home_adcode
    plain, opened = (
        parsed(svg_of(compose(release, ViewState(area=home, brand=brand))))
        for brand in (None, found)
    )
    words = [text.text for text in opened.iter(f"{NS}text")]
    assert release.brands[found].name_zh in "".join(str(word) for word in words)
    ways = [len(list(root.iter(f"{NS}path"))) for root in (plain, opened)]
    assert ways[1] > ways[0]


@pytest.mark.parametrize("svg_of", [static_map, share_card])
def test_the_picture_carries_its_words(release: Dataset, svg_of: Any) -> None:
    scene = compose(release, ViewState(layer="brand-count", q="陶"))
    words = "".join(text.text or "" for text in parsed(svg_of(scene)).iter(f"{NS}text"))
    for expected in (
        scene.view.title,
        scene.view.method,
        scene.t("map.review_missing"),
        release.release,
        "陶",
        f"{len(scene.brands)} / {len(release.brands)}",
    ):
        assert expected in words


def test_the_review_number_takes_the_place_of_the_warning(release: Dataset) -> None:
    lines = release.boundaries.reviewed_as("滇S(2026)001号")
    scene = compose(replace(release, boundaries=lines), ViewState())
    words = "".join(text.text or "" for text in parsed(static_map(scene)).iter(f"{NS}text"))
    assert "滇S(2026)001号" in words
    assert scene.t("map.review_missing") not in words


@pytest.mark.parametrize("seed", range(25))
def test_every_view_is_well_formed(release: Dataset, words: Vocabulary, seed: int) -> None:
    scene = compose(release, seeded_state(words, seed))
    for svg_of in (static_map, map_only, share_card):
        assert parsed(svg_of(scene)).tag == f"{NS}svg"
