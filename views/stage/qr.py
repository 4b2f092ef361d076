"""The code that leads an audience's phones to a link."""

from __future__ import annotations

import segno
from markupsafe import Markup

from scene.colours import COLOURS

#: Dark on white in every theme.
_LOOK = COLOURS["light"]


def qr_svg(link: str, label: str) -> Markup:
    """Return a QR code as inline SVG, dark on white in every theme, as phones expect it.

    The quiet zone of four modules is part of it. Error correction is at least M (15 %).
    """
    code = segno.make(link, error="m", micro=False, boost_error=False)
    drawn = code.svg_inline(
        omitsize=True,
        svgclass="qr",
        lineclass=None,
        dark=_LOOK["ink"],
        light=_LOOK["surface"],
        title=label,
    )
    return Markup(drawn)  # noqa: S704  # segno escapes the title; the rest is numbers
