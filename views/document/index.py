"""The HTML document around the page: a function of the release and the address asked for."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dash import Dash
from flask import request
from markupsafe import Markup

from layers.registry import vocabulary
from scene.root import base_address
from scene.scene import compose
from state.address import parse
from state.rules import address_rules
from views.document.first_page import first_page
from views.document.head import head_of
from views.document.site_meta import site_meta
from views.document.structured_data import structured_data
from views.markup import json_block
from views.templates import template
from views.versioned import fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from data.dataset import Dataset
    from data.releases import Releases
    from scene.site import Site
    from state.address import Notice
    from state.view_state import ViewState

#: Documents kept ready, some 250 KB each.
KEPT = 32
#: The document in another site's page, without what that page has itself.
FRAMED = "/embed/app"
#: What Dash brings into a document, by the names it gives them.
OF_DASH = ("css", "config", "scripts", "renderer")


class BrandMapDash(Dash):
    """A Dash app whose document is the view that its address asks for.

    Where the site states no public address, it is taken from each request.
    """

    def __init__(self, releases: Releases, site: Site, **options: Any) -> None:  # noqa: ANN401  # Dash's own
        """Build the app for the releases of one site."""
        super().__init__("brandmap", **options)
        self.releases = releases
        self.site = site

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]  # noqa: ANN401  # as Dash calls it
        """Fill the document; Dash calls this for every page it sends."""
        query = request.query_string.decode("ascii", "replace")
        release = self.releases.current()
        state, notices = parse(query, release.derived(vocabulary), request.path)
        own = release.derived(documents)(state, notices, self.site, base_address(self.site))
        brought = {name: Markup(parts.get(name, "")) for name in OF_DASH}  # noqa: S704  # by Dash
        framed = request.path == FRAMED
        return template("document.html").render(**own, **brought, framed=framed)

    def _config(self) -> dict[str, Any]:
        """Leave out a token that Dash draws for every document: no callback here needs one.

        Without it the same view is the same document, byte for byte.
        """
        config = super()._config()  # type: ignore[no-untyped-call]  # Dash has no types there
        return {name: value for name, value in config.items() if name != "end_id"}

    def _collect_and_register_resources(
        self,
        resources: Iterable[Mapping[str, Any]],
        *options: Any,  # noqa: ANN401  # Dash's own
        **named: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Name each of our files by what is in it, where Dash would by its time."""
        folder = Path(self.config.assets_folder)
        own = [
            {**one, "ts": fingerprint(folder / one["asset_path"])} if "asset_path" in one else one
            for one in resources
        ]
        collect: Callable[..., Any] = super()._collect_and_register_resources
        return collect(own, *options, **named)


def documents(dataset: Dataset) -> Callable[..., Mapping[str, object]]:
    """Return what composes the documents of a release; what it keeps ends with the release."""
    return lru_cache(KEPT)(partial(composed, dataset))


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
        "head": head,
        "meta": site_meta(site),
        "data": structured_data(scene, head, base, site),
        "rules": json_block(address_rules(vocabulary(dataset))),
        "first": first_page(scene, site),
    }
