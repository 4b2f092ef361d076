"""Plain routes beside the page, and the checks in front of every request."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from api import (
    about,
    callback_guard,
    cors,
    downloads,
    embed,
    geometry,
    health,
    offline,
    pictures,
    present,
    problems,
    search,
    security,
    static_files,
    subjects,
    v1,
)

if TYPE_CHECKING:
    from data.dataset import Dataset
    from views.document.index import BrandMapDash
    from views.site import Site


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
    dataset: Dataset,
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
    problems.register(app.server, site, dataset.release)
    security.register(app.server, app.csp_hashes())
    callback_guard.register(app)
    health.register(app.server, dataset)
    mounted = app.config.requests_pathname_prefix.rstrip("/")
    geometry.register(app.server, dataset, geo_dir, mounted)
    assets = Path(app.config.assets_folder)
    downloads.register(app.server, dataset, site)
    subjects.register(app, dataset)
    about.register(app.server, dataset, site, assets)
    v1.register(app.server, dataset)
    search.register(app.server, dataset)
    cors.register(app.server, others.cors_origins)
    present.register(app.server, dataset, site, programme)
    embed.register(app, dataset, assets, others.frame_ancestors)
    pictures.register(app.server, dataset, assets / "fonts")
    offline.register(app.server, dataset, assets / "vendor" / "leaflet")
    static_files.register(app.server, assets)
