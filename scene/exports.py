"""What a view can be taken away as: one line a format, read by its route and by the list."""

from __future__ import annotations

from dataclasses import dataclass

from data.media_types import CSV, HTML, PNG, SVG, XLSX


@dataclass(frozen=True, slots=True)
class Export:
    """Hold one format of a view.

    `path` answers with the file for the query of a page. `name` is what a button below a list
    says, `said` the key of what the page of data says of the file; "" where neither offers it.
    """

    path: str
    media_type: str
    name: str = ""
    said: str = ""

    @property
    def ending(self) -> str:
        """Return what ends the name of the file, without the dot."""
        return self.path.rpartition(".")[2]

    def file(self, release: str) -> str:
        """Return the name of the file: what it holds and of which release."""
        stem = self.path.rpartition("/")[2].partition(".")[0]
        return f"{stem}-{release}.{self.ending}"


MAP_SVG = Export("/map.svg", SVG)
MAP_PNG = Export("/map.png", PNG)
MAP_HTML = Export("/map.html", HTML, said="offline.download")
LIST_CSV = Export("/data/view.csv", CSV, "CSV")
LIST_XLSX = Export("/data/view.xlsx", XLSX, "Excel")
EXPORTS = (MAP_SVG, MAP_PNG, MAP_HTML, LIST_CSV, LIST_XLSX)
#: What the list of a view offers below it.
OF_A_LIST = tuple(export for export in EXPORTS if export.name)
#: What the page of data offers of the first view.
OF_DATA = tuple(export for export in EXPORTS if export.said)
