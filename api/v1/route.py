"""What a route of the API is made of: its address, its query, its answers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from flask import request
from werkzeug.exceptions import NotFound

from api.guards.problem_words import problem_texts
from api.v1.query_model import Format
from data.exports import csv_bytes
from data.media_types import CSV, GEOJSON, JSON
from scene.view_schema import sheet_resource
from state.address import format_query
from state.view_state import ViewState
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import BaseModel

    from api.v1.query_model import Query
    from data.dataset import Dataset
    from data.exports import Sheet
    from texts import Texts

#: Where version 1 lives.
ROOT = "/api/v1"
MIMETYPES: Mapping[Format, str] = {
    Format.JSON: JSON,
    Format.CSV: CSV,
    Format.GEOJSON: GEOJSON,
    Format.SCHEMA: "application/vnd.dataresource+json",
}


@dataclass(frozen=True, slots=True)
class Call:
    """Hold one request: the release, the checked query, the id in the path ("" without one).

    `root` is the path the application is mounted at, "" at the top.
    """

    dataset: Dataset
    query: Any
    subject: str = ""
    root: str = ""

    @property
    def t(self) -> Texts:
        """Return the words in the language of the query."""
        return texts_for(self.query.lang)

    def address(self, path: str) -> str:
        """Return the address of another answer of the API."""
        return f"{self.root}{ROOT}{path}"

    def page(self, path: str) -> str:
        """Return the address of a page of the application, in the language of the query."""
        return self.root + path + format_query(ViewState(lang=self.query.lang))

    def known(self, what: str, ids: Mapping[str, Any]) -> str:
        """Return the id of the path if it is among `ids`.

        Raises
        ------
        werkzeug.exceptions.NotFound
            It is not; `what` names the kind of thing in the catalogue.
        """
        if self.subject not in ids:
            raise NotFound(problem_texts()(f"api.no_{what}", id=repr(self.subject[:40])))
        return self.subject


@dataclass(frozen=True, slots=True)
class Rendered:
    """Hold an answer's body; `total` is how long the whole list is, None for a single thing."""

    body: bytes
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Describe the id in a route's path: its name, what it is, its form, and one that exists."""

    name: str
    description: str
    pattern: str
    example: str


@dataclass(frozen=True)
class Route:
    """Describe one GET route under `/api/v1`.

    `path` has `{name}` for the subject; `model` is the JSON answer; `forms` makes the answer in
    each form on offer, the default first.
    """

    path: str
    summary: str
    description: str
    query: type[Query]
    model: type[BaseModel]
    forms: Mapping[Format, Callable[[Call], Rendered]]
    subject: Subject | None = None
    example: Mapping[str, object] = field(default_factory=dict)

    @property
    def rule(self) -> str:
        """Return the address as Flask writes it."""
        if self.subject is None:
            return f"{ROOT}{self.path}"
        return f"{ROOT}{self.path}".replace("{" + self.subject.name + "}", "<subject>")


def as_json(build: Callable[[Call], BaseModel]) -> Callable[[Call], Rendered]:
    """Return a form that writes a model as JSON; its field `total` is the list's length."""

    def write(call: Call) -> Rendered:
        answer = build(call)
        return Rendered(answer.model_dump_json().encode(), getattr(answer, "total", None))

    return write


def as_table(build: Callable[[Call], Sheet]) -> dict[Format, Callable[[Call], Rendered]]:
    """Return the forms that write the whole list as one page of a CSV, and what it holds."""

    def rows(call: Call) -> Rendered:
        sheet = build(call)
        page = replace(sheet, rows=call.query.of_page(sheet.rows))
        return Rendered(csv_bytes(page, bom=call.query.bom), len(sheet.rows))

    def columns(call: Call) -> Rendered:
        name = request.path.rpartition("/")[2]
        path = name + call.query.but(format=Format.CSV.value).canonical()
        return Rendered(json.dumps(sheet_resource(build(call), path)).encode())

    return {Format.CSV: rows, Format.SCHEMA: columns}
