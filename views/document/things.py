"""What documents speak of, for machines: areas, the data set and who publishes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.media_types import CSV, XLSX, bare
from scene.names import other_name, place_path
from state.plain_address import canonical_address
from state.view_state import Language, ViewState

if TYPE_CHECKING:
    from data.areas import Area
    from data.dataset import Dataset
    from scene.site import Site
    from texts import Texts

    Thing = dict[str, object]

CODES = "GB/T 2260"
FILES = (
    ("brandmap.xlsx", XLSX),
    ("brands.csv", bare(CSV)),
    ("brand_figures.csv", bare(CSV)),
)
_YEAR = re.compile(r"\d{4}")


def publisher(site: Site, t: Texts, base: str) -> Thing:
    """Return the unit that runs the site; where none is stated, the site speaks for itself."""
    name, _ = site.stated(t, "host_unit")
    return {"@type": "Organization", "name": name or t("app.title"), "url": f"{base}/"}


def area_thing(dataset: Dataset, t: Texts, area: Area, base: str) -> Thing:
    """Return an area with what it lies in; the province has no page of its own."""
    above = place_path(dataset, area.adcode)[:-1]
    thing: Thing = {
        "@type": "AdministrativeArea",
        "name": t.own(area, "name"),
        "alternateName": other_name(t, area),
        "identifier": {"@type": "PropertyValue", "propertyID": CODES, "value": area.adcode},
    }
    if above:
        address = canonical_address(ViewState(area=area.adcode, lang=Language(t.lang)))
        thing["url"] = base + address
        thing["containedInPlace"] = area_thing(dataset, t, above[-1], base)
    return thing


def dataset_thing(dataset: Dataset, t: Texts, site: Site, base: str) -> Thing:
    """Return the data as a whole: what they hold, who publishes them, and their main files."""
    brands, sources = len(dataset.brands), len(dataset.sources)
    unit = publisher(site, t, base)
    return {
        "@type": "Dataset",
        "name": t("document.dataset_name"),
        "description": t("document.dataset", brands=brands, sources=sources),
        "url": f"{base}/data",
        "version": dataset.release,
        "license": f"{base}/data#licences",
        "creator": unit,
        "publisher": unit,
        "temporalCoverage": covered(dataset),
        "spatialCoverage": area_thing(dataset, t, dataset.areas[dataset.province_adcode], base),
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": f"{base}/data/{name}",
                "encodingFormat": kind,
            }
            for name, kind in FILES
        ],
    }


def covered(dataset: Dataset) -> str:
    """Return the first and last year that a number about a brand speaks of, as `2011/2025`."""
    figures = (figure for brand in dataset.brands for figure in dataset.figures_of(brand))
    years = {year for figure in figures for year in _YEAR.findall(figure.period or "")}
    return f"{min(years)}/{max(years)}" if years else ""
