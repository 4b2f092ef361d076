"""What a visitor sees when a callback fails in a way nobody foresaw."""

from __future__ import annotations

import logging

from dash import set_props

from views.ids import Ids
from views.page.error import Failure, error_message

logger = logging.getLogger("brandmap.callbacks")


def report_error(error: Exception) -> None:
    """Log the error and show one alert; the page stays as it was."""
    logger.error("a callback failed", exc_info=error)
    set_props(Ids.ERROR, {"children": error_message(Failure.SERVER)})
