"""Tags, and what is doubtful about a brand as tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.models import AreaLevel, Attestation, BrandStatus, HomeBasis, NameStatus

if TYPE_CHECKING:
    from data.models import Brand
    from texts import Texts
    from views.scene import Scene


def tag(words: str, *, warn: bool = False, title: str | None = None) -> html.Span:
    """Return a tag; `warn` is for caution about the matter, plain for editorial remarks."""
    return html.Span(words, className="tag warn" if warn else "tag", title=title)


def doubt_tags(t: Texts, brand: Brand) -> list[html.Span]:
    """Return the tags that must be seen wherever a brand is shown."""
    note = t.pick(brand.name_note, brand.name_note_en) or None
    doubts = (
        (brand.status is BrandStatus.HISTORICAL, "historical", True, None),
        (brand.attestation is Attestation.WEAK, "weak", True, None),
        (brand.name_status is NameStatus.BACK_TRANSLATED, "back_translated", False, note),
        (brand.name_status is NameStatus.PREFIXED, "prefixed", False, note),
        (brand.home_basis is HomeBasis.INFERRED_FROM_NAME, "home_inferred", False, note),
    )
    return [
        tag(t(f"tag.{key}"), warn=warn, title=title) for holds, key, warn, title in doubts if holds
    ]


def wide_tag(scene: Scene, brand: Brand) -> html.Span | None:
    """Return the tag of a brand that belongs to no county, None for a county's brand."""
    if brand.home_level is AreaLevel.COUNTY:
        return None
    if brand.home_level is AreaLevel.PROVINCE:
        return tag(scene.t("tag.no_place"))
    home = scene.dataset.areas[brand.home_adcode]
    kind = "wide_prefecture" if home.name_zh.endswith("州") else "wide_city"
    return tag(scene.t(f"tag.{kind}"))
