"""Elements of XML, with every text and attribute escaped, and JSON that stands in HTML."""

from __future__ import annotations

import json
import re

from markupsafe import Markup, escape

#: What XML 1.0 cannot hold in any form.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def element(name: str, *children: object, **attributes: object) -> Markup:
    """Return one element; `class_` and `data_area` become `class` and `data-area`.

    Children that are Markup stay as they are, others are escaped, without characters that XML
    cannot hold. None leaves an attribute out.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_safe(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(_safe(child) for child in children)
    # Both parts are escaped above.
    return Markup(f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>")  # noqa: S704


def json_block(value: object) -> Markup:
    """Write JSON for inside a script element, which nothing in it can end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704  # no tag can begin


def _safe(value: object) -> str:
    if isinstance(value, Markup):
        return str(value)
    return str(escape(UNWRITABLE.sub("", str(value))))
