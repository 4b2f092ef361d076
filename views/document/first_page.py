"""The page without scripts: what is seen first, and all there is where scripts do not run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from data.memo import memo
from layers.kinds.wording import area_name
from scene.area_values import brand_count, value_words
from scene.names import place_name
from scene.scene import compose
from state.plain_address import plain_address
from state.view_state import MapLevel, Tab
from views.document.crawled import unfollowed
from views.document.plain_html import plain_html
from views.ids import Ids
from views.map.canvas import map_summary
from views.page.notices import notices
from views.page.rail import RAIL
from views.page.slots import pieces
from views.parts.footer import footer_html
from views.still.map import map_only
from views.templates import template

if TYPE_CHECKING:
    from data.dataset import Dataset
    from layers.view import AreaValue
    from scene.scene import Scene
    from scene.site import Site
    from state.view_state import ViewState

#: Maps kept ready, some 150 KB each.
KEPT = 32


@dataclass(frozen=True, slots=True)
class CountyRow:
    """Hold one county for the table: `brands` is None where none was found yet."""

    name: str
    href: str
    above: str
    above_href: str
    value: str
    missing: bool
    brands: int | None


@memo(KEPT)
def still_map(dataset: Dataset, state: ViewState, root: str) -> Markup:
    """Return the map of a view as SVG to stand inside a page; its areas are links."""
    return Markup(map_only(compose(dataset, state, root=root)))  # noqa: S704  # the renderer escapes


def first_page(scene: Scene, site: Site) -> Markup:
    """Return the page of a scene as HTML that needs no script."""
    dataset, state, t = scene.dataset, scene.state, scene.t
    parts = pieces(scene)
    _, summary = map_summary(scene)  # the first line is how to walk the map, which needs a script
    html = template("first_page.html").render(
        t=t,
        root=scene.root,
        state=state,
        app=parts[Ids.APP],
        part=lambda name: plain_html(scene, parts[Ids(name)]),
        still="" if state.tab is Tab.LIST else still_map(dataset, state, scene.root),
        notices=plain_html(scene, notices(scene)),
        rail=plain_html(scene, [one.section(parts[one.id]) for one in RAIL if parts[one.id]]),
        summary=plain_html(scene, summary),
        footer=footer_html(site, t, state, dataset.release, scene.root),
        title=county_title(scene),
        rows=county_rows(scene),
        brands=brand_links(scene),
    )
    return unfollowed(html, scene.root)


def county_title(scene: Scene) -> str:
    """Name the table of all counties by the question it answers."""
    return _by_county(scene).view.title


def county_rows(scene: Scene) -> tuple[CountyRow, ...]:
    """Return every county in code order with the answer to the question in force."""
    counties = _by_county(scene)
    return tuple(_row(counties, value) for value in counties.view.values.values())


def brand_links(scene: Scene) -> tuple[tuple[str, str], ...]:
    """Return name and address of every brand, in the order of their names' ids."""
    brands = sorted(scene.dataset.brands.items())
    return tuple((scene.t.own(brand, "name"), _opened(scene, brand=name)) for name, brand in brands)


def _opened(scene: Scene, *, area: str | None = None, brand: str | None = None) -> str:
    """Return the address of the view with that opened instead of what is open."""
    return scene.root + plain_address(scene.state.but(area=area, brand=brand, tab=Tab.MAP))


def _by_county(scene: Scene) -> Scene:
    if scene.state.level is MapLevel.COUNTY:
        return scene
    return compose(scene.dataset, scene.state.but(level=MapLevel.COUNTY), root=scene.root)


def _row(scene: Scene, value: AreaValue) -> CountyRow:
    dataset, code = scene.dataset, value.adcode
    above = dataset.areas[dataset.areas[code].parent_adcode or code]
    return CountyRow(
        name=area_name(dataset, code, scene.t),
        href=_opened(scene, area=code),
        above=place_name(scene.t, above),
        above_href=_opened(scene, area=above.adcode),
        value=value_words(scene, value),
        missing=value.missing is not None,
        brands=brand_count(scene, code),
    )
