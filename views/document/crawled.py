"""Which links a crawler should follow: those to pages of their own, not those of controls.

Filters, levels, variables and looks combine into more addresses than can be counted.
"""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup

_LINK = re.compile(r'<a\b[^>]*?\bhref="(/[^"]*)"')
#: A page in English, and a question on the map in either language.
_WORN = "lang=en"
_QUESTION = re.compile(rf"layer=[a-z0-9-]+(&{_WORN})?")


def followed(address: str, root: str = "") -> bool:
    """Say whether an address of this site, its fragment aside, is a page of its own.

    `root` is the path the site is mounted at.
    """
    path, _, query = address.partition("#")[0].partition("?")
    first = path == f"{root}/"
    return not query or query == _WORN or (first and _QUESTION.fullmatch(query) is not None)


def unfollowed(page: str, root: str = "") -> Markup:
    """Return a page's HTML with `rel="nofollow"` on links to this site that lead elsewhere."""

    def marked(found: re.Match[str]) -> str:
        return found[0] if followed(unescape(found[1]), root) else f'{found[0]} rel="nofollow"'

    return Markup(_LINK.sub(marked, page))  # noqa: S704  # HTML before, HTML after
