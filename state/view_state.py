"""The validated record of everything a visitor chose."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, field_validator

from data.models import Industry, RecognitionLevel
from data.selection import BrandFilter
from state.breaks import read_breaks

#: The keys that are conditions on brands.
FILTERS = ("rank", "industry", "category", "within", "wide", "historical", "q")


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


class ViewState(BaseModel):
    """Hold one view of the map; equal states are the same page.

    Every field has a default, and the address leaves defaults out. Tuples are sorted and free
    of repeats, and an empty tuple means "no condition". `variable` belongs to the layer (a
    census industry, a basis of counting); None means the layer's own default. `within` is the
    prefecture-level adcode the brands are filtered to; `area` is the area whose panel is open.
    `classes` is a class method or manual breaks ("1,5,10"), "" the layer's own; `compare` holds
    two to four adcodes, or as many brand ids, in the order chosen; `sort` is a column of the
    list, with a leading "-" for falling order, "" the list's own order. `release` is the id of
    the release the link was frozen to, "" for whichever is held.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    layer: str = "location-quotient"
    variable: str | None = None
    level: MapLevel = MapLevel.COUNTY
    area: str | None = None
    brand: str | None = None
    rank: tuple[RecognitionLevel, ...] = ()
    industry: tuple[Industry, ...] = ()
    category: tuple[str, ...] = ()
    within: str | None = None
    wide: bool = True
    historical: bool = True
    q: str = ""
    classes: str = ""
    shape: Shape = Shape.OUTLINE
    points: Points = Points.BRANDS
    compare: tuple[str, ...] = ()
    tab: Tab = Tab.MAP
    rows: Rows = Rows.BRANDS
    sort: str = ""
    lang: Language = Language.ZH
    theme: Theme = Theme.LIGHT
    reading: Reading = Reading.STANDARD
    release: str = ""

    @field_validator("rank")
    @classmethod
    def _all_is_no_condition(
        cls, ranks: tuple[RecognitionLevel, ...]
    ) -> tuple[RecognitionLevel, ...]:
        return () if len(ranks) == len(RecognitionLevel) else ranks

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
        return BrandFilter(
            levels=frozenset(self.rank),
            industries=frozenset(self.industry),
            categories=frozenset(self.category),
            text=self.q,
            within=self.within,
            wide=self.wide,
            historical=self.historical,
        )

    @property
    def is_filtered(self) -> bool:
        """Say whether any condition on brands is in force."""
        return self.brand_filter != BrandFilter()

    def worn(self) -> Self:
        """Return the first view in this state's language, theme and way of reading."""
        return type(self)(lang=self.lang, theme=self.theme, reading=self.reading)

    def without_filters(self) -> Self:
        """Return this state with every condition on brands removed."""
        plain = type(self)()
        return self.but(**{name: getattr(plain, name) for name in FILTERS})
