"""Colours of the lines, labels and symbols of the map, by theme, and which outlines take them."""

from __future__ import annotations

from layers.classes.palettes import colour_table

#: By theme and name, as `styles/colours.json` has them; the page's tokens are the same.
COLOURS = colour_table()

#: Outlines of single areas from the bottom up: the casing and the line, with colour and width.
OUTLINES = {
    "hover": (("case", "sel-case", 4.5), ("line", "sel", 1.8)),
    "selected": (("case", "sel-case", 6.5), ("line", "sel", 2.8)),
    "focus": (("case", "focus-in", 7.0), ("line", "focus-out", 3.5)),
}
