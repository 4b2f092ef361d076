"""Build the application: settings in, a Dash app out; `python app.py` serves it."""

from __future__ import annotations

import sys
from dataclasses import fields
from typing import TYPE_CHECKING

from flask_compress import Compress

import api
import callbacks
from api.present import Programme
from data.errors import DataError
from doctor import UnfitError, load_release, require_fit
from geo.errors import BoundaryError
from layers.registry import vocabulary
from serve import main
from settings import ROOT, VERSION
from state.view_state import ViewState
from tours.errors import TourError
from tours.load import load_tours
from views.document import BrandMapDash
from views.page import layout
from views.scene import compose
from views.site import Site

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication
    from dash import Dash

    from settings import Settings


def create_app(settings: Settings) -> Dash:
    """Return the application for one release of the data.

    Raises
    ------
    geo.errors.BoundaryError, data.errors.DataError
        If a file is missing or breaks a rule; each lists every problem with what to do.
    tours.errors.TourError
        If a tour is not well written; lists every problem with file, step and field.
    doctor.UnfitError
        If the site is to be public and lacks what a public site must state.
    """
    dataset = load_release(settings)
    if settings.public:
        require_fit(settings, dataset)
    site = site_of(settings)
    tours = load_tours(settings.data_dir / "tours", dataset, vocabulary(dataset))
    app = BrandMapDash(
        dataset,
        site,
        assets_folder=str(ROOT / "assets"),
        assets_ignore=r".*\.(geojson|json|txt|md)$",
        assets_path_ignore=["^stage$"],
        compress=False,
        update_title="",
        on_error=callbacks.report_error,
    )
    app.layout = layout(compose(dataset, ViewState()))
    callbacks.register(app, dataset, site)
    programme = Programme(tours, settings.stage_idle_seconds)
    api.register(app, dataset, settings.geo_dir, site, settings.cors_origins, programme)
    app.server.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    Compress(app.server)
    return app


def site_of(settings: Settings) -> Site:
    """Return what the operator stated of the site."""
    names = {field.name for field in fields(Site)}
    return Site(version=VERSION, **settings.model_dump(include=names))


def build(settings: Settings) -> WSGIApplication:
    """Return the WSGI application to serve."""
    application: WSGIApplication = create_app(settings).server
    return application


if __name__ == "__main__":
    sys.exit(main(build, failures=(BoundaryError, DataError, TourError, UnfitError)))
