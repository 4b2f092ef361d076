"""`/present/worker.js`: what keeps the stage in a browser for a reload without a network."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from api.pages.answers import answer
from mounted import root
from views.stage import notes, page
from views.versioned import fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask, Response

    from data.dataset import Dataset
    from data.releases import Releases

SCRIPT = "text/javascript; charset=utf-8"


def register(server: Flask, releases: Releases, assets: Path) -> None:
    """Add the script; it may keep `/present` and what lies below it, and nothing else."""

    @server.get("/present/worker.js")
    def stage_worker() -> Response:
        dataset = releases.current().dataset
        response = answer(dataset, _script(dataset, assets).encode(), SCRIPT)
        response.headers["Service-Worker-Allowed"] = f"{root()}/present"
        response.headers["Cache-Control"] = "no-cache"
        return response


def _script(dataset: Dataset, assets: Path) -> str:
    """Return the script after what it keeps: `version` names the release and every file."""
    names = sorted({*page.FILES, *notes.FILES})
    prints = "".join(fingerprint(assets / name) for name in names)
    kept = {
        "root": root(),
        "version": f"{dataset.release}-{sha256(prints.encode()).hexdigest()[:12]}",
        "files": [f"{root()}/assets/{name}" for name in names],
    }
    worker = (assets / "js" / "pages" / "worker.js").read_text("utf-8")
    return f"const KEPT = {json.dumps(kept)};\n{worker}"
