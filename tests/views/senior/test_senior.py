"""The simple page: fewer pieces, classes in words, plain sentences, the same facts and doubts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from plotly.utils import PlotlyJSONEncoder

from data import workforce
from scene.scene import Scene, compose
from state.view_state import Language, MapLevel, Reading, ViewState
from tests.views.addresses import addresses
from texts import texts_for
from views.ids import Ids
from views.page.slots import pieces
from views.panels.area_panel import area_panel
from views.panels.plain_answer import comparison
from views.senior.legend import senior_legend

if TYPE_CHECKING:
    from data.dataset import Dataset

ZHENXIONG = "530627"
LANGUAGES = list(Language)


def opened(scene: Scene, adcode: str) -> Scene:
    """Open an area in a scene: what is open changes neither values nor brands."""
    return replace(scene, state=scene.state.but(area=adcode))


def scene_of(release: Dataset, **choices: object) -> Scene:
    state = ViewState.model_validate({"reading": Reading.SENIOR, **choices})
    return compose(release, state)


def said(tree: object) -> str:
    """Return a tree of components as data, without the marks of sources."""
    return json.dumps(tree, cls=PlotlyJSONEncoder, ensure_ascii=False)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("level", list(MapLevel))
def test_the_worded_classes_and_the_missing_add_up_to_all_areas(
    release: Dataset, lang: Language, level: MapLevel
) -> None:
    for variable in workforce.variables():
        scene = scene_of(release, lang=lang, level=level, variable=variable)
        assert scene.view.plain
        missing = sum(value.missing is not None for value in scene.view.values.values())
        counted = sum(item.count for item in scene.view.classes)
        assert counted + missing == len(release.adcodes(level))
        legend = said(senior_legend(scene))
        for name in ("very_many", "many", "same", "few", "very_few"):
            assert f'"{scene.t(f"senior.{name}")}"' in legend


def test_the_five_classes_of_the_standard_view_are_those_of_the_data(release: Dataset) -> None:
    classes = scene_of(release).view.classes
    assert [item.count for item in classes] == [24, 50, 15, 27, 13, 0]
    standard = compose(release, ViewState())
    assert len(standard.view.classes) == 8


def test_other_classes_keep_their_own_labels(release: Dataset) -> None:
    for choices in ({"classes": "jenks"}, {"layer": "workforce-share"}, {"layer": "brand-count"}):
        scene = scene_of(release, **choices)
        assert scene.view.plain is None
        legend = said(senior_legend(scene))
        assert scene.view.title in legend
        assert all(item.label in legend for item in scene.view.classes if item.count)


@pytest.mark.parametrize(
    ("quotient", "words"),
    [
        (0.1, "不到全省的五分之一。"),
        (0.5, "差不多是全省的一半。"),
        (0.89, "比全省少一点。"),
        (0.9, "和全省差不多。"),
        (1.1, "和全省差不多。"),
        (1.2, "比全省多一点。"),
        (1.97, "差不多是全省的两倍。"),
        (3.4, "差不多是全省的 3 倍。"),
    ],
)
def test_a_comparison_is_said_in_words(quotient: float, words: str) -> None:
    assert comparison(quotient, texts_for("zh")) == words


def test_the_answer_is_plain_and_says_where_it_comes_from(release: Dataset) -> None:
    panel = said(area_panel(scene_of(release, area=ZHENXIONG)))
    assert "每 100 个上班的人，约有 17 个在制造业；全省是 8 个。" in panel
    assert "差不多是全省的两倍。" in panel
    assert "10% 抽样" in panel


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_area_has_the_facts_and_doubts_of_the_standard_panel(
    release: Dataset, lang: Language
) -> None:
    simple_scene = scene_of(release, lang=lang)
    usual_scene = scene_of(release, lang=lang, reading="standard")
    for adcode in (code for level in MapLevel for code in release.adcodes(level)):
        simple = said(area_panel(opened(simple_scene, adcode)))
        usual = said(area_panel(opened(usual_scene, adcode)))
        for shown in re.findall(r'"className": "(?:tag|lv|none)[^"]*"', usual):
            assert simple.count(shown) >= usual.count(shown)
        assert len(re.findall(r'"className": "passport"', simple)) == len(
            re.findall(r'"className": "passport"', usual)
        )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("tab", ["map", "list"])
def test_every_link_of_the_page_stays_simple_but_the_way_back(
    release: Dataset, lang: Language, tab: str
) -> None:
    scene = scene_of(release, lang=lang, tab=tab, area=ZHENXIONG)
    shown = [part for slot, part in pieces(scene).items() if slot is not Ids.OVERLAY]
    links = [href for href in addresses(scene, shown) if href.startswith("/")]
    assert len(links) > len(release.adcodes("county"))
    lost = {href for href in links if "reading=senior" not in href}
    assert lost == {scene.link(reading=Reading.STANDARD)}


def test_the_page_has_three_ways_in_and_no_rail(release: Dataset) -> None:
    found = pieces(scene_of(release))
    assert found[Ids.RAIL_LAYER] is None
    assert "senior" in str(found[Ids.APP]).split()
    head = said(found[Ids.MAP_HEAD])
    for adcode in release.adcodes("county"):
        assert f"area={adcode}" in head
    assert "industry=manufacturing" in head
    assert "tab=list" in head
