"""What a route of the API is made of: its address, its query, its answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from werkzeug.exceptions import NotFound

from api.query_model import Format
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic import BaseModel

    from api.query_model import Query
    from data.dataset import Dataset
    from texts import Texts

#: Where version 1 lives.
ROOT = "/api/v1"
MIMETYPES: Mapping[Format, str] = {
    Format.JSON: "application/json",
    Format.CSV: "text/csv; charset=utf-8",
    Format.GEOJSON: "application/geo+json",
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
        tail = "?lang=en" if self.query.lang == "en" else ""
        return f"{self.root}{path}{tail}"

    def known(self, what: str, ids: Mapping[str, Any]) -> str:
        """Return the id of the path if it is among `ids`.

        Raises
        ------
        werkzeug.exceptions.NotFound
            It is not; `what` names the kind of thing in the catalogue.
        """
        if self.subject not in ids:
            t = texts_for(self.query.problem_lang)
            raise NotFound(t(f"api.no_{what}", id=repr(self.subject[:40])))
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
