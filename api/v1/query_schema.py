"""The schema of each parameter: what documents it, and what an error says was expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.v1.query_model import MOST_PER_PAGE
from data.filters import BrandFilter
from layers.registry import OPENING
from state.address import CLASS_METHODS, MAX_TEXT_LENGTH, MULTIPLE, SWITCHES, options
from state.breaks import BREAKS
from state.view_state import ViewState

if TYPE_CHECKING:
    from api.v1.query_model import Query
    from state.vocabulary import Vocabulary
    from texts import Texts


Schema = dict[str, Any]
#: No control character; whatever else a text holds is searched for as it is.
PRINTABLE = r"^[^\u0000-\u001f\u007f-\u009f]*$"
CLASSES = f"^({'|'.join(CLASS_METHODS)}|{BREAKS})$"

#: What the API says more of than an address, under the same name.
OWN = frozenset({"release", "page"})
DESCRIPTIONS = {
    **{key: str(field.description) for key, field in BrandFilter.model_fields.items()},
    "area": "Only brands that count in this area (adcode): its own and those within it.",
    "sort": "A column, with a leading `-` for falling order; what has no value comes last.",
    "layer": "Adds the value that this layer gives each area.",
    "variable": "A variable of the layer; `x-values-by-layer` and /api/v1/layers list them. "
    "Default: the first. 400 where no layer is named, or it does not have the variable.",
    "level": "The level of the areas.",
    "classes": "A class method, or up to five breaks in the layer's unit, each above the one "
    "before: `5,8.5,12`; 400 where they do not rise.",
    "lang": "The language of words; both languages' names are always there.",
    "limit": "How many answers at most.",
    "release": "The release the answer must come from; 404 if it is not held.",
    "page": "Page of the list, from 1; beyond the last it is empty.",
    "per_page": f"Items on a page, at most {MOST_PER_PAGE}.",
    "format": "Instead of the `Accept` header: which form the answer has; `schema` says what the "
    "columns of the CSV hold.",
    "bom": "1 puts a byte order mark before a CSV, so that Excel reads it as UTF-8.",
}
EXAMPLES: dict[str, object] = {
    "rank": ["national", "provincial"],
    "industry": ["agriculture"],
    "within": "532300",
    "q": "元谋",
    "layer": OPENING.id,
    "classes": "quantile",
    "page": 1,
    "per_page": 20,
    "lang": "en",
}


def parameter_schema(model: type[Query], key: str, vocabulary: Vocabulary) -> Schema:
    """Return the JSON Schema of one parameter of a query model."""
    default = model.model_fields[key].default
    own = key in OWN or key not in ViewState.model_fields
    schema = _own(model, key) if own else _shared(model, key, vocabulary)
    if key in SWITCHES or isinstance(default, bool):
        return {**schema, "default": int(default)}
    if isinstance(default, tuple) or default in ("", None):
        return schema
    return {**schema, "default": default}


def _shared(model: type[Query], key: str, vocabulary: Vocabulary) -> Schema:
    words = list(options(key, vocabulary))
    if key in MULTIPLE:
        items = {"type": "string", "enum": words}
        return {"type": "array", "items": items, "minItems": 1, "maxItems": len(words)}
    if key in SWITCHES:
        return {"type": "integer", "enum": [0, 1]}
    if key == "q":
        return {"type": "string", "maxLength": MAX_TEXT_LENGTH, "pattern": PRINTABLE}
    if key == "classes":
        return {"type": "string", "pattern": CLASSES}
    if key == "sort":
        columns = [*model.columns, *(f"-{column}" for column in model.columns)]
        return {"type": "string", "enum": columns}
    return {"type": "string", "enum": words}


def _own(model: type[Query], key: str) -> Schema:
    if key == "bom":
        return {"type": "integer", "enum": [0, 1]}
    schema: Schema = model.model_json_schema()["properties"][key]
    schema = schema.get("anyOf", [schema])[0]
    kept = ("type", "enum", "pattern", "minimum", "maximum")
    return {name: schema[name] for name in kept if name in schema}


def expected_words(schema: Schema, t: Texts) -> str:
    """Say in words what a schema allows."""
    joiner = t("number.joiner")
    if schema["type"] == "array":
        listed = joiner.join(schema["items"]["enum"])
        return t("api.expected_list", most=schema["maxItems"], words=listed)
    if "enum" in schema:
        return t("api.expected_one", words=joiner.join(map(str, schema["enum"])))
    if schema["type"] == "integer":
        return t("api.expected_whole", least=schema["minimum"], most=schema["maximum"])
    if "maxLength" in schema:
        return t("api.expected_text", most=schema["maxLength"])
    return t("api.expected_pattern", pattern=schema["pattern"])
