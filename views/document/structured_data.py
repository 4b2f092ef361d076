"""What a document is about, for machines: schema.org as JSON-LD."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from state.plain_address import canonical_address
from state.view_state import ViewState
from views.page import LANG_TAGS
from views.parts.names import other_name, place_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from data.areas import Area
    from data.dataset import Dataset
    from views.document.head import Head
    from views.scene import Scene

    Thing = dict[str, object]

CODES = "GB/T 2260"
_YEAR = re.compile(r"\d{4}")


def structured_data(scene: Scene, head: Head, base: str) -> Markup:
    """Return the JSON-LD of a document, safe inside a script element."""
    page: Thing = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": head.canonical,
        "name": head.title,
        "description": head.description,
        "inLanguage": LANG_TAGS[scene.state.lang],
        "isPartOf": {"@type": "WebSite", "name": scene.t("app.title"), "url": f"{base}/"},
        "mainEntity": _subject(scene, head, base),
    }
    if cited := _cited(scene):
        page["citation"] = cited
    text = json.dumps(page, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704  # no tag can begin


def _subject(scene: Scene, head: Head, base: str) -> Thing:
    state = scene.state
    if state.brand is not None:
        return _brand(scene, state.brand, base)
    if state.area is not None:
        return _area(scene, scene.dataset.areas[state.area], base)
    return _dataset(scene, head, base)


def _brand(scene: Scene, brand_id: str, base: str) -> Thing:
    """Describe the trade offered under a brand's name, by where its people come from."""
    t, brand = scene.t, scene.dataset.brands[brand_id]
    name = {"name": t.own(brand, "name"), "alternateName": other_name(t, brand)}
    return {
        "@type": "Service",
        **name,
        "identifier": brand_id,
        "serviceType": t.own(brand, "occupation"),
        "description": t.own(brand, "summary"),
        "brand": {"@type": "Brand", **name},
        "areaServed": _area(scene, scene.dataset.areas[brand.home_adcode], base),
    }


def _area(scene: Scene, area: Area, base: str) -> Thing:
    t = scene.t
    above = place_path(scene.dataset, area.adcode)[:-1]
    thing: Thing = {
        "@type": "AdministrativeArea",
        "name": t.own(area, "name"),
        "alternateName": other_name(t, area),
        "identifier": {"@type": "PropertyValue", "propertyID": CODES, "value": area.adcode},
    }
    if above:
        address = canonical_address(ViewState(area=area.adcode, lang=scene.state.lang))
        thing["url"] = base + address
        thing["containedInPlace"] = _area(scene, above[-1], base)
    return thing


def _dataset(scene: Scene, head: Head, base: str) -> Thing:
    t, dataset = scene.t, scene.dataset
    files = (("brandmap.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
             ("brands.csv", "text/csv"), ("brand_figures.csv", "text/csv"))  # fmt: skip
    return {
        "@type": "Dataset",
        "name": t("app.title"),
        "description": head.description,
        "url": f"{base}/data",
        "version": dataset.release,
        "license": f"{base}/data#licences",
        "creator": {"@type": "Organization", "name": t("app.title"), "url": f"{base}/"},
        "temporalCoverage": covered(dataset),
        "spatialCoverage": _area(scene, dataset.areas[dataset.province_adcode], base),
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": f"{base}/data/{name}",
                "encodingFormat": kind,
            }
            for name, kind in files
        ],
    }


def covered(dataset: Dataset) -> str:
    """Return the first and last year that a number about a brand speaks of, as `2011/2025`."""
    figures = (figure for brand in dataset.brands for figure in dataset.figures_of(brand))
    years = {year for figure in figures for year in _YEAR.findall(figure.period or "")}
    return f"{min(years)}/{max(years)}" if years else ""


def _cited(scene: Scene) -> list[Mapping[str, str]]:
    """Name the sources of an open brand; only those that may be linked have an address."""
    if scene.state.brand is None:
        return []
    return list(_sources(scene, scene.state.brand))


def _sources(scene: Scene, brand_id: str) -> Iterable[Mapping[str, str]]:
    for source in scene.dataset.sources_of(brand_id):
        link = {"url": source.link} if source.link else {}
        yield {
            "@type": "CreativeWork",
            "name": scene.t.own(source, "title"),
            "publisher": source.publisher,
            **link,
        }
