"""Plain routes beside the page, and the checks in front of every request."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from api import v1
from api.files import area_words, geometry, icons, offline, pictures, stage_worker, static_files
from api.guards import callback_guard, cors, health, hosts, problems, security
from api.pages import downloads, embed, plain, present, subjects
from api.v1 import search

if TYPE_CHECKING:
    from api.pages.document import BrandMapDash
    from data.releases import Releases
    from scene.site import Site


@dataclass(frozen=True, slots=True)
class Others:
    """Hold the origins whose scripts may read the public data, and whose pages may frame the map.

    Each is a list with commas, `*` for everybody or "" for nobody.
    """

    cors_origins: str = ""
    frame_ancestors: str = ""


NOBODY = Others()


def register(
    app: BrandMapDash,
    releases: Releases,
    geo_dir: Path,
    site: Site,
    others: Others = NOBODY,
    programme: present.Programme = present.NO_TOURS,
) -> None:
    """Add routes, checks and headers to a wired application.

    `geo_dir` is the folder the boundaries were loaded from, `site` what the footers say,
    `others` what other sites may do, `programme` what the stage can run.

    Raises
    ------
    ValueError
        `geo_dir` holds other boundaries than the dataset.
    """
    problems.register(app.server, site, releases)
    hosts.register(app.server)
    security.register(app.server, app.csp_hashes())
    callback_guard.register(app)
    health.register(app.server, releases)
    mounted = app.config.requests_pathname_prefix.rstrip("/")
    geometry.register(app.server, releases, geo_dir, mounted)
    assets = Path(app.config.assets_folder)
    downloads.register(app.server, releases, site)
    subjects.register(app, releases)
    plain.register(app.server, releases, site, assets)
    v1.register(app.server, releases)
    search.register(app.server, releases)
    cors.register(app.server, others.cors_origins)
    present.register(app.server, releases, site, programme)
    stage_worker.register(app.server, releases, assets)
    embed.register(app, releases, assets, others.frame_ancestors)
    pictures.register(app.server, releases, assets / "fonts")
    area_words.register(app.server, releases)
    offline.register(app.server, releases, assets / "vendor" / "leaflet")
    icons.register(app.server, releases, assets)
    static_files.register(app.server, assets, app.registered_paths)
