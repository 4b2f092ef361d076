"""What a browser may post to a callback: checked before Dash sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from flask import abort, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

if TYPE_CHECKING:
    from dash import Dash
    from flask import Flask

ENDPOINT = "/_dash-update-component"
#: A page's own posts stay under 10 KB; a clicked area or a query is a few hundred bytes.
MAX_BODY_BYTES = 64 * 1024

Name = Annotated[str, Field(max_length=2_000)]


class Cell(BaseModel):
    """One property of one component, with its value."""

    model_config = ConfigDict(extra="ignore")

    id: Name
    property: Name
    value: Any = None


class Call(BaseModel):
    """One callback as a browser posts it; no callback of the page takes a pattern of ids."""

    model_config = ConfigDict(extra="ignore")

    output: Name
    outputs: Any = None
    inputs: list[Cell]
    changedPropIds: list[Name] = []  # noqa: N815  # the browser's name
    state: list[Cell] = []


def register(app: Dash) -> None:
    """Refuse oversized, malformed and unknown callback posts with a 4xx."""
    server: Flask = app.server

    @server.before_request
    def check_callback() -> None:
        if request.path == ENDPOINT and request.method == "POST":
            if (request.content_length or 0) > MAX_BODY_BYTES:
                abort(413, f"A callback takes at most {MAX_BODY_BYTES} bytes.")
            check(app, _body())


def _body() -> object:
    """Return the posted JSON, None if it is none or nested too deeply to read."""
    try:
        return request.get_json(silent=True)
    except RecursionError:
        return None


def check(app: Dash, body: object) -> None:
    """Abort with 400 unless a body names a callback of this page and its own inputs.

    Raises
    ------
    werkzeug.exceptions.BadRequest
        Naming what was expected.
    """
    try:
        call = Call.model_validate(body)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "body"
        abort(400, f"{where}: {first['msg']}.")
    declared = app.callback_map.get(call.output)
    if declared is None:
        abort(400, "output: not a callback of this page.")
    for kind, cells in (("inputs", call.inputs), ("state", call.state)):
        _check_cells(kind, declared[kind], cells)
    _check_outputs(call)
    _check_changed(call)


def _check_cells(kind: str, declared: list[dict[str, Any]], cells: list[Cell]) -> None:
    if len(cells) != len(declared):
        abort(400, f"{kind}: found {len(cells)} entries, expected {len(declared)}.")
    for expected, found in zip(declared, cells, strict=True):
        if (found.id, found.property) != (expected["id"], expected["property"]):
            abort(400, f"{kind}: {expected['id']}.{expected['property']} was expected.")


def _check_outputs(call: Call) -> None:
    """Refuse outputs that are not the ones the callback's name lists."""
    outputs = call.outputs if isinstance(call.outputs, list) else [call.outputs]
    try:
        named = [f"{cell.id}.{cell.property}" for cell in map(Cell.model_validate, outputs)]
    except ValidationError:
        abort(400, "outputs: a list of ids and properties was expected.")
    wanted = call.output.removeprefix("..").removesuffix("..").split("...")
    if named != wanted:
        abort(400, "outputs: not those of this callback.")


def _check_changed(call: Call) -> None:
    """Refuse changes of anything but the inputs."""
    posted = {f"{cell.id}.{cell.property}" for cell in call.inputs}
    if not posted.issuperset(call.changedPropIds):
        abort(400, "changedPropIds: an input of this callback was expected.")
