"""The pages of text beside the map: one line a page, read by its route, the footer, the sitemap."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextPage:
    """Hold one page: `link` is the key of what footers call it, "" where none leads to it.

    `of_view` says that the page is about the view it was opened from.
    """

    path: str
    link: str = ""
    of_view: bool = False


DATA = TextPage("/data", "data.link")
SHARE = TextPage("/share", "share.link", of_view=True)
ABOUT = TextPage("/about", "foot.about")
PRESENT = TextPage("/present")
TEXT_PAGES = (DATA, SHARE, ABOUT, PRESENT)
