"""The little square before a legend's words, painted as the areas are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from layers.view import Missing

if TYPE_CHECKING:
    from scene.legend import LegendRow

NAMES = {
    None: "zero",
    Missing.NO_DATA: "nodata",
    Missing.NOT_APPLICABLE: "na",
    Missing.UNVERIFIED: "unverified",
}


def swatch_name(row: LegendRow) -> str:
    """Name how a row is painted, for style sheets: its texture, or "zero" for a colour."""
    return NAMES[row.missing]


def swatch(row: LegendRow) -> html.I:
    """Return the square of a row: in its colour, or with its texture."""
    if row.missing is None:
        return html.I(className="sw", style={"background": row.colour})
    return html.I(className=f"sw {swatch_name(row)}")
