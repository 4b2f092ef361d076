"""Who recognised a brand, and how that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.models import BrandStatus, RecognitionLevel
from views.parts.sections import section

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import Brand
    from scene.scene import Scene
    from views.parts.citations import Citations


def recognition(scene: Scene, brand: Brand, citations: Citations) -> html.Section:
    """Return the level with its evidence, the year, the ambassador, and what is old or weak."""
    t = scene.t
    lines: list[Component] = [_level(scene, brand, citations)]
    if t.is_chinese and brand.level_evidence_zh:
        lines.append(html.Li(brand.level_evidence_zh, className="cap"))
    if brand.recognised_year is not None:
        lines.append(html.Li(t("recognition.year", year=brand.recognised_year)))
    if brand.has_ambassador:
        lines.append(html.Li(t("recognition.ambassador")))
    if brand.status is BrandStatus.HISTORICAL:
        lines.append(html.Li(t("recognition.historical")))
    return section(t("recognition.title"), html.Ul(lines, className="kept"))


def _level(scene: Scene, brand: Brand, citations: Citations) -> html.Li:
    t = scene.t
    if brand.level is RecognitionLevel.UNRATED or brand.level_basis is None:
        return html.Li(t("recognition.unrated"))
    words = t(f"recognition.{brand.level_basis}", level=t(f"level.{brand.level}"))
    if brand.level_source_id is None:
        return html.Li(words)
    return html.Li(citations.cite(t, words, brand.level_source_id))
