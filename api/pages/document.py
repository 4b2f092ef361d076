"""The page's HTML document: that of the view which its address asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from dash import Dash
from flask import request
from markupsafe import Markup

from layers.registry import vocabulary
from mounted import mount_of
from state.address import parse
from views.document.index import documents
from views.templates import template
from views.versioned import fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from data.releases import Releases
    from scene.site import Site

#: The document in another site's page, without what that page has itself.
FRAMED = "/embed/app"
#: What Dash brings into a document, by the names it gives them.
OF_DASH = ("css", "config", "scripts", "renderer")


#: Brought along by Dash: tables of its own. (Its polyfill defines what its components call.)
UNNEEDED = ("dash_table/",)


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
        own = release.derived(documents)(state, notices, self.site, mount_of(self.site))
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
        """Leave out what no page needs; name our files by contents, where Dash would by time."""
        folder = Path(self.config.assets_folder)
        own = [
            {**one, "ts": fingerprint(folder / one["asset_path"])} if "asset_path" in one else one
            for one in map(_needed, resources)
            if one
        ]
        collect: Callable[..., Any] = super()._collect_and_register_resources
        return collect(own, *options, **named)


def _needed(resource: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a resource of Dash's without the files that no page needs; empty if none is left."""
    paths = resource.get("relative_package_path")
    if paths is None:
        return resource
    listed = [paths] if isinstance(paths, str) else paths
    kept = [path for path in listed if not path.startswith(UNNEEDED)]
    return {**resource, "relative_package_path": kept} if kept else {}
