"""What a route of the API may be asked: query models made from the fields of ViewState."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, TypeVar
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, Field, create_model

from state.address import write_value
from state.view_state import MOST_PAGES, Language, ViewState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Q = TypeVar("Q", bound="Query")

MOST_PER_PAGE = 500
PREFECTURE_FILTER = ("within",)


class Format(StrEnum):
    """A form an answer comes in."""

    JSON = "json"
    CSV = "csv"
    GEOJSON = "geojson"
    SCHEMA = "schema"


#: The forms a list of facts comes in, and those of a list of places.
Tabular = Literal["json", "csv", "schema"]
Spatial = Literal["json", "csv", "geojson", "schema"]


class Query(BaseModel):
    """Hold the checked parameters of one request; equal queries have equal answers.

    `columns` are what a list may be sorted by, `by_layer` those that only a layer fills. Fields
    that `ViewState` has too are read by the grammar of addresses and mean the same.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    columns: ClassVar[tuple[str, ...]] = ()
    by_layer: ClassVar[frozenset[str]] = frozenset()

    lang: Language = ViewState().lang
    release: str | None = Field(None, pattern=r"^[0-9a-f]{12}$")

    @property
    def view(self) -> ViewState:
        """Return the state of the page that shows what this query asks for."""
        shared = {key: getattr(self, key) for key in ViewState.model_fields if key in self.names()}
        return ViewState.model_validate({k: v for k, v in shared.items() if v is not None})

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Return the names of the parameters."""
        return tuple(cls.model_fields)

    def but(self, **changes: object) -> Self:
        """Return this query with some parameters changed."""
        return self.model_copy(update=changes)

    def canonical(self) -> str:
        """Write the query in one order with a leading `?`, defaults left out."""
        pairs = [
            f"{key}={quote(write_value(value), safe=',')}"
            for key, field in type(self).model_fields.items()
            if (value := getattr(self, key)) != field.default
        ]
        return "?" + "&".join(pairs)


class Listing(Query):
    """Hold which page of a list, in which form; `bom` puts a byte order mark before a CSV."""

    page: int = Field(1, ge=1, le=MOST_PAGES)
    per_page: int = Field(200, ge=1, le=MOST_PER_PAGE)
    bom: bool = False

    def of_page(self, rows: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return the rows of this page."""
        first = (self.page - 1) * self.per_page
        return rows[first : first + self.per_page]


def derived(
    base: type[Q],
    name: str,
    keys: Iterable[str],
    *,
    columns: tuple[str, ...] = (),
    **own: tuple[Any, Any],
) -> type[Q]:
    """Return a query model with the fields `keys` of ViewState, and `own` (type, default) pairs."""
    fields: Mapping[str, Any] = MappingProxyType(
        {key: (ViewState.model_fields[key].annotation, getattr(ViewState(), key)) for key in keys}
    )
    model = create_model(name, __base__=base, **{**fields, **own})
    model.columns = columns
    return model
