"""The counties and prefectures that a query asks for, and what is said of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.v1.query_model import Listing, Spatial, derived
from api.v1.records import AreaRef, Gap, Model, area_ref, gap
from api.v1.values import AreaAnswer, answer_for
from data.filters import FILTERS
from layers.view import Missing
from scene.area_values import brand_count
from scene.order import AREA_COLUMNS, listed_areas
from scene.scene import compose
from state.view_state import Rows

if TYPE_CHECKING:
    from api.v1.route import Call
    from layers.view import AreaValue
    from scene.scene import Scene

AREA_KEYS = ("level", "variable", "classes", *FILTERS, "sort")
#: Orders by what only a layer says.
BY_VALUE = frozenset({"value", "rank"})


class _Areas(Listing):
    """Hold what is asked of areas; without a layer they have no value."""

    by_layer = BY_VALUE

    layer: str | None = None


AreasQuery = derived(
    _Areas,
    "AreasQuery",
    AREA_KEYS,
    columns=tuple(AREA_COLUMNS),
    format=(Spatial | None, None),
)
AreasGeoQuery = derived(_Areas, "AreasGeoQuery", AREA_KEYS, columns=tuple(AREA_COLUMNS))


class AreaItem(AreaRef):
    """A county or a prefecture."""

    parent: AreaRef
    division_type: str
    brands: int | None
    """How many of the chosen brands count in it; 0: brands are known but none of them fits."""
    brands_missing: Gap | None
    """Why the number is null: none found yet, which does not mean that there are none."""
    answer: AreaAnswer | None
    """What the layer says of it; null: no layer was asked for."""
    url: str
    page: str
    """Its page for people."""


class AreaList(Model):
    """A page of the areas of one level."""

    release: str
    layer: str | None
    total: int
    page: int
    per_page: int
    items: tuple[AreaItem, ...]


def scene_of(call: Call) -> Scene:
    """Return the scene whose list of areas the query asks for."""
    view = call.query.view.but(rows=Rows.AREAS)
    return compose(call.dataset, view)


def rows_of(call: Call, scene: Scene) -> tuple[AreaValue, ...]:
    """Return the areas of the level, those in the chosen prefecture only if there is one."""
    within, dataset = scene.state.within, call.dataset
    return tuple(
        value
        for value in listed_areas(scene)
        if within is None or within in (value.adcode, *dataset.ancestors(value.adcode))
    )


def area_item(call: Call, scene: Scene, value: AreaValue) -> AreaItem:
    """Return one area, with what the layer says of it if one is named."""
    dataset, code, t = call.dataset, value.adcode, call.t
    record = dataset.counties.get(code) or dataset.prefectures[code]
    brands = brand_count(scene, code)
    return AreaItem(
        **area_ref(dataset, code, t).model_dump(),
        parent=area_ref(dataset, record.parent_adcode, t),
        division_type=record.division_type,
        brands=brands,
        brands_missing=gap(Missing.NO_DATA, t("area.none_found")) if brands is None else None,
        answer=answer_for(scene, value) if call.query.layer else None,
        url=call.address(f"/areas/{code}"),
        page=call.page(f"/area/{code}"),
    )
