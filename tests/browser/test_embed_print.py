"""A frame on paper: the colours of its legend are printed although background graphics are off."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import new_context

if TYPE_CHECKING:
    from playwright.sync_api import Browser

COLOURS = """() => [...document.querySelectorAll('.key i, .seal')].map((one) =>
  getComputedStyle(one).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number))"""
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
FILL = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) rg\b")


def fills(pdf: bytes) -> set[tuple[int, ...]]:
    """Return the colours that a printed page fills with, 0 to 255."""
    found: set[tuple[int, ...]] = set()
    for stream in STREAM.findall(pdf):
        try:
            text = zlib.decompress(stream)
        except zlib.error:
            continue
        found |= {tuple(round(float(part) * 255) for part in rgb) for rgb in FILL.findall(text)}
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_legend_of_a_frame_keeps_its_colours_on_paper(
    no_webgl_browser: Browser, address: str, theme: str
) -> None:
    context = new_context(no_webgl_browser, address)
    page = context.new_page()
    page.goto(f"/embed?lang=en&layer=brand-count&area=532328&theme={theme}")
    wanted = {tuple(rgb) for rgb in page.evaluate(COLOURS)}
    # The map has the same colours.
    page.add_style_tag(content=".ground { display: none; }")
    assert len(wanted) > 4
    assert wanted <= fills(page.pdf(print_background=False))
    context.close()
