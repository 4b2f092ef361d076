"""A sparse layer still reads: missing areas are textured, the few others have their classes."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from scene.colours import COLOURS
from tests.browser.steps import drawn_areas, map_change, visit

if TYPE_CHECKING:
    from playwright.sync_api import FloatRect, Page

    from data.dataset import Dataset

#: A large county of which no source states a headcount.
LANCANG = "530828"
SIDE = 24
COLOUR = tuple[int, int, int]


def patch_of(page: Page, release: Dataset, adcode: str) -> FloatRect:
    """Return a small square of the screen just below an area's label point."""
    frame = release.boundaries.county
    place = frame.loc[[adcode], ["label_lon", "label_lat"]].to_numpy()[0].tolist()
    x, y = page.evaluate(
        """(place) => {
          const map = window.brandmap.map();
          const box = map.getCanvas().getBoundingClientRect();
          const at = map.project(place);
          return [box.left + at.x, box.top + at.y];
        }""",
        place,
    )
    return {"x": x - SIDE / 2, "y": y - SIDE / 2, "width": SIDE, "height": SIDE}


def colours_in(page: Page, area: FloatRect) -> list[COLOUR]:
    """Return the colour of every pixel of a part of the screen."""
    shot = base64.b64encode(page.screenshot(clip=area)).decode()
    blank = page.context.new_page()
    values: list[int] = blank.evaluate(
        """async (shot) => {
          const image = new Image();
          image.src = `data:image/png;base64,${shot}`;
          await image.decode();
          const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
          pen.drawImage(image, 0, 0);
          return Array.from(pen.getImageData(0, 0, image.width, image.height).data);
        }""",
        shot,
    )
    blank.close()
    return [(values[i], values[i + 1], values[i + 2]) for i in range(0, len(values), 4)]


def near(found: list[COLOUR], wanted: str, within: int) -> float:
    """Return the part of the pixels whose every channel is near a `#rrggbb` colour."""
    target = [int(wanted[i : i + 2], 16) for i in (1, 3, 5)]
    close = [all(abs(a - b) <= within for a, b in zip(one, target, strict=True)) for one in found]
    return sum(close) / len(close)


def apply_texture(page: Page, key: str, adcode: str) -> None:
    """Draw the view again with one area missing for another reason."""
    with map_change(page):
        page.evaluate(
            """([key, adcode]) => {
              const payload = window.brandmap.payload;
              const rest = payload.no_data.filter((code) => code !== adcode);
              const none = { no_data: rest, unverified: [], not_applicable: [] };
              const changed = { ...payload, ...none, [key]: [adcode] };
              window.dash_clientside.set_props('overlay', { data: changed });
            }""",
            [key, adcode],
        )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_area_without_data_is_hatched(sharp: Page, release: Dataset, theme: str) -> None:
    visit(sharp, f"?layer=people-employed&theme={theme}")
    assert LANCANG in sharp.evaluate("window.brandmap.payload.no_data")
    found = colours_in(sharp, patch_of(sharp, release, LANCANG))
    assert near(found, COLOURS[theme]["nodata"], 4) > 0.3
    assert near(found, COLOURS[theme]["nodata-line"], 16) > 0.03


def test_the_three_textures_differ(sharp: Page, release: Dataset) -> None:
    visit(sharp, "?layer=people-employed")
    area = patch_of(sharp, release, LANCANG)
    light = COLOURS["light"]
    hatch = colours_in(sharp, area)
    apply_texture(sharp, "unverified", LANCANG)
    dashes = colours_in(sharp, area)
    apply_texture(sharp, "not_applicable", LANCANG)
    dots = colours_in(sharp, area)
    assert near(hatch, light["unverified"], 12) == 0
    assert near(dashes, light["unverified"], 12) > 0.05
    assert near(dots, light["nodata"], 4) > near(hatch, light["nodata"], 4)
    assert len({tuple(texture) for texture in (hatch, dashes, dots)}) == 3


@pytest.mark.parametrize(
    ("query", "counts", "classes"),
    [
        ("?layer=brand-count&industry=food_service", [2, 1, 0, 0], ["1", "2", "3–5", "≥ 6"]),
        (
            "?layer=people-employed&industry=culture_tourism_crafts",
            [1, 1, 1],
            ["2,000", "5,600", "2.3 万"],
        ),
    ],
)
def test_three_areas_of_129_still_make_a_readable_map(
    walk: Page, query: str, counts: list[int], classes: list[str]
) -> None:
    visit(walk, query)
    fills = list(drawn_areas(walk).values())
    assert len(fills) == 129
    assert sorted(fills.count(fill) for fill in set(fills)) == sorted([126, *filter(None, counts)])
    legend = walk.locator(".legend")
    expect(legend.locator(".bars .cnt")).to_have_text([str(count) for count in counts])
    expect(legend.locator(".axis-row span")).to_have_text(classes)
    expect(legend.locator(".key2")).to_contain_text("126")
