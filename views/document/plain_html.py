"""Page pieces as plain HTML, for readers without scripts and until the scripts have come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dash.development.base_component import Component
from markupsafe import Markup, escape

from state.address import turned
from views.document.choices import as_links
from views.parts.links import CHANGES, OF_VIEW, WORN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scene.scene import Scene

HTML = "dash_html_components"
VOID = frozenset({"br", "hr", "img", "input", "wbr"})
#: Ids would stand twice while the page and its plain form are both in the document.
PREFIX = "first-"
NAMES = {"className": "class", "htmlFor": "for"}
UNWRITTEN = frozenset({"children", "key"})
REFERENCES = frozenset({"id", "aria-controls", "aria-describedby", "aria-labelledby"})


def plain_html(scene: Scene, tree: object) -> Markup:
    """Write components as HTML; what only a script can do is left out.

    A control becomes the links it stands for, one per choice. Ids and links to them get a prefix.
    """
    if tree is None or isinstance(tree, bool):
        return Markup()
    if isinstance(tree, list | tuple):
        return Markup().join(plain_html(scene, part) for part in tree)
    if not isinstance(tree, Component):
        return escape(tree)
    said = tree.to_plotly_json()
    if said["namespace"] == HTML:
        return _element(scene, said["type"].lower(), _linked(scene, said["props"]))
    return plain_html(scene, as_links(scene, tree))


def leads_to(scene: Scene, props: Mapping[str, object]) -> str | None:
    """Return the address that a link's properties say by what they change; None for no link."""
    for name, href in _ADDRESSES.items():
        if name in props:
            return href(scene, str(props[name]))
    return None


def _linked(scene: Scene, props: Mapping[str, object]) -> Mapping[str, object]:
    href = leads_to(scene, props)
    if href is None:
        return props
    return {"href": href, **{name: props[name] for name in props if name not in _ADDRESSES}}


def _turned(scene: Scene, changes: str) -> str:
    return scene.page("/", turned(scene.state, changes))


def _of_view(scene: Scene, path: str) -> str:
    return scene.page(f"/{path}", scene.state)


def _worn(scene: Scene, path: str) -> str:
    path, mark, fragment = path.partition("#")
    return scene.page(f"/{path}", scene.state.worn()) + mark + fragment


_ADDRESSES = {CHANGES: _turned, OF_VIEW: _of_view, WORN: _worn}


def _element(scene: Scene, tag: str, props: Mapping[str, object]) -> Markup:
    if tag == "button" or props.get("hidden"):
        return Markup()
    start = Markup("<{}{}>").format(tag, _attributes(props))
    if tag in VOID:
        return start
    return start + plain_html(scene, props.get("children")) + Markup("</{}>").format(tag)


def _attributes(props: Mapping[str, object]) -> Markup:
    written = (
        Markup(' {}="{}"').format(NAMES.get(name, name.lower()), _value(name, value))
        for name, value in props.items()
        if name not in UNWRITTEN and value is not None and value is not False
    )
    return Markup().join(written)


def _value(name: str, value: object) -> str:
    if isinstance(value, dict):
        return ";".join(f"{_kebab(key)}:{part}" for key, part in value.items())
    if value is True:
        return ""
    text = str(value)
    if name in REFERENCES:
        return PREFIX + text
    return f"#{PREFIX}{text[1:]}" if name == "href" and text.startswith("#") else text


def _kebab(name: str) -> str:
    return re.sub(r"[A-Z]", lambda found: "-" + found[0].lower(), name)
