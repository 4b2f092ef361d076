"""What a screen reader finds on a page: the roles and names of Chromium's accessibility tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

#: Roles that say nothing unless they have a name.
GROUPS = frozenset(
    {"radiogroup", "group", "complementary", "region", "navigation", "dialog", "application"}
)
HEADINGS = """() => [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')]
  .map((heading) => Number(heading.tagName[1]))"""


class Spoken(NamedTuple):
    """Hold one group as it is announced."""

    role: str
    name: str


def groups(page: Page) -> list[Spoken]:
    """Return the groups and landmarks; what opens and closes is named by its own button."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    document = session.send("DOM.getDocument", {"depth": -1})["root"]
    session.detach()
    opening = {part["backendNodeId"] for part in _parts(document) if part["nodeName"] == "DETAILS"}
    return [
        Spoken(node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in nodes
        if not node["ignored"]
        and node["role"]["value"] in GROUPS
        and node.get("backendDOMNodeId") not in opening
    ]


def _parts(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node.get("children", ()):
        yield from _parts(child)


def heading_levels(page: Page) -> list[int]:
    """Return the levels of the headings of the main part, in their order."""
    found: list[int] = page.evaluate(HEADINGS)
    return found
