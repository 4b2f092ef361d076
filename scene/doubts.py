"""What must be said wherever a brand is shown: what is doubtful, and that it has no county."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.models import AreaLevel, Attestation, BrandStatus, HomeBasis, NameStatus
from scene.names import prefecture_kind

if TYPE_CHECKING:
    from data.models import Brand
    from scene.scene import Scene
    from texts import Texts


@dataclass(frozen=True, slots=True)
class Doubt:
    """Hold one doubt in words; `warns` is caution about the matter, not an editorial remark."""

    words: str
    warns: bool = False
    note: str = ""


def doubts(t: Texts, brand: Brand) -> list[Doubt]:
    """Return what is doubtful about a brand."""
    note = t.pick(brand.name_note, brand.name_note_en)
    found = (
        (brand.status is BrandStatus.HISTORICAL, Doubt(t("tag.historical"), warns=True)),
        (brand.attestation is Attestation.WEAK, Doubt(t("tag.weak"), warns=True)),
        (
            brand.name_status is NameStatus.BACK_TRANSLATED,
            Doubt(t("tag.back_translated"), note=note),
        ),
        (brand.name_status is NameStatus.PREFIXED, Doubt(t("tag.prefixed"), note=note)),
        (
            brand.home_basis is HomeBasis.INFERRED_FROM_NAME,
            Doubt(t("tag.home_inferred"), note=note),
        ),
    )
    return [doubt for holds, doubt in found if holds]


def wide_words(scene: Scene, brand: Brand) -> str:
    """Say what a brand that belongs to no county belongs to, "" for a county's brand."""
    if brand.home_level is AreaLevel.COUNTY:
        return ""
    if brand.home_level is AreaLevel.PROVINCE:
        return scene.t("tag.no_place")
    return scene.t(f"tag.wide_{prefecture_kind(scene.dataset, brand.home_adcode)}")
