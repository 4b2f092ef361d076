"""Industry seals and level badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.models import LevelBasis
from views.attributes import aria
from views.icons import icon

if TYPE_CHECKING:
    from data.models import Brand
    from texts import Texts


def seal(t: Texts, industry: str, size: str = "") -> html.Span:
    """Return the one-character seal of a trade: `size` "" is 20, "m" 30, "l" 40 pixels."""
    return html.Span(
        t(f"seal.{industry}"),
        className=" ".join(("seal", f"seal-{industry}", *size.split())),
        title=t(f"industry.{industry}"),
        **aria(hidden="true"),
    )


def level_badge(t: Texts, brand: Brand) -> html.Span:
    """Return a brand's level as shape and word; a dashed line says it is only implied."""
    implied = brand.level_basis is LevelBasis.IMPLIED
    words = t(f"level.{brand.level}") + (t("panel.dot") + t("tag.implied") if implied else "")
    return html.Span(
        [icon(f"level-{brand.level}"), words],
        className=f"lv lv-{brand.level}" + (" implied" if implied else ""),
    )
