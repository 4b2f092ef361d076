"""The answer of a layer: a value, a class and a sentence for every area."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from layers.classes.palettes import ZERO

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from data.counting import FigureSum
    from data.dataset import Dataset
    from data.models import AreaFigure, BrandFigure
    from layers.classes.numeric import Scale
    from state.view_state import MapLevel, ViewState
    from texts import Texts


class Missing(StrEnum):
    """Why an area has no value; never the same as zero.

    `UNVERIFIED`: a number exists, but it does not hold for the whole area, or nobody verified it.
    """

    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class AreaValue:
    """Hold what a layer says of one area.

    `value` is a number in the layer's unit, a category id, or None when `missing` says why not.
    `class_index` counts from 0 into `LayerView.classes`; None when there is no value.
    `position` is where the value lies on the legend's strip, from 0 to 1, None for categories.
    `rank` is 1 for the highest of the areas that have a number, ties share it. `text` is the
    value as shown; `sentence` says it in full; `glyph` is a character drawn on the area.
    `figures` are the stated figures the value is made of, empty when it was counted or is from
    the census; where it is their sum and nothing else, `total` is that sum.
    """

    adcode: str
    value: float | str | None
    text: str
    sentence: str
    missing: Missing | None = None
    class_index: int | None = None
    position: float | None = None
    rank: int | None = None
    glyph: str = ""
    figures: tuple[BrandFigure | AreaFigure, ...] = ()
    total: FigureSum | None = None

    @property
    def number(self) -> float | None:
        """Return the value if it is a number, None for a category or a missing value."""
        return self.value if isinstance(self.value, int | float) else None


@dataclass(frozen=True, slots=True)
class LegendClass:
    """Describe one class: its words, its colour (index into the palette), how many areas.

    `lower` and `upper` are the breaks in the layer's unit (upper excluded, except in the last
    class); None for categories and for open ends.
    """

    label: str
    colour: int
    count: int
    lower: float | None = None
    upper: float | None = None

    @property
    def is_zero(self) -> bool:
        """Say whether it is the class of areas with the number 0, apart from the others."""
        return self.colour == ZERO

    @property
    def is_category(self) -> bool:
        """Say whether it is no class of numbers."""
        return self.lower is None and self.upper is None


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Say the answer for easy reading: a question, how areas compare, and each class of the ramp.

    `classes` are in the order of `LayerView.classes`, without that of zero.
    """

    question: str
    method: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LayerView:
    """Answer one question at one area level, in one language.

    `values` has every adcode of the level, in code order. `palette` names an entry of
    layers/classes/palettes.json; `breaks` are the labels between classes on the legend's strip,
    empty for categories and small counts. `no_data_key`, `not_applicable_key` and
    `unverified_key` are the catalogue keys, under `legend.`, of the words for missing values.
    `sources` are source ids. `scale` says how numbers were classed; None for categories.
    `plain` are words for easy reading, None where the layer has none for these classes.
    """

    layer: str
    level: MapLevel
    title: str
    method: str
    unit: str
    palette: str
    values: Mapping[str, AreaValue]
    classes: tuple[LegendClass, ...]
    no_data_key: str
    not_applicable_key: str
    note: str
    sources: tuple[str, ...]
    breaks: tuple[str, ...] = ()
    scale: Scale | None = None
    unverified_key: str = "unverified"
    plain: PlainWords | None = None

    def is_zero(self, value: AreaValue) -> bool:
        """Say whether an area is in the class of zero."""
        return value.class_index is not None and self.classes[value.class_index].is_zero

    def missing(self, reason: Missing) -> tuple[str, ...]:
        """Return the adcodes without a value for `reason`, in code order."""
        return tuple(code for code, value in self.values.items() if value.missing is reason)


@dataclass(frozen=True, slots=True)
class Layer:
    """Register one question: its id, the function that answers it, and what others need to know.

    `variables` returns the ids of its variables, the default first; empty when it has none.
    The question's words stand in the catalogues under `layer.<id>`, those of its variables
    under `<variable_words>.<variable>`. `everyday` are other words by which a search finds it.
    `shortlist` is its place, from 1, among the layers offered where not all fit; 0: not there.
    `counts_brands`: the value is the number of brands that the filters keep, and nothing else.
    `draws_flows`: the map shows where the workers of all its brands go.
    """

    id: str
    build: Callable[[Dataset, ViewState, Texts], LayerView]
    variables: Callable[[], tuple[str, ...]] = tuple
    variable_words: str = ""
    everyday: tuple[str, ...] = ()
    shortlist: int = 0
    counts_brands: bool = False
    draws_flows: bool = False
