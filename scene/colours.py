"""Colours of the lines, labels and symbols of the map, by theme; equal to the page's tokens."""

from __future__ import annotations

from types import MappingProxyType

#: Named as in assets/css/00-tokens.css; a test compares the two. Classes have palettes instead.
COLOURS = MappingProxyType(
    {
        "light": MappingProxyType(
            {
                "canvas": "#e9eeed",
                "graticule": "#dbe2e2",
                "nodata": "#f1f3f2",
                "nodata-line": "#c3cccd",
                "na-dot": "#a7b2b5",
                "unverified": "#8b989c",
                "county-line": "rgba(255, 255, 255, .82)",
                "county-line-nodata": "#d3dadb",
                "pref-line": "rgba(20, 33, 43, .42)",
                "prov-line": "#43525c",
                "veil": "rgba(237, 241, 240, .72)",
                "halo": "rgba(255, 255, 255, .92)",
                "ink": "#14212b",
                "ink-2": "#3a4953",
                "ink-3": "#566570",
                "surface": "#ffffff",
                "line": "#dfe5e5",
                "line-3": "#7b8991",
                "accent": "#0b5c6e",
                "earth": "#8a4f1d",
                "sel": "#14212b",
                "sel-case": "#ffffff",
                "mark": "#14212b",
                "mark-case": "#ffffff",
                "focus-in": "#14212b",
                "focus-out": "#f0b400",
            }
        ),
        "dark": MappingProxyType(
            {
                "canvas": "#131b20",
                "graticule": "#1f2a31",
                "nodata": "#182127",
                "nodata-line": "#37454c",
                "na-dot": "#56656c",
                "unverified": "#6f7f87",
                "county-line": "rgba(16, 23, 28, .75)",
                "county-line-nodata": "#2d3a41",
                "pref-line": "rgba(238, 243, 243, .42)",
                "prov-line": "#92a1a8",
                "veil": "rgba(19, 27, 32, .72)",
                "halo": "rgba(16, 23, 28, .88)",
                "ink": "#eef3f3",
                "ink-2": "#c8d2d5",
                "ink-3": "#a0aeb4",
                "surface": "#182127",
                "line": "#2a363d",
                "line-3": "#7c8b92",
                "accent": "#7ccbd3",
                "earth": "#eab676",
                "sel": "#ffffff",
                "sel-case": "#10171c",
                "mark": "#ffffff",
                "mark-case": "#10171c",
                "focus-in": "#10171c",
                "focus-out": "#ffd24d",
            }
        ),
    }
)

#: Outlines of single areas from the bottom up: the casing and the line, with colour and width.
OUTLINES = {
    "hover": (("case", "sel-case", 4.5), ("line", "sel", 1.8)),
    "selected": (("case", "sel-case", 6.5), ("line", "sel", 2.8)),
    "focus": (("case", "focus-in", 7.0), ("line", "focus-out", 3.5)),
}
