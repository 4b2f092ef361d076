"""The HTML document around the page: a function of the release and the address asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dash import Dash
from flask import request
from markupsafe import Markup

from layers.registry import vocabulary
from state.address import parse
from views.document.first_page import first_page
from views.document.head import head_of
from views.document.site_meta import site_meta
from views.document.structured_data import structured_data
from views.page import LANG_TAGS
from views.scene import compose
from views.templates import template

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from state.address import Notice
    from state.view_state import ViewState
    from views.site import Site

#: Documents kept ready, some 250 KB each.
KEPT = 32
#: The document in another site's page, without what that page has itself.
FRAMED = "/embed/app"
#: What Dash brings into a document, by the names it gives them.
OF_DASH = ("favicon", "css", "app_entry", "config", "scripts", "renderer")


class BrandMapDash(Dash):
    """A Dash app whose document is the view that its address asks for.

    Where the site states no public address, it is taken from each request.
    """

    def __init__(self, dataset: Dataset, site: Site, **options: Any) -> None:  # noqa: ANN401  # Dash's own
        """Build the app for one release on one site."""
        super().__init__("brandmap", **options)
        self.dataset = dataset
        self.site = site

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]  # noqa: ANN401  # as Dash calls it
        """Fill the document; Dash calls this for every page it sends."""
        query = request.query_string.decode("ascii", "replace")
        state, notices = parse(query, vocabulary(self.dataset), request.path)
        own = composed(self.dataset, state, notices, self.site, base_address(self.site))
        brought = {name: Markup(parts.get(name, "")) for name in OF_DASH}  # noqa: S704  # by Dash
        framed = request.path == FRAMED
        return template("document.html").render(**own, **brought, framed=framed)


def base_address(site: Site) -> str:
    """Return what absolute addresses begin with, without a slash at its end."""
    return site.public_url or request.url_root.rstrip("/")


@lru_cache(maxsize=KEPT)
def composed(
    dataset: Dataset, state: ViewState, notices: tuple[Notice, ...], site: Site, base: str
) -> Mapping[str, object]:
    """Return what a view's document says of itself, and its page without scripts.

    `base` begins the addresses that must be absolute; it has no slash at its end.
    """
    scene = compose(dataset, state, notices)
    head = head_of(scene, base)
    return {
        "t": scene.t,
        "state": state,
        "tag": LANG_TAGS[state.lang],
        "head": head,
        "meta": site_meta(site),
        "data": structured_data(scene, head, base),
        "first": first_page(scene, site),
    }
