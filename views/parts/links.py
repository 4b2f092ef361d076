"""Links to other views and pages, as what they change: one piece of a page serves many views.

An address holds the whole view, so a link that held it would have to be drawn anew with each
choice. Instead a link says what it changes; the browser (`browser/page/links.js`) writes the
address, and `views/document/plain_html.py` where no script runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from data.filters import FILTERS
from state.address import write_changes
from state.view_state import ViewState
from views.attributes import data

if TYPE_CHECKING:
    from data.models import Brand
    from scene.scene import Scene

#: The attributes: what changes of this view, a page of this view, a page that wears its looks.
CHANGES, OF_VIEW, WORN = data(set="", of="", worn="")
UNFILTERED = {key: getattr(ViewState(), key) for key in FILTERS}


def turn(children: Any, changes: dict[str, Any], **props: Any) -> html.A:  # noqa: ANN401  # Dash's own
    """Return a link to this view with some of its choices changed."""
    return html.A(children, **data(set=write_changes(changes)), **props)


def of_view(children: Any, path: str, **props: Any) -> html.A:  # noqa: ANN401  # Dash's own
    """Return a link to another page or file of the same view."""
    return html.A(children, **data(of=path.removeprefix("/")), **props)


def worn(children: Any, path: str, **props: Any) -> html.A:  # noqa: ANN401  # Dash's own
    """Return a link to a page in the language, theme and way of reading of this one."""
    return html.A(children, **data(worn=path.removeprefix("/")), **props)


def brand_changes(scene: Scene, brand: Brand) -> dict[str, Any]:
    """Return what opens a brand's panel, its home selected on the map."""
    province = scene.dataset.province_adcode
    home = None if brand.home_adcode == province else brand.home_adcode
    return {"brand": brand.brand_id, "area": home}


def area_changes(scene: Scene, adcode: str) -> dict[str, Any]:
    """Return what opens an area's panel; the province is the view without a selection."""
    chosen = None if adcode == scene.dataset.province_adcode else adcode
    return {"area": chosen, "brand": None}


def clear_link(scene: Scene, words: str = "", css: str = "") -> html.A:
    """Return the link that removes every condition on brands, also one chosen a moment ago."""
    return turn(words or scene.t("panel.clear"), UNFILTERED, className=css or None)
