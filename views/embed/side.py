"""What stands beside the map of a frame: the chosen area or brand in words, and its brands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.counting import counted_brands, preferred_headcount
from data.models import LevelBasis
from layers.kinds.wording import area_name, level_key
from scene.subject import description
from views.parts.shared import shared_brands

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.models import Brand
    from texts import Texts
    from views.embed.scene import FrameScene


@dataclass(frozen=True, slots=True)
class BrandLine:
    """Hold one brand of an area: its name, its address in the frame, its level and trade."""

    name: str
    href: str
    level: str
    trade: str


@dataclass(frozen=True, slots=True)
class Told:
    """Hold what is said of the chosen subject.

    `name` begins what is said and `sentence` goes on; where nothing is chosen `name` is "" and
    `sentence` says how to choose. `brands` count in the area, `shared` belong to its whole
    prefecture and count in no county.
    """

    name: str
    sentence: str
    notes: tuple[str, ...] = ()
    brands: tuple[BrandLine, ...] = ()
    shared: tuple[BrandLine, ...] = ()


def told(scene: FrameScene) -> Told:
    """Say what is chosen, with the brands of an area where the frame has a panel."""
    t, state, dataset = scene.t, scene.state, scene.dataset
    if state.brand is not None:
        brand = dataset.brands[state.brand]
        unknown = preferred_headcount(dataset, brand.brand_id) is None
        notes = (t("figure.none_long"),) if unknown else ()
        return Told(*_begun(description(scene), t.own(brand, "name")), notes)
    if state.area in {None, dataset.province_adcode}:
        return Told("", _hint(scene))
    return _area(scene, state.area or "")


def _hint(scene: FrameScene) -> str:
    if "area" in scene.options.lock:
        return scene.view.method
    return scene.t(level_key("embed.hint", scene.view.level))


def _area(scene: FrameScene, adcode: str) -> Told:
    dataset, value = scene.dataset, scene.view.values.get(adcode)
    said = _begun(value.sentence if value else "", area_name(dataset, adcode, scene.t))
    if not scene.options.panel:
        return Told(*said)
    counted = counted_brands(dataset, adcode, scene.brands)
    shared = [b for b in shared_brands(scene, adcode, scene.brands) if b not in counted]
    notes = () if counted else (scene.t("area.none_found"),)
    return Told(*said, notes, _lines(scene, counted), _lines(scene, shared))


def _begun(sentence: str, name: str) -> tuple[str, str]:
    """Split a sentence after the name it begins with; an area of another level has none."""
    rest = sentence.removeprefix(name)
    return name, rest if rest != sentence else sentence and f" {sentence}"


def _lines(scene: FrameScene, brands: Iterable[Brand]) -> tuple[BrandLine, ...]:
    t = scene.t
    return tuple(
        BrandLine(
            name=t.own(brand, "name"),
            href=scene.link(brand=brand.brand_id),
            level=level_words(t, brand),
            trade=brand.industry,
        )
        for brand in brands
    )


def level_words(t: Texts, brand: Brand) -> str:
    """Name a brand's level, and say where it is only implied."""
    words = t(f"level.{brand.level}")
    implied = brand.level_basis is LevelBasis.IMPLIED
    return t("level.implied", level=words) if implied else words


def numbers_from(scene: FrameScene) -> str:
    """Name the source of the numbers; where there are many, count them."""
    t, found = scene.t, [scene.dataset.sources[name] for name in scene.view.sources]
    if len(found) == 1:
        return t.own(found[0], "title")
    return t("embed.sources", count=len(found))
