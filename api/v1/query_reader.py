"""Read the query of an API request: all of it or, with every mistake named, nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import parse_qsl

from pydantic import ValidationError
from werkzeug.exceptions import BadRequest, NotFound, RequestURITooLarge

from api.guards.problem_words import meant
from api.guards.problems import WrongParameter
from api.v1.query_schema import OWN, expected_words, parameter_schema
from state.address import MAX_QUERY_LENGTH, MAX_TEXT_LENGTH, MULTIPLE, read_value
from state.foreign_keys import own_query
from state.repeats import joined
from state.view_state import ViewState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.v1.query_model import Query
    from api.v1.query_schema import Schema
    from data.dataset import Dataset
    from state.vocabulary import Vocabulary
    from texts import Texts

    Pairs = list[tuple[str, str]]

Q = TypeVar("Q", bound="Query")
SHOWN = 40


class WrongQuery(BadRequest):
    """Refuse a query, listing every wrong parameter in `errors`."""

    def __init__(self, wrong: Iterable[WrongParameter], t: Texts) -> None:
        """Word the list in one line for `detail`."""
        found = tuple(wrong)
        self.errors = found
        names = t("number.joiner").join(dict.fromkeys(one.parameter for one in found))
        super().__init__(t("api.wrong_query", count=len(found), names=names))


def read_query(model: type[Q], raw: bytes, vocabulary: Vocabulary, t: Texts, layer: str = "") -> Q:
    """Read a query string; `t` has the words of mistakes, `layer` is the one the path names.

    Several values of one parameter stand in one list with commas, or one by one.

    What other software appends to links is passed over.

    Raises
    ------
    werkzeug.exceptions.RequestURITooLarge
        The query is longer than an address may be.
    WrongQuery
        A parameter is unknown, repeated, malformed or holds an unknown value.
    """
    text = own_query(raw.decode("utf-8", "surrogateescape"))
    pairs = parse_qsl(text[:MAX_QUERY_LENGTH], keep_blank_values=True, errors="surrogateescape")
    if len(text) > MAX_QUERY_LENGTH:
        raise RequestURITooLarge(t("api.too_long", most=MAX_QUERY_LENGTH))
    reader = _Reader(model, vocabulary, t)
    reader.read(joined(pairs, MULTIPLE))
    reader.check_variable(layer)
    reader.check_sort()
    if reader.wrong:
        raise WrongQuery(reader.wrong, t)
    return reader.answer()


def check_release(dataset: Dataset, query: Query, t: Texts) -> None:
    """Refuse a query that wants another release than the one that answers.

    Raises
    ------
    werkzeug.exceptions.NotFound
        Naming the release that is held.
    """
    if query.release not in (None, dataset.release):
        raise NotFound(t("api.no_release", id=query.release, current=dataset.release))


class _Reader(Generic[Q]):
    """Gather the values of one query, and what is wrong with it."""

    def __init__(self, model: type[Q], vocabulary: Vocabulary, t: Texts) -> None:
        self.model, self.vocabulary, self.t = model, vocabulary, t
        self.chosen: dict[str, object] = {}
        self.wrong: list[WrongParameter] = []

    def read(self, pairs: Pairs) -> None:
        """Take each pair in, or note what is wrong with it."""
        for key, raw in pairs:
            if key not in self.model.names():
                self._unknown(key, raw)
            elif key in self.chosen:
                self._refuse(key, raw, self.t("api.expected_once"), self.t("api.do_once"))
            elif not _is_clean(raw):
                self.chosen[key] = None
                self._refuse(key, raw, self.t("api.expected_clean"), self.t("api.do_clean"))
            else:
                self.chosen[key] = self._value(key, raw)

    def check_variable(self, layer: str) -> None:
        """Refuse a variable that the layer does not have, and one without a layer."""
        name, variable = layer or self.chosen.get("layer"), self.chosen.get("variable")
        known = self.vocabulary.layers.get(str(name), ())
        if variable is None or variable in known:
            return
        key = "api.expected_one" if known else "api.expected_no_variable"
        words = self.t(key, words=self.t("number.joiner").join(known))
        self._refuse("variable", str(variable), words, self.t("api.do_variable"))

    def check_sort(self) -> None:
        """Refuse an order by what only a layer says when none is named."""
        sort = str(self.chosen.get("sort") or "")
        if sort.removeprefix("-") in self.model.by_layer and not self.chosen.get("layer"):
            self._refuse("sort", sort, self.t("api.layer_wanted"), self.t("api.do_layer"))

    def answer(self) -> Q:
        """Return the query; every value was checked."""
        return self.model.model_validate(self.chosen)

    def _value(self, key: str, raw: str) -> object:
        schema = parameter_schema(self.model, key, self.vocabulary)
        read = self._own if key in OWN or key not in ViewState.model_fields else self._shared
        value = read(key, raw, schema)
        if value is None:
            near = meant(raw, map(str, schema.get("enum", ())), self.t)
            self._refuse(key, raw, expected_words(schema, self.t) + near, self.t("api.do_value"))
        return value

    def _shared(self, key: str, raw: str, schema: Schema) -> object:
        """Read a value as the page does; None where the page would leave a part of it out."""
        if key == "q" and len(raw) > MAX_TEXT_LENGTH:
            return None
        if key == "sort" and raw not in schema["enum"]:
            return None
        if key in MULTIPLE and not _is_list(raw, schema["maxItems"]):
            return None
        value, dropped = read_value(key, raw, self.vocabulary)
        return None if dropped else value

    def _own(self, key: str, raw: str, schema: Schema) -> object:
        """Read a value the page does not have; None where its model refuses it."""
        if schema["type"] == "integer" and not (raw.isascii() and raw.isdigit()):
            return None
        if "enum" in schema and raw not in map(str, schema["enum"]):
            return None
        try:
            return getattr(self.model.model_validate({key: raw}), key)
        except ValidationError:
            return None

    def _unknown(self, key: str, raw: str) -> None:
        names = self.model.names()
        listed = self.t("api.expected_one", words=self.t("number.joiner").join(names))
        self._refuse(key, raw, listed + meant(key, names, self.t), self.t("api.do_unknown"))

    def _refuse(self, key: str, raw: str, expected: str, advice: str) -> None:
        self.wrong.append(
            WrongParameter(
                parameter=_shown(key), found=_shown(raw), expected=expected, advice=advice
            )
        )


def _is_list(raw: str, most: int) -> bool:
    """Say whether a value is a list of at most so many parts, none of them empty."""
    parts = raw.split(",")
    return "" not in parts and len(parts) <= most


def _is_clean(raw: str) -> bool:
    """Say whether a value is well-formed UTF-8 without control characters."""
    return not any("\ud800" <= sign <= "\udfff" or _is_control(sign) for sign in raw)


def _is_control(sign: str) -> bool:
    return sign < " " or "\x7f" <= sign <= "\x9f"


def _shown(text: str) -> str:
    cut = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in cut)
