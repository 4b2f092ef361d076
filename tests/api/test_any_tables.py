"""Whatever tables load, every kind of page answers."""

from __future__ import annotations

import csv
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app import create_app
from data.dataset import load_dataset
from data.dictionary import Column, columns_of
from data.errors import DataError
from data.tables import TABLES
from geo.boundaries import Boundaries, load_boundaries
from layers.registry import LAYERS
from settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask.testing import FlaskClient

    from data.errors import Problem

ROOT = Path(__file__).parents[2]
FULL = os.environ.get("BRANDMAP_TEST_FULL") == "1"
OK = 200
Rows = dict[str, list[dict[str, str]]]

#: Words that a program might take for something else.
ODD = [
    "Lao PDR",
    "Gelao",
    "<b>&\"'</b>",
    "{x}",
    "%s%d",
    "a;b;;c",
    "=1+1",
    "0",
    "-",
    "\\",
    "$&",
    "nan",
]
EXTREMES = {
    "count": ["0", "1", str(10**12)],
    "number": ["0", "0.0000001", str(10**15)],
    "percent": ["0", "100", "33.3"],
    "longitude": ["-180", "0", "180"],
    "latitude": ["-85", "0", "85"],
    "flag": ["true", "false"],
    "year": ["1900", "2100"],
    "day": ["1000", "2024-02", "2999-12-31"],
    "period": ["1000", "2999-12", "1000/2999"],
}
#: What other rows depend on, and would have to change with it.
BOUND = frozenset({"is_border", "n_counties", "n_border_counties", "additive"})
CENSUS = "area_census_2020"
#: Tables that a province may not have filled yet; a tuple is filled or empty as one.
OPTIONAL: dict[str, tuple[str, ...]] = {
    "figures of areas": ("area_figures", "metrics"),
    "figures of brands": ("brand_figures",),
    "destinations": ("brand_destinations",),
    "policies": ("policies",),
    "census": (CENSUS, "census_columns"),
    "brands": ("brands", "brand_sources", "brand_figures", "brand_destinations"),
}


def shipped() -> Rows:
    """Return the cells of the shipped tables."""
    found: Rows = {}
    for table in TABLES:
        with (ROOT / f"data/yunnan/{table}.csv").open(encoding="utf-8", newline="") as stream:
            found[table] = list(csv.DictReader(stream))
    return found


def is_free(table: str, column: Column) -> bool:
    """Tell whether a cell may be changed alone: it is no key, no code and no part of a sum."""
    if (table == CENSUS and column.kind == "count") or (table, column.name) == ("regions", "level"):
        return False
    kinds = {"key", "name", "adcode", "place_code", "counts"}
    return column.kind not in kinds and column.name not in BOUND


def a_cell(chance: random.Random, column: Column) -> str:
    """Return a valid cell of a column, mostly an extreme one."""
    if column.may_be_empty and chance.random() < 1 / 4:
        return ""
    if column.kind == "word":
        return chance.choice(column.words)
    if column.name == "url":
        return "https://example.org/" + "a" * chance.choice([1, 1900])
    if column.longest is None:
        return chance.choice(EXTREMES[column.kind])
    start = "元" if column.name in {"name_zh", "short_zh", "label_zh"} else ""
    longest = column.longest - len(start)
    return start + chance.choice([*ODD, "元" * longest, "W" * longest, "é" * longest])[:longest]


def changed(chance: random.Random, rows: Rows, share: float) -> Rows:
    """Return the tables with a share of their free cells made anew."""
    return {
        table: [
            row
            | {
                column.name: a_cell(chance, column)
                for column in columns_of(table)
                if is_free(table, column) and chance.random() < share
            }
            for row in rows[table]
        ]
        for table in TABLES
    }


def settled(folder: Path, rows: Rows, before: Rows, boundaries: Boundaries) -> None:
    """Write tables that load: whatever a rule refuses is put back as it was before."""
    for attempt in range(8):
        _write(folder, rows)
        try:
            load_dataset(folder, boundaries)
        except DataError as error:
            for problem in error.problems:
                _put_back(rows, before, problem, attempt // 2)
        else:
            return
    pytest.fail("the tables do not settle")


def _put_back(rows: Rows, before: Rows, problem: Problem, patience: int) -> None:
    """Undo what a rule refuses: the cells it names, then their row, then the whole table."""
    table = problem.file.removesuffix(".csv")
    here, there = rows[table], before[table]
    names = [name for name in (problem.column or "").split(" + ") if name in there[0]]
    if problem.row is None or patience > 1:
        rows[table] = [dict(row) for row in there]
    elif names and not patience:
        here[problem.row - 2] |= {name: there[problem.row - 2][name] for name in names}
    else:
        here[problem.row - 2] = dict(there[problem.row - 2])


def _write(folder: Path, rows: Rows) -> None:
    for table, model in TABLES.items():
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, model.columns())
            writer.writeheader()
            writer.writerows(rows[table])


