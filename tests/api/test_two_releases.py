"""Two releases side by side: every answer is wholly of one, also while the current one changes."""

from __future__ import annotations

import gc
import re
import shutil
import threading
import weakref
from typing import TYPE_CHECKING

import pytest

from app import create_app
from data.dataset import load_dataset
from data.releases import Release
from geo.boundaries import load_boundaries
from settings import ROOT, Settings
from tests.choices import TEXT_PATHS

if TYPE_CHECKING:
    from pathlib import Path

    from api.pages.document import BrandMapDash
    from data.dataset import Dataset

#: The name of one brand tells the releases apart.
OLD, NEW = "镇雄五金工", "镇雄铜器工"
BRAND = "zhenxiong-hardware-workers"
ADDRESSES = (
    f"/brand/{BRAND}",
    "/data/brands.csv",
    "/map.html",
    "/embed?list=1&layer=brand-count&area=530627",
    "/api/v1/brands?per_page=100",
    f"/api/v1/brands/{BRAND}",
    f"/present/notes?steps=brand:{BRAND}",
)
#: One address of each other kind.
EVERYTHING = (
    "/?layer=workforce-share&variable=construction&shape=tiles",
    "/?tab=list&rows=areas&reading=senior",
    "/map/still.svg",
    "/map/paper-map.svg?area=530627",
    "/map.svg?card=1",
    *TEXT_PATHS,
    "/data/brandmap.xlsx",
    "/data/areas-county.geojson",
    "/data/view.csv",
    "/present/build",
    "/sitemap.xml",
    "/api/v1/releases",
    "/api/v1/areas?format=geojson",
    "/api/v1/layers/brand-count",
    "/api/v1/search?q=zhenxiong",
    "/api/v1/openapi.json",
)
TAG = re.compile(r'W/"([0-9a-f]{12})-')


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the shipped tables, in which one brand has another name."""
    folder = tmp_path_factory.mktemp("renamed") / "yunnan"
    shutil.copytree(ROOT / "data" / "yunnan", folder)
    for table in folder.glob("*.csv"):
        table.write_text(table.read_text("utf-8").replace(OLD, NEW), "utf-8")
    return folder


def loaded(folder: Path) -> Dataset:
    return load_dataset(folder, load_boundaries(ROOT / "assets" / "geo"))


@pytest.fixture
def app() -> BrandMapDash:
    made: BrandMapDash = create_app(Settings())  # type: ignore[assignment]  # it makes such a one
    return made


def release_of(app: BrandMapDash, address: str) -> str:
    """Ask for an address and return the release of the answer, by what stands in it."""
    answer = app.server.test_client().get(address, headers={"Accept": "text/html,*/*;q=0.5"})
    assert answer.status_code == 200, address
    assert (OLD in answer.text) != (NEW in answer.text), address
    tagged = TAG.match(answer.headers.get("ETag", ""))
    name = NEW if NEW in answer.text else OLD
    if tagged:
        held = app.releases.of(tagged[1])
        assert held is not None
        assert held.dataset.brands[BRAND].name_zh == name, address
    return name


def test_every_answer_is_of_the_current_release(app: BrandMapDash, renamed: Path) -> None:
    assert {release_of(app, address) for address in ADDRESSES} == {OLD}
    app.releases.publish(Release(loaded(renamed)))
    assert {release_of(app, address) for address in ADDRESSES} == {NEW}


def test_under_traffic_every_answer_is_wholly_of_one_release(
    app: BrandMapDash, renamed: Path
) -> None:
    first, second = app.releases.current(), Release(loaded(renamed))
    wrong: list[object] = []
    over = threading.Event()

    def ask(address: str) -> None:
        while not over.is_set():
            try:
                release_of(app, address)
            except AssertionError as error:
                wrong.append(error)

    readers = [threading.Thread(target=ask, args=(address,)) for address in ADDRESSES]
    for reader in readers:
        reader.start()
    for turn in range(20):
        app.releases.publish(first if turn % 2 else second)
        release_of(app, ADDRESSES[turn % len(ADDRESSES)])
    over.set()
    for reader in readers:
        reader.join()
    assert wrong == []


def test_a_release_that_is_dropped_is_freed_whatever_it_was_asked(
    app: BrandMapDash, renamed: Path
) -> None:
    first = app.releases.current()
    app.releases.publish(Release(loaded(renamed)))
    held = weakref.ref(app.releases.current().dataset)
    client = app.server.test_client()
    for address in (*ADDRESSES, *EVERYTHING):
        assert client.get(address).status_code == 200, address
    dropped = app.releases.current().id
    app.releases.publish(first)
    app.releases.drop(dropped)
    gc.collect()
    assert held() is None
