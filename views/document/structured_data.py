"""What a document is about, for machines: schema.org as JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scene.names import other_name
from scene.site import UNNAMED
from views.document.things import area_thing, covered, dataset_thing, publisher
from views.markup import json_block

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from markupsafe import Markup

    from scene.scene import Scene
    from scene.site import Site
    from texts import Texts
    from views.document.head import Head
    from views.document.things import Thing

__all__ = ["covered", "page_data", "structured_data"]


def structured_data(scene: Scene, head: Head, base: str, site: Site = UNNAMED) -> Markup:
    """Return the JSON-LD of a view's document, safe inside a script element."""
    more: dict[str, Any] = {"mainEntity": _subject(scene, base, site)}
    if cited := _cited(scene):
        more["citation"] = cited
    return page_data(scene.t, head, base, site, **more)


def page_data(
    t: Texts,
    head: Head,
    base: str,
    site: Site,
    kind: str = "WebPage",
    **more: Any,  # noqa: ANN401  # of any kind
) -> Markup:
    """Return the JSON-LD of any page, safe in a script element; `more` says what it is about."""
    page: Thing = {
        "@context": "https://schema.org",
        "@type": kind,
        "url": head.canonical,
        "name": head.title,
        "description": head.description,
        "inLanguage": t.tag,
        "isPartOf": {"@type": "WebSite", "name": t("app.title"), "url": f"{base}/"},
        "publisher": publisher(site, t, base),
        **more,
    }
    return json_block(page)


def _subject(scene: Scene, base: str, site: Site) -> Thing:
    state, dataset = scene.state, scene.dataset
    if state.brand is not None:
        return _brand(scene, state.brand, base)
    if state.area is not None:
        return area_thing(dataset, scene.t, dataset.areas[state.area], base)
    return dataset_thing(dataset, scene.t, site, base)


def _brand(scene: Scene, brand_id: str, base: str) -> Thing:
    """Describe the trade offered under a brand's name, by where its people come from."""
    t, dataset = scene.t, scene.dataset
    brand = dataset.brands[brand_id]
    name = {"name": t.own(brand, "name"), "alternateName": other_name(t, brand)}
    return {
        "@type": "Service",
        **name,
        "identifier": brand_id,
        "serviceType": t.own(brand, "occupation"),
        "description": t.own(brand, "summary"),
        "brand": {"@type": "Brand", **name},
        "areaServed": area_thing(dataset, t, dataset.areas[brand.home_adcode], base),
    }


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
