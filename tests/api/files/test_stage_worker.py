"""What keeps the stage in a browser: every file of its pages, and a name for their version."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask

from api.files import stage_worker
from api.guards import mount
from data.releases import Release, Releases

if TYPE_CHECKING:
    from data.dataset import Dataset

ASSETS = Path(__file__).parents[3] / "assets"


def kept(release: Dataset, assets: Path, mounted: str = "") -> tuple[dict[str, Any], str]:
    """Return what a worker keeps, and the scope it may have."""
    server = Flask(__name__)
    mount.register(server, mounted)
    stage_worker.register(server, Releases(Release(release)), assets)
    answer = server.test_client().get(f"{mounted}/present/worker.js")
    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"
    written = re.match(r"const KEPT = (\{.*?\});\n", answer.text)
    assert written is not None
    return json.loads(written[1]), answer.headers["Service-Worker-Allowed"]


@pytest.mark.parametrize("mounted", ["", "/labour-map"])
def test_it_keeps_files_that_are_there_and_only_the_stage(release: Dataset, mounted: str) -> None:
    found, scope = kept(release, ASSETS, mounted)
    assert scope == f"{mounted}/present"
    assert found["root"] == mounted
    for file in found["files"]:
        assert (ASSETS / file.removeprefix(f"{mounted}/assets/")).is_file()


def test_a_new_release_or_a_new_file_is_a_new_version(release: Dataset, tmp_path: Path) -> None:
    for folder in ("css", "js"):
        copytree(ASSETS / folder, tmp_path / folder)
    first = kept(release, tmp_path)[0]["version"]
    assert kept(release, tmp_path)[0]["version"] == first
    newer = replace(release, release="0123456789ab")
    assert kept(newer, tmp_path)[0]["version"] != first
    (tmp_path / "js" / "pages" / "stage.js").write_text("// changed", encoding="utf-8")
    assert kept(release, tmp_path)[0]["version"] != first
