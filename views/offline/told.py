"""What the single file says, in one language: layers, areas, brands and sources as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import home_brands, wide_brands
from data.models import AreaLevel, LevelBasis
from layers.kinds.destinations import place_words
from layers.kinds.wording import area_name
from scene.area_values import value_words
from scene.doubts import doubts, wide_words
from scene.legend import legend_of
from scene.names import joined, other_name, place_name, place_path
from scene.places import label_points
from texts.figures import basis_and_period, number_words, unit_words
from views.parts.source_lines import source_facts
from views.still.areas import fill
from views.still.words import filters, named_sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.models import Brand, BrandFigure
    from scene.scene import Scene
    from texts import Texts

    Json = dict[str, object]

#: Words of the file's own controls, under `offline.` in the catalogues.
WORDS = (
    "choices",
    "layer",
    "search",
    "found",
    "brands",
    "none_found",
    "wide",
    "sources",
    "numbers",
    "goes",
    "zoom_in",
    "zoom_out",
    "close",
    "legend",
    "list",
    "hint",
)


def told(scenes: Sequence[Scene]) -> Json:
    """Tell scenes that differ in their layer alone: the first is the one the file opens with."""
    first = scenes[0]
    t, meta = first.t, first.dataset.boundaries.meta
    number = meta.review_number
    return {
        "title": t("app.title"),
        "subtitle": t("app.subtitle"),
        "words": {name: t(f"offline.{name}") for name in WORDS},
        "filters": filters(first),
        "reviewed": t("map.review", number=number) if number else t("map.review_missing"),
        "origin": t("panel.dot").join(
            (
                t("map.boundaries", source=meta.source),
                t("map.release", release=first.dataset.release),
            )
        ),
        "layers": [_layer(scene) for scene in scenes],
        "names": _names(first),
        "areas": {code: _area(first, code) for code in first.view.values},
        "brands": {brand.brand_id: _brand(first, brand) for brand in first.brands},
        "sources": {key: _source(first, key) for key in _cited(scenes)},
    }


def _names(scene: Scene) -> list[list[object]]:
    """Return the names that paper has beside the map: latitude, longitude (EPSG:4326), name."""
    dataset, points = scene.dataset, label_points(scene.dataset)
    return [
        [points[code][1], points[code][0], scene.t.own(dataset.areas[code], "short")]
        for code in dataset.adcodes(AreaLevel.PREFECTURE)
    ]


def fills(scene: Scene) -> dict[str, str]:
    """Return the fill of every area of a scene: a colour, or a texture of the file."""
    return {code: fill(scene, value) for code, value in scene.view.values.items()}


def _layer(scene: Scene) -> Json:
    view, legend = scene.view, legend_of(scene)
    return {
        "title": view.title,
        "method": view.method,
        "note": view.note,
        "rows": [[row.colour, row.words, row.count] for row in legend.classes if row.count],
        "missing": [[row.colour or f"url(#map-{row.missing})", row.words] for row in legend.below],
        "says": {code: value.sentence for code, value in view.values.items()},
        "texts": {code: value_words(scene, value) for code, value in view.values.items()},
        "sources": list(view.sources),
        "cited": scene.t("panel.dot").join(named_sources(scene)),
    }


def _area(scene: Scene, code: str) -> Json:
    dataset, t = scene.dataset, scene.t
    *above, _ = place_path(dataset, code)
    return {
        "name": area_name(dataset, code, t),
        "other": other_name(t, dataset.areas[code]),
        "where": joined(t, (place_name(t, area) for area in above[1:])),
        "brands": [brand.brand_id for brand in home_brands(dataset, code, scene.brands)],
        "wide": [brand.brand_id for brand in wide_brands(dataset, code, scene.brands)],
    }


def _brand(scene: Scene, brand: Brand) -> Json:
    t, dataset = scene.t, scene.dataset
    wide = wide_words(scene, brand)
    said = [*([wide] if wide else []), *(doubt.words for doubt in doubts(t, brand))]
    rows = dataset.destinations_of(brand.brand_id)
    figures = dataset.figures_of(brand.brand_id)
    return {
        "name": t.own(brand, "name"),
        "other": other_name(t, brand),
        "seal": t(f"seal.{brand.industry}"),
        "facts": [_level(t, brand), t(f"industry.{brand.industry}"), t.own(brand, "occupation")],
        "doubts": said,
        "note": t.pick(brand.name_note, brand.name_note_en) or "",
        "summary": t.own(brand, "summary"),
        "home": brand.home_adcode,
        "near": place_name(t, dataset.areas[brand.home_adcode]),
        "where": " › ".join(place_name(t, area) for area in place_path(dataset, brand.home_adcode)),
        "numbers": [_number(scene, figure) for figure in figures],
        "goes": place_words(t, rows) if rows else "",
        "sources": _sources_of(scene, brand),
    }


def _level(t: Texts, brand: Brand) -> str:
    implied = brand.level_basis is LevelBasis.IMPLIED
    return t(f"level.{brand.level}") + (t("panel.dot") + t("tag.implied") if implied else "")


def _number(scene: Scene, figure: BrandFigure) -> list[str]:
    t = scene.t
    number = f"{number_words(t, figure)} {unit_words(t, figure.unit)}"
    what = t.own(figure, "scope")
    return [number, t("panel.dot").join((what, basis_and_period(t, figure))), figure.source_id]


def _sources_of(scene: Scene, brand: Brand) -> list[str]:
    dataset = scene.dataset
    found = (
        *(source.source_id for source in dataset.sources_of(brand.brand_id)),
        brand.level_source_id,
        *(figure.source_id for figure in dataset.figures_of(brand.brand_id)),
        *(row.source_id for row in dataset.destinations_of(brand.brand_id)),
    )
    return list(dict.fromkeys(key for key in found if key))


def _cited(scenes: Sequence[Scene]) -> list[str]:
    of_layers = [key for scene in scenes for key in scene.view.sources]
    of_brands = [key for brand in scenes[0].brands for key in _sources_of(scenes[0], brand)]
    return list(dict.fromkeys([*of_layers, *of_brands]))


def _source(scene: Scene, key: str) -> Json:
    """Tell a source; its link is "" where it may not be linked."""
    t, source = scene.t, scene.dataset.sources[key]
    about = source.publisher + source_facts(t, source)
    return {"title": t.own(source, "title"), "about": about, "link": source.link or ""}
