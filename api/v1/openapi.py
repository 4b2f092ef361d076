"""The OpenAPI 3.1 document, written from the models that read and write the answers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import models_json_schema

from api.guards.problems import Problem
from api.v1.query_model import Format, Listing
from api.v1.query_schema import DESCRIPTIONS, EXAMPLES, parameter_schema
from api.v1.route import MIMETYPES, ROOT, Call
from api.v1.search import SearchQuery
from api.v1.search_schema import SearchAnswer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic import BaseModel
    from pydantic.json_schema import JsonSchemaMode

    from api.v1.query_model import Query
    from api.v1.route import Route, Subject
    from data.dataset import Dataset
    from state.vocabulary import Vocabulary

    Node = dict[str, Any]

VERSION = "1.0.0"
REFERENCE = "#/components/schemas/{model}"
INTRODUCTION = (
    "Read-only. Every answer comes from one release of the data. A null is never zero and has a "
    "reason beside it. Numbers on different bases are never added together. Problems are worded in "
    "the language of `lang`, else of the header Accept-Language, else in English. See docs/api.md."
)
STATUSES = {
    "304": "Not modified: the tag sent in If-None-Match still holds.",
    "400": "A parameter is unknown, repeated or wrong; `errors` lists every one.",
    "404": "There is no such thing, or the release asked for is not held.",
    "405": "Only GET, HEAD and OPTIONS; `Allow` says so.",
    "406": "The answer has none of the accepted forms.",
    "413": "The request has a body that is too large.",
    "414": "The query is too long.",
    "429": "Too many requests; `Retry-After` says how many seconds to wait.",
    "500": "The server made a mistake, which was logged.",
}
TEXT = {"schema": {"type": "string"}}
PROBLEM = {
    "headers": {"Content-Language": {**TEXT, "description": "The language of the words."}},
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
TAGGED = {
    "ETag": {**TEXT, "description": "The release and a digest of the answer."},
    "Cache-Control": TEXT,
}
#: A description of a CSV; what a Table Schema may hold is for its own standard to say.
RESOURCE = {
    "type": "object",
    "description": "A Data Resource (Frictionless): `path` of the CSV, `schema` of its columns.",
}
#: A text with something to look for in it.
SAYING = r"^[^\u0000-\u001f\u007f-\u009f]*[0-9A-Za-z\u4e00-\u9fff][^\u0000-\u001f\u007f-\u009f]*$"


def document(routes: Sequence[Route], dataset: Dataset, vocabulary: Vocabulary, root: str) -> bytes:
    """Return the document as JSON; the examples are answers of this release.

    `root` is the path the API is mounted at.
    """
    models: list[type[BaseModel]] = [*(route.model for route in routes), SearchAnswer]
    # A problem leaves out what it does not have; an answer has all of its fields.
    written: list[tuple[type[BaseModel], JsonSchemaMode]] = [(Problem, "validation")]
    written.extend((model, "serialization") for model in dict.fromkeys(models))
    _, schemas = models_json_schema(written, ref_template=REFERENCE)
    paths = {f"{ROOT}{route.path}": _path(route, dataset, vocabulary, root) for route in routes}
    found = {
        "openapi": "3.1.0",
        "info": {
            "title": "Dian Brand Map",
            "version": VERSION,
            "description": INTRODUCTION,
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": root or "/"}],
        "security": [],
        "paths": {**paths, f"{ROOT}/search": _search(vocabulary)},
        "components": {
            "schemas": schemas["$defs"],
            "responses": {code: {"description": words, **PROBLEM} for code, words in _refusals()},
        },
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _refusals() -> Iterable[tuple[str, str]]:
    return ((code, words) for code, words in STATUSES.items() if code != "304")


def _path(route: Route, dataset: Dataset, vocabulary: Vocabulary, root: str) -> Node:
    subject = [_subject(route.subject)] if route.subject else []
    named = [_parameter(route.query, key, vocabulary) for key in route.query.names()]
    words = {"summary": route.summary, "description": route.description}
    return _get(words, [*subject, *named], _success(route, dataset, root))


def _search(vocabulary: Vocabulary) -> Node:
    named = [_parameter(SearchQuery, key, vocabulary) for key in SearchQuery.names()]
    wanted = next(each for each in named if each["name"] == "q")
    wanted |= {"required": True, "description": "What was typed."}
    wanted["schema"] = {**wanted["schema"], "minLength": 1, "pattern": SAYING}
    words: dict[str, str] = {
        "summary": "Search everything",
        "description": "Areas, brands, trades and questions, by Chinese, pinyin, initials or "
        "English; spelling mistakes are forgiven.",
    }
    schema = {"$ref": REFERENCE.format(model=SearchAnswer.__name__)}
    content = {"application/json": {"schema": schema}}
    success = {"description": words["summary"], "headers": TAGGED, "content": content}
    return _get(words, named, success)


def _get(words: dict[str, str], parameters: list[Node], success: Node) -> Node:
    refusals = {code: {"$ref": f"#/components/responses/{code}"} for code, _ in _refusals()}
    operation: Node = {
        "operationId": _operation_id(words["summary"]),
        **words,
        "parameters": parameters,
        "responses": {"200": success, "304": {"description": STATUSES["304"]}, **refusals},
    }
    return {"get": operation}


def _operation_id(summary: str) -> str:
    first, *rest = summary.replace("the ", "").replace("one ", "").split()
    return first.lower() + "".join(word.capitalize() for word in rest)


def _subject(subject: Subject) -> Node:
    return {
        "name": subject.name,
        "in": "path",
        "required": True,
        "description": subject.description,
        "schema": {"type": "string", "pattern": subject.pattern},
        "example": subject.example,
    }


def _parameter(model: type[Query], key: str, vocabulary: Vocabulary) -> Node:
    schema = parameter_schema(model, key, vocabulary)
    words = DESCRIPTIONS[key]
    found: Node = {"name": key, "in": "query", "description": words, "schema": schema}
    if key in EXAMPLES:
        found["example"] = EXAMPLES[key]
    if schema["type"] == "array":
        several = f"{words} Several with commas between, or the parameter several times."
        found |= {"style": "form", "explode": False, "description": several}
    return found | _together(model, key, schema, vocabulary)


def _together(model: type[Query], key: str, schema: Node, vocabulary: Vocabulary) -> Node:
    """Say which values of a parameter go with which layer, for which schemas have no word."""
    if key == "variable":
        return {"x-values-by-layer": {k: list(v) for k, v in vocabulary.layers.items() if v}}
    if key == "sort" and model.by_layer:
        needing = [word for word in schema["enum"] if word.removeprefix("-") in model.by_layer]
        named = ", ".join(sorted(model.by_layer))
        words = f"{DESCRIPTIONS[key]} 400 for {named} where `layer` names none."
        return {"description": words, "x-needs-layer": needing}
    return {}


def _success(route: Route, dataset: Dataset, root: str) -> Node:
    headers: Node = dict(TAGGED)
    if issubclass(route.query, Listing):
        headers["Link"] = {**TEXT, "description": "first, prev, next and last page (RFC 8288)."}
        whole = {"schema": {"type": "integer", "minimum": 0}}
        headers["X-Total-Count"] = {**whole, "description": "How long the whole list is."}
    content = {
        MIMETYPES[form].split(";")[0]: _form(route, form, dataset, root) for form in route.forms
    }
    return {"description": route.summary, "headers": headers, "content": content}


def _form(route: Route, form: Format, dataset: Dataset, root: str) -> Node:
    """Describe one form of the answer, the default one with an example of this release."""
    if form is Format.CSV:
        return TEXT
    if form is Format.SCHEMA:
        return {"schema": RESOURCE}
    name = "FeatureCollection" if form is Format.GEOJSON else route.model.__name__
    found: Node = {"schema": {"$ref": REFERENCE.format(model=name)}}
    if route.example and form is Format.JSON:
        query = route.query.model_validate(route.example)
        call = Call(dataset, query, route.subject.example if route.subject else "", root)
        found["example"] = json.loads(route.forms[form](call).body)
    return found
