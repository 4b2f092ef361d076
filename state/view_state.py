"""The validated record of everything a visitor chose."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Self

from pydantic import BaseModel, Field, field_validator

from data.filters import FILTERS, BrandFilter
from state.breaks import read_breaks

if TYPE_CHECKING:
    from collections.abc import Collection

#: A list has no more pages than this.
MOST_PAGES = 10_000


class MapLevel(StrEnum):
    """The area level the map is drawn at."""

    COUNTY = "county"
    PREFECTURE = "prefecture"


class Language(StrEnum):
    """A language the page speaks; it has a folder of that name under texts/."""

    ZH = "zh"
    EN = "en"

    @property
    def other(self) -> Language:
        """Return the language that a switch leads to: the next, after the last the first."""
        all_of_them = list(Language)
        return all_of_them[(all_of_them.index(self) + 1) % len(all_of_them)]


class Theme(StrEnum):
    """A colour theme."""

    LIGHT = "light"
    DARK = "dark"


class Reading(StrEnum):
    """A way of reading the page; senior is larger, simpler, and reads aloud."""

    STANDARD = "standard"
    SENIOR = "senior"


class Tab(StrEnum):
    """The main view: map or list."""

    MAP = "map"
    LIST = "list"


class Rows(StrEnum):
    """What the list lists."""

    BRANDS = "brands"
    AREAS = "areas"


class Shape(StrEnum):
    """How areas are drawn: their outline, or one hexagon each."""

    OUTLINE = "outline"
    TILES = "tiles"


class Points(StrEnum):
    """A set of symbols on top of the areas."""

    BRANDS = "brands"
    POLICIES = "policies"
    AMBASSADORS = "ambassadors"
    BORDER = "border"
    NONE = "none"


class Question(BaseModel):
    """Hold what the map is asked, and which area or brand is open.

    `variable` belongs to the layer (a census industry, a basis of counting); None means the
    layer's own default. `area` is the adcode of the area whose panel is open.
    """

    layer: str = "location-quotient"
    variable: str | None = None
    level: MapLevel = MapLevel.COUNTY
    area: str | None = None
    brand: str | None = None


class ViewState(BrandFilter, Question):
    """Hold one view of the map: a question, the filters, how it is shown; equal ones are one page.

    Every field has a default, and the address leaves defaults out; its order is the question's,
    the filters', and the one here. Tuples are sorted and free of repeats, and an empty tuple means
    "no condition". `classes` is a class method or manual breaks ("1,5,10"), "" the layer's own;
    `compare` holds two to four adcodes, or as many brand ids, in the order chosen; `sort` is a
    column of the list, with a leading "-" for falling order, "" the list's own order, `page` the
    page of it, from 1. `release` is the id of the release the link was frozen to, "" for whichever
    is held.
    """

    classes: str = ""
    shape: Shape = Shape.OUTLINE
    points: Points = Points.BRANDS
    compare: tuple[str, ...] = ()
    tab: Tab = Tab.MAP
    rows: Rows = Rows.BRANDS
    sort: str = ""
    page: int = Field(1, ge=1, le=MOST_PAGES)
    lang: Language = Language.ZH
    theme: Theme = Theme.LIGHT
    reading: Reading = Reading.STANDARD
    release: str = ""

    @field_validator("classes")
    @classmethod
    def _breaks_in_one_form(cls, classes: str) -> str:
        return read_breaks(classes) or classes

    def but(self, **changes: object) -> Self:
        """Return this state with some fields changed, validated again."""
        return type(self).model_validate({**self.model_dump(), **changes})

    @property
    def brand_filter(self) -> BrandFilter:
        """Return the conditions this state puts on brands."""
        return BrandFilter(**{key: getattr(self, key) for key in FILTERS})

    @property
    def is_filtered(self) -> bool:
        """Say whether any condition on brands is in force."""
        return any(self.in_force())

    def worn(self) -> Self:
        """Return the first view in this state's language, theme and way of reading."""
        return self.only(("lang", "theme", "reading"))

    def only(self, names: Collection[str]) -> Self:
        """Return the first view with these fields as they are in this state."""
        return type(self)(**{name: getattr(self, name) for name in names})

    def without_filters(self) -> Self:
        """Return this state with every condition on brands removed."""
        plain = type(self)()
        return self.but(**{name: getattr(plain, name) for name in FILTERS})
