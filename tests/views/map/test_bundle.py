"""The vendored plotly.js: the version plotly.py speaks to, its licences, its recipe."""

from __future__ import annotations

import json
from pathlib import Path

from plotly.offline import get_plotlyjs_version

ROOT = Path(__file__).parents[3]
VENDOR = ROOT / "assets" / "vendor" / "plotly"
RECIPE = ROOT / "tools" / "plotly-bundle"
REBUILD = "follow tools/plotly-bundle/README.md"


def test_the_bundle_is_of_the_version_that_plotly_speaks_to() -> None:
    version = get_plotlyjs_version()
    names = [path.name for path in VENDOR.glob("*.js")]
    assert names == [f"plotly-map-{version}.min.js"], REBUILD
    with (VENDOR / names[0]).open(encoding="utf-8") as bundle:
        assert f"plotly.js v{version} " in bundle.readline()


def test_the_recipe_builds_that_version_and_names_no_host() -> None:
    package = json.loads((RECIPE / "package.json").read_text(encoding="utf-8"))
    assert package["devDependencies"]["plotly.js"] == get_plotlyjs_version(), REBUILD
    lock = (RECIPE / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in lock
    assert "https://" not in lock


def test_the_licences_stand_beside_the_bundle() -> None:
    for name in ("plotly", "maplibre-gl"):
        assert "Copyright" in (VENDOR / f"LICENSE-{name}.txt").read_text(encoding="utf-8")
