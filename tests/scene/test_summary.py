"""What is spoken of an area, of a change, and of the whole map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.counting import counted_brands
from layers.registry import LAYERS
from layers.view import Missing
from scene.area_values import class_words, value_words
from scene.scene import compose
from scene.speech import NAMED, spoken_changes
from scene.summary import ENDS, summary
from state.view_state import Language, MapLevel, Tab, ViewState
from views.map.overlay_areas import area_words

if TYPE_CHECKING:
    from data.dataset import Dataset
    from scene.scene import Scene


def spoken_areas(scene: Scene) -> dict[str, str]:
    """Return what is said of each area."""
    return {code: str(words["spoken"]) for code, words in area_words(scene).items()}


def scene_of(release: Dataset, **choices: object) -> Scene:
    return compose(release, ViewState.model_validate(choices))


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize("level", MapLevel)
def test_an_area_is_spoken_as_the_list_has_it(
    release: Dataset, layer: str, lang: Language, level: MapLevel
) -> None:
    scene = scene_of(release, layer=layer, lang=lang, level=level)
    for code, words in spoken_areas(scene).items():
        value, area = scene.view.values[code], release.areas[code]
        assert words.startswith(area.name_zh if lang == "zh" else area.short_en)
        assert value_words(scene, value).rstrip("。.") in words
        assert value.rank is None or f"{value.rank}" in words
        assert value.number is None or class_words(scene, value) in words
        for brand in counted_brands(release, code, scene.brands)[:NAMED]:
            assert scene.t.own(brand, "name") in words
        if area.parent_adcode and area.level == "county":
            assert release.areas[area.parent_adcode].short_en in words or lang == "zh"


def test_the_parts_stand_in_their_order(release: Dataset) -> None:
    spoken = spoken_areas(scene_of(release))
    assert spoken["530627"] == (
        "镇雄县，昭通市，区位商 1.97，129 县中第 8，分档 1.33–2，"
        "品牌：镇雄五金工、镇雄保安、镇雄缝纫工。"
    )
    assert spoken["530102"].endswith("尚未查到品牌。")
    english = spoken_areas(scene_of(release, lang="en", layer="brand-count"))
    assert english["532328"].startswith("Yuanmou, Chuxiong, brands: 7, rank 1 of 30, class ")
    assert english["532328"].endswith("and 4 more.")


def test_none_found_is_said_once_and_is_not_none_that_fits(release: Dataset) -> None:
    plain = spoken_areas(scene_of(release, layer="people-employed", lang="en"))
    assert plain["530102"].count("no brand found yet") == 1
    filtered = spoken_areas(scene_of(release, rank=("national",), lang="en"))
    assert filtered["530627"].endswith("no brand that fits.")
    assert filtered["530102"].endswith("no brand found yet.")


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("level", MapLevel)
def test_the_summary_accounts_for_every_area(release: Dataset, layer: str, level: MapLevel) -> None:
    scene = scene_of(release, layer=layer, level=level, lang="en")
    lines = summary(scene)
    values = scene.view.values.values()
    known = sum(value.missing is None for value in values)
    assert f": {known} of {len(values)} " in lines[0]
    assert 2 <= len(lines) <= 5
    absent = sum(len(scene.view.missing(reason)) for reason in Missing)
    assert any("No value is not zero" in line for line in lines) == bool(absent)
    assert lines[-1].startswith(f"Brands counted: {len(scene.brands)} of the {len(release.brands)}")


def test_the_ends_are_the_highest_and_the_lowest_and_no_tie_is_cut(release: Dataset) -> None:
    scene = scene_of(release, lang="en")
    _, highest, lowest, _ = summary(scene)
    ordered = sorted(scene.view.values.values(), key=lambda value: value.rank or 0)
    for line, ends in ((highest, ordered[:ENDS]), (lowest, ordered[-ENDS:])):
        assert all(f"{release.areas[v.adcode].short_en} ({v.text})" in line for v in ends)
    counted = summary(scene_of(release, lang="en", layer="brand-count"))
    assert counted[2] == "Lowest: 23 counties tie, brands: 1."


def test_what_may_not_be_ranked_has_no_highest(release: Dataset) -> None:
    lines = summary(scene_of(release, lang="en", layer="people-employed"))
    assert not any(line.startswith(("Highest", "Lowest")) for line in lines)
    assert lines[1].startswith("Classes, not ranked: ")


def test_brands_of_a_whole_prefecture_are_counted_in_no_county(release: Dataset) -> None:
    (line,) = [x for x in summary(scene_of(release, lang="en")) if x.startswith("Brands")]
    wide = [b for b in release.brands.values() if b.home_level != "county"]
    assert line.endswith(f"counted in no county: {len(wide)}.")
    assert summary(scene_of(release, lang="en", q="zzzz"))[-1] == "No brand fits the filters."


def test_a_change_names_what_changed_and_only_that(release: Dataset) -> None:
    plain = spoken_changes(scene_of(release, lang="en"))
    fewer = spoken_changes(scene_of(release, lang="en", rank=("national",)))
    assert {key for key in plain if plain[key] != fewer[key]} == {"question", "filter"}
    assert fewer["filter"] == "Brands that fit: 3; counties with one: 2."
    opened = spoken_changes(scene_of(release, lang="en", area="530627"))
    assert {key for key in plain if plain[key] != opened[key]} == {"panel"}
    assert opened["panel"] == "Details of Zhenxiong County opened."
    brand = spoken_changes(scene_of(release, brand="zhenxiong-hardware-workers"))
    assert brand["panel"] == "已打开镇雄五金工的详情。"
    listed = spoken_changes(scene_of(release, lang="en", tab=Tab.LIST))
    assert listed["question"] == plain["filter"]
