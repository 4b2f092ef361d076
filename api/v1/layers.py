"""`/layers`: the questions the map answers, and the answer to each for every area."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from api.v1.census import PERIOD
from api.v1.query_model import Format, Listing, Query, Tabular, derived
from api.v1.records import Gap, Model
from api.v1.route import Call, Route, Subject, as_json, as_table
from api.v1.values import AreaAnswer, answer_for
from data.filters import FILTERS
from data.models import CENSUS_SOURCE
from layers.classes.palettes import colours
from layers.kinds.wording import level_key
from layers.registry import LAYER_GROUPS, LAYERS, OPENING, variable_label
from layers.view import LegendClass, Missing
from scene.geometry import geometry_urls
from scene.order import AREA_COLUMNS, listed_areas
from scene.scene import compose
from scene.sheets import view_sheet
from state.view_state import MapLevel, Rows, Theme

if TYPE_CHECKING:
    from data.exports import Sheet
    from layers.view import LayerView
    from scene.scene import Scene


LayerQuery = derived(
    Listing,
    "LayerQuery",
    ("variable", "level", "classes", *FILTERS, "sort"),
    columns=tuple(AREA_COLUMNS),
    format=(Tabular | None, None),
)


class Variable(Model):
    """A choice within a layer: a census industry, a basis of counting."""

    id: str
    label: str


class LayerItem(Model):
    """A question the map answers."""

    id: str
    group: str
    group_label: str
    question: str
    explain: str
    variables: tuple[Variable, ...]
    """The default first; empty: the layer has none."""
    url: str


class LayerList(Model):
    """Every layer, in the order of the page."""

    release: str
    total: int
    items: tuple[LayerItem, ...]


class Colours(Model):
    """A colour in each theme, as #rrggbb."""

    light: str
    dark: str


class ClassItem(Model):
    """A class of the legend; its number is its place in the list, from 0."""

    label: str
    lower: float | None
    """In the layer's unit; null: open, or a category."""
    upper: float | None
    """Not itself in the class, but for the last one; null: open, or a category."""
    count: int
    """How many areas of the level are in it."""
    colour: Colours


class LayerAnswer(Model):
    """The answer of a layer: a value, a class and a sentence for every area of the level."""

    release: str
    id: str
    variable: str | None
    variable_label: str | None
    level: MapLevel
    title: str
    question: str
    method: str
    unit: str
    """The unit of the values as shown; "" for categories."""
    note: str
    period: str | None
    """When all values are of; null: each has its own, in its `figures` or its sentence."""
    class_method: str | None
    """How the breaks were found; null for categories."""
    class_fallback: str | None
    """Why they are not what was asked for; null: they are."""
    classes: tuple[ClassItem, ...]
    missing: tuple[Gap, ...]
    """The reasons for missing values that occur, with how many areas."""
    source_ids: tuple[str, ...]
    geometry: str
    """The boundaries of the level as GeoJSON; the address changes when they do."""
    total: int
    page: int
    per_page: int
    items: tuple[AreaAnswer, ...]


def layer_list(call: Call) -> LayerList:
    """Return every layer."""
    items = tuple(_item(call, group, name) for group, name in _grouped())
    return LayerList(release=call.dataset.release, total=len(items), items=items)


def _grouped() -> list[tuple[str, str]]:
    return [(group, layer.id) for group, layers in LAYER_GROUPS.items() for layer in layers]


def _item(call: Call, group: str, name: str) -> LayerItem:
    t = call.t
    labels = ((each, variable_label(name, each, t)) for each in LAYERS[name].variables())
    return LayerItem(
        id=name,
        group=group,
        group_label=t(f"group.{group}"),
        question=t(f"layer.{name}.question"),
        explain=t(f"layer.{name}.explain"),
        variables=tuple(Variable(id=each, label=label) for each, label in labels),
        url=call.address(f"/layers/{name}"),
    )


def layer_answer(call: Call) -> LayerAnswer:
    """Return the answer of one layer, a page of its areas in the order asked for."""
    query, scene = cast("Listing", call.query), _scene(call)
    view, state, t = scene.view, scene.state, scene.t
    variable = state.variable or next(iter(LAYERS[view.layer].variables()), None)
    rows = listed_areas(scene)
    return LayerAnswer(
        release=call.dataset.release,
        id=view.layer,
        variable=variable,
        variable_label=variable_label(view.layer, variable, t) if variable else None,
        level=view.level,
        title=view.title,
        question=t(f"layer.{view.layer}.question"),
        method=view.method,
        unit=view.unit,
        note=view.note,
        period=PERIOD if view.sources == (CENSUS_SOURCE,) else None,
        class_method=view.scale.method if view.scale else None,
        class_fallback=(view.scale.fallback or None) if view.scale else None,
        classes=tuple(_class(view, each) for each in view.classes),
        missing=tuple(_gap(scene, why) for why in Missing if view.missing(why)),
        source_ids=view.sources,
        geometry=call.root + geometry_urls(call.dataset)[view.level],
        total=len(rows),
        page=query.page,
        per_page=query.per_page,
        items=tuple(answer_for(scene, value) for value in query.of_page(rows)),
    )


def layer_sheet(call: Call) -> Sheet:
    """Return the layer's areas in the columns of the list's download."""
    return view_sheet(_scene(call))


def _scene(call: Call) -> Scene:
    layer = call.known("layer", LAYERS)
    return compose(call.dataset, call.query.view.but(layer=layer, rows=Rows.AREAS))


def _class(view: LayerView, found: LegendClass) -> ClassItem:
    by_theme = {theme: colours(view.palette, theme)[found.colour] for theme in Theme}
    return ClassItem(
        label=found.label,
        lower=found.lower,
        upper=found.upper,
        count=found.count,
        colour=Colours(light=by_theme[Theme.LIGHT], dark=by_theme[Theme.DARK]),
    )


def _gap(scene: Scene, why: Missing) -> Gap:
    view = scene.view
    keys = {
        Missing.NO_DATA: view.no_data_key,
        Missing.NOT_APPLICABLE: view.not_applicable_key,
        Missing.UNVERIFIED: view.unverified_key,
    }
    key = level_key(f"legend.{keys[why]}", view.level)
    return Gap(reason=why, text=scene.t(key, count=len(view.missing(why))))


LAYER_ID = Subject("layer_id", "A layer id.", r"^[a-z]+(-[a-z]+)*$", OPENING.id)
ROUTES = (
    Route(
        "/layers",
        "List layers",
        "The questions the map answers, with their variables.",
        Query,
        LayerList,
        {Format.JSON: as_json(layer_list)},
        example={"lang": "en"},
    ),
    Route(
        "/layers/{layer_id}",
        "Get the answer of one layer",
        "A value, a class and a sentence for every area of the level. A null value has a reason "
        "and is never zero. The conditions on brands change the layers that count brands.",
        LayerQuery,
        LayerAnswer,
        {Format.JSON: as_json(layer_answer), **as_table(layer_sheet)},
        LAYER_ID,
        example={"per_page": 1, "level": "prefecture", "lang": "en"},
    ),
)
