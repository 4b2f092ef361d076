"""What a screen reader says: of each area, and of what a choice changed on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import counted_brands
from layers.kinds.wording import rank_words
from layers.view import Missing
from scene.area_values import brand_count, class_words, value_words
from scene.names import joined, place_name
from scene.summary import covered_areas, summary
from state.view_state import Tab

if TYPE_CHECKING:
    from layers.view import AreaValue
    from scene.scene import Scene

#: More brands than this are counted, not named.
NAMED = 3
#: Where these are the reasons for no data, the question is about brands, and the words for an
#: area without one say so already.
ABOUT_BRANDS = {
    "none_found",
    "none_fit",
    "no_headcount",
    "not_stated",
    "no_year",
    "no_stated_level",
    "no_destination",
}


def spoken_changes(scene: Scene) -> dict[str, str]:
    """Return what to say when a part of the page changed.

    `map` tells one map from another and is not spoken, nor is `lang`; `question`, `filter` and
    `panel` are sentences, `panel` "" while nothing is open.
    """
    t, state, view = scene.t, scene.state, scene.view
    count = t("speech.filter", brands=len(scene.brands), areas=covered_areas(scene, "county"))
    return {
        "lang": t.lang,
        "map": f"{view.title}|{view.level}|{state.classes}|{state.tab}",
        "question": count if state.tab is Tab.LIST else " ".join(summary(scene)),
        "filter": count,
        "panel": _opened(scene),
    }


def _opened(scene: Scene) -> str:
    t, dataset, state = scene.t, scene.dataset, scene.state
    if state.brand is not None:
        return t("speech.opened", name=t.own(dataset.brands[state.brand], "name"))
    if state.area is not None:
        return t("speech.opened", name=t.own(dataset.areas[state.area], "name"))
    return ""


def spoken_area(scene: Scene, value: AreaValue, ranked: int) -> str:
    """Return the sentence for an area of the level, one of so many that are `ranked`.

    Name, prefecture, value with unit or why there is none, rank, class, brands; a part that the
    area does not have is left out.
    """
    t, areas = scene.t, scene.dataset.areas
    area = areas[value.adcode]
    parts = [
        area.name_zh if t.is_chinese else area.short_en,
        place_name(t, areas[area.parent_adcode or ""]) if area.level == "county" else "",
        value_words(scene, value).rstrip("。."),
        "" if value.rank is None else rank_words(scene.view.level, value.rank, ranked, t),
        _class(scene, value),
        _brands(scene, value),
    ]
    return t("speech.end", parts=t("speech.joiner").join(filter(None, parts)))


def _class(scene: Scene, value: AreaValue) -> str:
    """Name the class; a category is its own class and was said as the value."""
    words = class_words(scene, value)
    if value.number is None or value.class_index is None:
        return ""
    return words if scene.view.is_zero(value) else scene.t("speech.class", words=words)


def _brands(scene: Scene, value: AreaValue) -> str:
    t, code = scene.t, value.adcode
    brands = counted_brands(scene.dataset, code, scene.brands)
    if not brands:
        if value.missing is Missing.NO_DATA and scene.view.no_data_key in ABOUT_BRANDS:
            return ""
        return t("speech.none_found" if brand_count(scene, code) is None else "speech.none_fit")
    names = joined(t, (t.own(brand, "name") for brand in brands[:NAMED]))
    rest = len(brands) - NAMED
    key = "speech.brands_more" if rest > 0 else "speech.brands"
    return t(key, names=names, rest=rest)
