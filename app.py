"""Build the application: settings in, a Dash app out; `python app.py` serves it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from flask_compress import Compress

import api
import callbacks
from data.dataset import load_dataset
from data.errors import DataError
from geo.boundaries import load_boundaries
from geo.errors import BoundaryError
from serve import main
from settings import ROOT
from state.view_state import ViewState
from views.document import BrandMapDash
from views.page import layout
from views.scene import compose

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
    """
    boundaries = load_boundaries(settings.geo_dir).reviewed_as(settings.review_number)
    dataset = load_dataset(settings.data_dir, boundaries)
    app = BrandMapDash(
        "brandmap",
        assets_folder=str(ROOT / "assets"),
        assets_ignore=r".*\.(geojson|json|txt|md)$",
        compress=False,
        update_title="",
        on_error=callbacks.report_error,
    )
    app.layout = layout(compose(dataset, ViewState()))
    callbacks.register(app, dataset)
    api.register(app, dataset, settings.geo_dir)
    app.server.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    Compress(app.server)
    return app


def build(settings: Settings) -> WSGIApplication:
    """Return the WSGI application to serve."""
    application: WSGIApplication = create_app(settings).server
    return application


if __name__ == "__main__":
    sys.exit(main(build, failures=(BoundaryError, DataError)))
