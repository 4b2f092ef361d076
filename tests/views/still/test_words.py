"""Text of the pictures: escaped, broken into lines that fit, nothing over anything."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from layers.registry import LAYERS
from scene.scene import compose
from state.view_state import Language, MapLevel, Shape, ViewState
from views.markup import element
from views.still.card import share_card
from views.still.map import LEGEND, MARGIN, ORIGIN, WIDTH, sheet, static_map
from views.still.marks import placed_marks
from views.still.names import Box, mark_boxes, placed_names
from views.still.shapes import Place, ground_of
from views.still.text import BOLD, measured, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.dataset import Dataset

FONTS = Path(__file__).parents[3] / "assets" / "fonts"
NS = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script>&\"'\x00\x07\x1b\ud800\ufffe]]>"
LINES = ("Location quotient: manufacturing", "制造业区位商 1,417.04 万人", "MWmw%@ 1.33–2")
#: Two lines whose measured widths are cautious may touch by this many square pixels.
MEETING = 25
LAYERS_AND_LANGUAGES = [(layer, lang) for layer in LAYERS for lang in Language]


def lines(svg: str) -> list[ET.Element]:
    """Return every line of text of a picture."""
    root = ET.fromstring(svg)  # noqa: S314  # made here
    return list(root.iter(f"{NS}text"))


def text_boxes(
    at: ET.Element, x: float = 0, y: float = 0, scale: float = 1, anchor: str = "start"
) -> Iterator[tuple[str, Box]]:
    """Yield every line of text with the rectangle of its letters, in pixels of the picture."""
    for found in re.findall(r"(\w+)\(([^)]+)\)", at.get("transform", "")):
        numbers = [float(number) for number in found[1].split()]
        if found[0] == "scale":
            scale *= numbers[0]
        else:
            x, y = x + scale * numbers[0], y + scale * numbers[1]
    anchor = at.get("text-anchor", anchor)
    if at.tag == f"{NS}text":
        size, words = float(at.get("font-size", 0)), at.text or ""
        wide = measured(words, size, bold=at.get("font-weight") == "700")
        left = float(at.get("x", 0)) - wide * {"start": 0, "middle": 0.5, "end": 1}[anchor]
        base = float(at.get("y", 0))
        corners = (left, base - 0.8 * size, left + wide, base + 0.15 * size)
        yield words, Box(*(o + scale * c for o, c in zip((x, y, x, y), corners, strict=True)))
    for child in at:
        yield from text_boxes(child, x, y, scale, anchor)


def test_hostile_text_stays_text() -> None:
    root = ET.fromstring(element("text", HOSTILE, data_x=HOSTILE))  # noqa: S314  # made here
    kept = "<script>alert(1)</script>&\"']]>"
    assert (root.text, root.get("data-x"), len(root)) == (kept, kept, 0)


def test_a_hostile_name_stays_a_name(release: Dataset) -> None:
    code = "530627"
    named = replace(release.areas[code], name_zh=HOSTILE, short_zh=HOSTILE)
    hostile = replace(release, areas={**release.areas, code: named})
    svg = static_map(compose(hostile, ViewState(area=code)))
    assert any("alert(1)" in (line.text or "") for line in lines(svg))
    assert "<script" not in svg


@given(st.text(max_size=80), st.floats(8, 40), st.floats(60, 400), st.booleans())
def test_no_line_is_wider_than_asked_and_no_character_is_lost(
    words: str, size: float, width: float, bold: bool
) -> None:
    found = wrap(words, size, width, bold=bold)
    assert all(measured(line, size, bold=bold) <= width or len(line) == 1 for line in found)
    assert "".join("".join(found).split()) == "".join(words.split())


def test_a_line_does_not_begin_with_a_closing_sign() -> None:
    found = wrap("公开资料里尚未查到，不说明当地没有（见数据页）。", 10, 90)
    assert len(found) > 1
    assert not [line for line in found if line[0] in "，。）"]


@pytest.mark.parametrize("face", ["DianSansSC-Regular", "DianSansSC-Bold", "DianSans-Regular"])
def test_widths_are_not_below_the_fonts(face: str) -> None:
    font = TTFont(FONTS / f"{face}.otf")
    cmap, widths, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    for words in (
        "Location quotient: manufacturing",
        "制造业区位商 1,417.04 万人",
        "MWmw%@ 1.33–2",
    ):
        known = [cmap[ord(c)] for c in words if ord(c) in cmap]
        real = sum(widths[name][0] for name in known) / em
        bold = face.endswith("Bold")
        if len(known) == len(words):
            assert measured(words, 1, bold=bold) >= real * (1 if bold else 1 / BOLD)


@pytest.mark.parametrize(("layer", "lang"), LAYERS_AND_LANGUAGES)
def test_every_character_of_a_picture_is_in_the_fonts(
    release: Dataset, layer: str, lang: Language
) -> None:
    known = set(TTFont(FONTS / "DianSansSC-Regular.otf").getBestCmap())
    assert known == set(TTFont(FONTS / "DianSansSC-Bold.otf").getBestCmap())
    for level in MapLevel:
        scene = compose(release, ViewState(layer=layer, lang=lang, level=level, area="530627"))
        printed = {c for line in lines(static_map(scene)) for c in line.text or ""}
        assert not {c for c in printed if ord(c) not in known}


def test_every_character_of_texts_and_tables_is_in_the_fonts() -> None:
    root = FONTS.parents[1]
    known = set(map(chr, TTFont(FONTS / "DianSansSC-Regular.otf").getBestCmap()))
    files = [*root.glob("texts/*/*.toml"), *root.glob("data/yunnan/*.csv")]
    printed = {c for file in files for c in file.read_text("utf-8") if c.isprintable()}
    assert printed - known == set()


@pytest.mark.parametrize(("layer", "lang"), LAYERS_AND_LANGUAGES)
def test_no_line_leaves_the_picture_or_meets_another(
    release: Dataset, layer: str, lang: Language
) -> None:
    for level in MapLevel:
        scene = compose(release, ViewState(layer=layer, lang=lang, level=level, area="530627"))
        for svg in (static_map(scene), share_card(scene)):
            root = ET.fromstring(svg)  # noqa: S314  # made here
            whole = Box(0, 0, float(root.get("width", 0)), float(root.get("height", 0)))
            boxes = [(words, box) for words, box in text_boxes(root) if words.strip()]
            for words, box in boxes:
                assert box.overlap(whole) == pytest.approx(box.overlap(box)), words
            for (one, box), (two, other) in combinations(boxes, 2):
                assert box.overlap(other) < MEETING, (one, two)


@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize("area", [None, "530627", "530102", "532328"])
def test_names_keep_clear_of_symbols_and_of_each_other(
    release: Dataset, lang: Language, area: str | None
) -> None:
    scene = compose(release, ViewState(lang=lang, area=area))
    ground = ground_of(scene, Place(0, 0, 944))
    drawn = placed_marks(scene, ground, 1.2)
    named = [name.box for name in placed_names(scene, ground, drawn, area, 1.2)]
    others = mark_boxes(drawn, 1.2)
    for number, box in enumerate(named):
        assert sum(box.overlap(other) for other in (*others, *named[:number])) < 12


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("level", MapLevel)
def test_legend_and_sources_lie_beside_the_areas(
    release: Dataset, shape: Shape, level: MapLevel
) -> None:
    for lang in Language:
        scene = compose(release, ViewState(shape=shape, level=level, lang=lang))
        plan = sheet(scene)
        assert plan.key.top > plan.ground.lowest(WIDTH - MARGIN - LEGEND, WIDTH)
        assert plan.said.top > plan.ground.lowest(0, MARGIN + ORIGIN)
        assert max(plan.key.bottom, plan.said.bottom) < plan.height
