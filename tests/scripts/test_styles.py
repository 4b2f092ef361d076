"""The sheets and what they name: every token is defined once and used, every class is worn."""

from __future__ import annotations

import re
from pathlib import Path

from data.models import Industry, RecognitionLevel
from layers.classes.palettes import PALETTES, colour_table
from state.view_state import Theme

ROOT = Path(__file__).parents[2]
USED = re.compile(r"var\(--([\w-]+)")
DEFINED = re.compile(r"--([\w-]+)[\"']?:|[\"']--([\w-]+)[\"']")
#: What writes classes and reads tokens, beside the sheets.
WEARERS = ("views", "scene", "callbacks", "browser", "layers")
SHOWN = frozenset({".py", ".html", ".js"})
#: Dash, Mantine and MapLibre wear these by themselves; the last are put together from words.
THEIRS = re.compile(r"mantine-|m_|dash-|_dash|js-plotly|plot-|main-svg|maplibregl-|leaflet-")


def sheets() -> str:
    """Return every sheet of the sources, without comments."""
    text = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "styles").rglob("*.css")))
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def elsewhere() -> str:
    """Return the text of everything that may wear a class or read a token."""
    files = (path for top in WEARERS for path in sorted((ROOT / top).rglob("*")))
    return "\n".join(path.read_text("utf-8") for path in files if path.suffix in SHOWN)


def test_every_token_is_defined_and_every_definition_used() -> None:
    css, rest = sheets(), elsewhere()
    colours = set(colour_table()[Theme.LIGHT])
    defined = {one or other for one, other in DEFINED.findall(css + rest)} | colours
    used = set(USED.findall(css)) | set(USED.findall(rest))
    assert {name for name in used if name not in defined} == set()
    named = rest + PALETTES.read_text("utf-8")
    ours = {name for name in defined if not THEIRS.match(name)}
    unused = {name for name in ours if name not in used and f'"{name}"' not in named}
    assert unused == set()


def test_every_sheet_that_is_built_has_every_colour_in_both_themes() -> None:
    light, dark = (colour_table()[theme] for theme in Theme)
    for sheet in (ROOT / "assets" / "css").rglob("*.css"):
        tokens = re.findall(r"--([\w-]+): ([^;}]+)", sheet.read_text("utf-8"))
        assert set(light.items()) <= set(tokens), sheet.name
        assert set(dark.items()) <= set(tokens), sheet.name


def test_every_class_of_the_sheets_is_worn() -> None:
    classes = set(re.findall(r"\.(-?[a-zA-Z_][\w-]*)", re.sub(r'url\("[^"]*"\)', "", sheets())))
    words = {*re.findall(r"[\w-]+", elsewhere()), *Industry, *RecognitionLevel}
    stems = {word for word in words if word.endswith("-")}
    unworn = {
        name
        for name in classes
        if name not in words
        and not THEIRS.match(name)
        and not any(name.startswith(stem) for stem in stems)
    }
    assert unworn == set()
