"""What the map says of each area: its tooltip, its sentence, its place on the legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import counted_brands
from layers.kinds.wording import area_name, level_words
from scene.scene import question_of
from scene.speech import spoken_area

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.models import Brand
    from layers.view import AreaValue
    from scene.scene import Scene

#: Where the words of all areas are, below it a file a release.
WORDS = "/map/words"
#: A tooltip has at most four lines: the name, the value, and these for brands.
BRAND_LINES = 2
MARKS = {"national": "★", "provincial": "◆", "prefecture": "■", "county": "●", "unrated": "○"}


def words_address(scene: Scene) -> str:
    """Return where `area_words` of a scene is: the same address, the same words."""
    path = f"{WORDS}/{scene.dataset.release}.json"
    return scene.page(path, question_of(scene.state))


def area_words(scene: Scene, *codes: str) -> dict[str, dict[str, object]]:
    """Return the words for each area of the level by adcode, or for some.

    `name` and `of` (the prefecture's short name, "" for a prefecture) head the tooltip, `tip`
    are its other lines, `say` is the sentence, `at` the place on the legend (0 to 1, or None),
    `spoken` what a screen reader says.
    """
    values = scene.view.values
    ranked = sum(value.rank is not None for value in values.values())
    return {
        code: _words(scene, values[code], ranked)
        | {"spoken": spoken_area(scene, values[code], ranked)}
        for code in codes or values
    }


def _words(scene: Scene, value: AreaValue, ranked: int) -> dict[str, object]:
    code, t = value.adcode, scene.t
    area = scene.dataset.areas[code]
    around = scene.dataset.areas.get(area.parent_adcode or "")
    name = area_name(scene.dataset, code, t)
    return {
        "name": name,
        "of": t.own(around, "short") if around and area.level == "county" else "",
        "tip": [_value_line(scene, value, name, ranked), *_brand_lines(scene, code)],
        "say": value.sentence,
        "at": None if value.position is None else round(value.position, 4),
    }


def _value_line(scene: Scene, value: AreaValue, name: str, ranked: int) -> str:
    if value.missing or not value.text:
        return value.sentence.removeprefix(name).lstrip("：: ")
    if value.rank is None:
        return value.text
    rank = scene.t("rank.tip", rank=value.rank, count=ranked)
    return scene.t("map.value_rank", value=value.text, rank=rank)


def _brand_lines(scene: Scene, adcode: str) -> list[str]:
    found = counted_brands(scene.dataset, adcode, scene.brands)
    shown = found if len(found) <= BRAND_LINES else found[: BRAND_LINES - 1]
    lines = [_brand_line(scene, brand) for brand in shown]
    return lines + _rest(scene, found[len(shown) :])


def _brand_line(scene: Scene, brand: Brand) -> str:
    t = scene.t
    level = level_words((brand,), brand.level, t)
    return t("map.brand", mark=MARKS[brand.level], name=t.own(brand, "name"), level=level)


def _rest(scene: Scene, brands: Sequence[Brand]) -> list[str]:
    return [scene.t("map.more_brands", count=len(brands))] if brands else []
