"""The card of a step: who stands in the light, the figure to show, where its workers go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data import workforce
from data.counting import counted_brands, preferred_headcount
from data.models import CENSUS_SOURCE, AreaLevel
from layers.kinds.destinations import place_words
from layers.kinds.wording import area_name
from scene.names import place_name, place_path
from texts.figures import basis_and_period, number_words, unit_words
from texts.numbers import percent, ratio
from tours.facts import Fact, fact
from views.stage.bars import bars_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from data.models import Brand
    from scene.scene import Scene
    from views.stage.told import Told

#: Brands named on an area's card; more are counted.
NAMED = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold the large figure: number, unit, what it counts, and its passport."""

    number: str
    unit: str
    counts: str
    passport: Fact


@dataclass(frozen=True, slots=True)
class Card:
    """Hold what a card shows; empty parts are not shown.

    `crumbs` are the places above, `base` the sentence that joins brands and jobs with its
    quotient apart, `brands` those of an area and `more` how many are not named; `facts` are the
    passports of the numbers in the step's own words, `passports` of those below.
    """

    crumbs: tuple[str, ...]
    brand: Brand | None
    figure: Figure | None
    goes: str
    base: tuple[str, str]
    brands: tuple[Brand, ...]
    more: int
    none_found: bool
    facts: tuple[Fact, ...]
    passports: tuple[Fact, ...]


def card_of(step: Told) -> Card:
    """Fill the card of a step."""
    scene, brand = step.scene, step.brand
    figure = None if brand is None else _figure(scene, brand)
    brands = _brands(step)
    said = _new(step.facts, _shown(step, figure))
    return Card(
        crumbs=_crumbs(step),
        brand=brand,
        figure=figure,
        goes=_goes(scene, brand),
        base=_base(scene, brand),
        brands=brands[:NAMED],
        more=max(len(brands) - NAMED, 0),
        none_found=brand is None and step.place is not None and not brands,
        facts=said,
        passports=_new(_gone(scene, brand), said),
    )


def _crumbs(step: Told) -> tuple[str, ...]:
    if step.place is None:
        return ()
    path = place_path(step.scene.dataset, step.place)
    return tuple(place_name(step.scene.t, area) for area in (path[1:] or path))


def _figure(scene: Scene, brand: Brand) -> Figure | None:
    t, found = scene.t, preferred_headcount(scene.dataset, brand.brand_id)
    if found is None:
        return None
    publisher = scene.dataset.sources[found.source_id].publisher
    return Figure(
        number=number_words(t, found),
        unit=unit_words(t, found.unit),
        counts=t.own(found, "scope"),
        passport=Fact("", basis_and_period(t, found), publisher),
    )


def _goes(scene: Scene, brand: Brand | None) -> str:
    rows = scene.dataset.destinations_of(brand.brand_id) if brand else ()
    return place_words(scene.t, rows) if rows else ""


def _gone(scene: Scene, brand: Brand | None) -> tuple[Fact, ...]:
    """Return the passports of the persons that sources state for a destination."""
    if brand is None:
        return ()
    codes = dict.fromkeys(
        row.destination_code
        for row in scene.dataset.destinations_of(brand.brand_id)
        if row.persons is not None
    )
    told = (fact(scene.dataset, f"persons.{brand.brand_id}.{code}", scene.t) for code in codes)
    return tuple(told)


def _shown(step: Told, figure: Figure | None) -> tuple[Fact, ...]:
    """Return the passports of a step's words that stand below them anyway.

    They are the large figure's, and the census's for the place whose workforce is drawn.
    """
    scene, brand = step.scene, step.brand
    names = [f"headcount.{brand.brand_id}"] if brand and figure else []
    if step.place is not None:
        names += [f"share.{bar.variable}.{step.place}" for bar in bars_of(step)]
    return tuple(fact(scene.dataset, name, scene.t) for name in names)


def _new(facts: Iterable[Fact], said: Sequence[Fact]) -> tuple[Fact, ...]:
    known = {one.passport for one in said}
    return tuple(one for one in facts if one.passport not in known)


def _base(scene: Scene, brand: Brand | None) -> tuple[str, str]:
    """Return the sentence that sets a brand on its home's workforce, and how many times."""
    industry = brand.census_industry if brand else None
    if brand is None or industry is None:
        return "", ""
    share = workforce.share(scene.dataset, brand.home_adcode, industry)
    times = workforce.quotient(scene.dataset, brand.home_adcode, industry)
    if share is None or times is None or _is_province(scene, brand.home_adcode):
        return "", ""
    t = scene.t
    area = area_name(scene.dataset, brand.home_adcode, t)
    words = t(
        "base.share",
        area=area,
        percent=percent(share, t.lang),
        industry=t(f"census.{industry}"),
    )
    return words, t("base.times", ratio=ratio(times, t.lang))


def _is_province(scene: Scene, code: str) -> bool:
    return scene.dataset.areas[code].level is AreaLevel.PROVINCE


def _brands(step: Told) -> tuple[Brand, ...]:
    if step.brand is not None or step.place is None:
        return ()
    dataset = step.scene.dataset
    found = counted_brands(dataset, step.place, dataset.every_brand)
    return tuple(sorted(found, key=lambda brand: brand.level.rank))


def census_publisher(scene: Scene) -> str:
    """Return who published the census, in Chinese."""
    return scene.dataset.sources[CENSUS_SOURCE].publisher
