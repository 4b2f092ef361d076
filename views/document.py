"""The HTML document around the page, with the language and theme of its address."""

from __future__ import annotations

from typing import Any

from dash import Dash
from flask import request
from markupsafe import escape

from texts import texts_for
from views.page import LANG_TAGS

INDEX = """<!DOCTYPE html>
<html lang="{lang}" data-theme="{theme}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{description}">
<title>{title}</title>
{favicon}
{css}
</head>
<body>
{app_entry}
<noscript><p>{noscript}</p></noscript>
<footer>{config}{scripts}{renderer}</footer>
</body>
</html>"""


class BrandMapDash(Dash):
    """A Dash app whose document carries the language and theme of the address asked for."""

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]  # noqa: ANN401  # as Dash calls it
        """Fill the document; Dash calls this for every page it sends."""
        lang = "en" if request.args.get("lang") == "en" else "zh"
        theme = "dark" if request.args.get("theme") == "dark" else "light"
        t = texts_for(lang)
        return INDEX.format(
            lang=LANG_TAGS[lang],
            theme=theme,
            description=escape(t("app.description")),
            title=escape(t("app.title")),
            noscript=escape(t("app.noscript")),
            **{
                name: parts.get(name, "")
                for name in ("favicon", "css", "app_entry", "config", "scripts", "renderer")
            },
        )