def pages(chance: random.Random, rows: Rows) -> Iterator[str]:
    """Return an address of every kind of page, on areas and brands of one's choice."""
    lang = chance.choice(["zh", "en"])
    areas = ["530523", "530126", *chance.sample([row["adcode"] for row in rows["counties"]], 2)]
    areas += [chance.choice(rows["prefectures"])["adcode"], "530000"]
    brands = chance.sample([row["brand_id"] for row in rows["brands"]], min(2, len(rows["brands"])))
    layers = list(LAYERS) if FULL else chance.sample(list(LAYERS), 3)
    yield from (
        f"/{path}?lang={lang}" for path in ("", "about", "data", "present", "share", "embed")
    )
    yield from (f"/area/{code}?lang={lang}" for code in areas)
    yield from (f"/brand/{key}?lang={lang}" for key in brands)
    for query in ("tab=list", "reading=senior", "points=border", "compare=530523,530126"):
        yield f"/?lang={lang}&{query}"
    for layer in layers:
        yield from (f"/{path}?lang={lang}&layer={layer}" for path in ("", "map.svg", "embed"))
    resources = ("brands", "areas", "layers", "sources", "releases", "areas/530523", "areas/530126")
    yield from (f"/api/v1/{path}?lang={lang}" for path in resources)
    yield from (f"/api/v1/brands/{key}?lang={lang}" for key in brands)
    yield from (f"/api/v1/search?lang={lang}&q={word}" for word in ("元", "w", "lao"))
    yield from ("/data/brandmap.xlsx", f"/data/{chance.choice(list(TABLES))}.csv")


def assert_every_page_answers(client: FlaskClient, addresses: Iterator[str]) -> None:
    """Fetch pages as a browser does: the document, then what fills it."""
    (page,) = (
        entry
        for entry in client.get("/_dash-dependencies").get_json()
        if "overlay.data" in entry["output"]
    )
    for address in addresses:
        assert client.get(address).status_code == OK, address
        if address.startswith("/?"):
            assert _fill(client, page["output"], address[1:]).status_code == OK, address


def _fill(client: FlaskClient, output: str, query: str) -> Any:
    names = output.removeprefix("..").removesuffix("..").split("...")
    cells = {"search": query, "pathname": "/"}
    body = {
        "output": output,
        "outputs": [dict(zip(("id", "property"), name.split("."), strict=True)) for name in names],
        "inputs": [{"id": "location", "property": n, "value": v} for n, v in cells.items()],
        "changedPropIds": ["location.search"],
        "state": [{"id": "shown", "property": "data", "value": None}],
    }
    return client.post("/_dash-update-component", json=body)


@pytest.fixture(scope="module")
def boundaries() -> Boundaries:
    return load_boundaries(ROOT / "assets/geo")


@pytest.fixture
def serve(tmp_path: Path, boundaries: Boundaries) -> Callable[[Rows, Rows], FlaskClient]:
    """Return a client of the application on tables of one's own."""

    def start(rows: Rows, before: Rows) -> FlaskClient:
        settled(tmp_path, rows, before, boundaries)
        client: FlaskClient = create_app(Settings(data_dir=tmp_path)).server.test_client()
        return client

    return start


@pytest.mark.parametrize("share", [0.05, 0.3, 1.0] if FULL else [0.3])
@pytest.mark.parametrize("seed", range(6 if FULL else 1))
def test_every_page_answers_whatever_the_cells(
    serve: Callable[[Rows, Rows], FlaskClient], seed: int, share: float
) -> None:
    chance = random.Random(seed)  # noqa: S311 - not a secret
    before = shipped()
    rows = changed(chance, before, share)
    assert_every_page_answers(serve(rows, before), pages(chance, rows))


@pytest.mark.parametrize("absent", [[name] for name in OPTIONAL] if FULL else [list(OPTIONAL)])
def test_every_page_answers_whatever_is_not_filled_yet(
    serve: Callable[[Rows, Rows], FlaskClient], absent: list[str]
) -> None:
    rows = shipped()
    for table in {table for name in absent for table in OPTIONAL[name]}:
        rows[table] = []
    for row in rows["area_figures"] if not rows["brands"] else ():
        row |= {"related_brand_id": "", "also_in_brand_figures": ""}
    chance = random.Random(0)  # noqa: S311 - not a secret
    assert_every_page_answers(serve(rows, shipped()), pages(chance, rows))


@pytest.mark.parametrize(
    ("table", "adcode", "column", "word"),
    [
        ("counties", "530523", "border_with", "Lao PDR"),
        ("counties", "530126", "autonomous_group", "Gelao"),
    ],
)
def test_a_word_without_a_translation_stands_as_it_is(
    serve: Callable[[Rows, Rows], FlaskClient], table: str, adcode: str, column: str, word: str
) -> None:
    rows = shipped()
    next(row for row in rows[table] if row["adcode"] == adcode)[column] = word
    client = serve(rows, shipped())
    for lang in ("zh", "en"):
        assert word in client.get(f"/area/{adcode}?lang={lang}").text
    assert client.get("/map.svg?points=border").status_code == OK
