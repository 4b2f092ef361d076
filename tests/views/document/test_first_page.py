"""The page without scripts shows what the other shows, and every choice on it is a link."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from dash import html

from data.models import AreaLevel
from layers.registry import vocabulary
from scene.scene import compose
from scene.site import UNNAMED
from state.address import parse
from state.view_state import MapLevel, ViewState
from tests.strategies import seeded_state
from views.attributes import aria
from views.document.first_page import county_rows, first_page, still_map
from views.document.plain_html import plain_html
from views.parts.links import turn

if TYPE_CHECKING:
    from data.dataset import Dataset
    from scene.scene import Scene
    from state.vocabulary import Vocabulary

VIEWS = (
    ViewState(),
    ViewState(lang="en", theme="dark", layer="people-employed", variable="industry"),
    ViewState(area="532328", level=MapLevel.PREFECTURE),
    ViewState(brand="zhenxiong-hardware-workers", lang="en"),
    ViewState(compare=("530627", "532328")),
    ViewState(tab="list", industry=("agriculture",), category=("livelihood",)),
)


class Tags(HTMLParser):
    """Collect links and check that elements close in the order they opened."""

    VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.links += [values["href"] or ""] if tag == "a" and "href" in values else []
        self.ids += [values["id"] or ""] if "id" in values else []
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(text: str) -> Tags:
    tags = Tags()
    tags.feed(text)
    assert tags.open == []
    return tags


def scene_of(release: Dataset, state: ViewState) -> Scene:
    return compose(release, state)


@pytest.mark.parametrize("state", VIEWS, ids=range(len(VIEWS)))
def test_the_page_is_whole_and_each_link_leads_somewhere(
    release: Dataset, state: ViewState
) -> None:
    tags = read(first_page(scene_of(release, state), UNNAMED))
    words = vocabulary(release)
    assert len(tags.ids) == len(set(tags.ids))
    for link in tags.links:
        parts = urlsplit(link)
        if link.startswith("#"):
            assert link[1:] in tags.ids
        elif not parts.netloc and parts.path.split("/")[1] in {"", "area", "brand"}:
            assert parse(parts.query, words, parts.path)[1] == (), link


@pytest.mark.parametrize("state", VIEWS, ids=range(len(VIEWS)))
def test_every_county_is_in_the_table(release: Dataset, state: ViewState) -> None:
    rows = county_rows(scene_of(release, state))
    assert len(rows) == len(release.adcodes(AreaLevel.COUNTY))
    assert len({row.href for row in rows}) == len(rows)
    page = first_page(scene_of(release, state), UNNAMED)
    table = page[page.index('id="first-counties"') :]
    assert table.count('<th scope="row"') == len(rows)
    assert page.index("<noscript>\n<section") < page.index('id="first-counties"')


def test_the_table_has_no_number_where_nothing_is_known(release: Dataset) -> None:
    state = ViewState(layer="people-employed")
    view = compose(release, state).view
    for row, value in zip(county_rows(scene_of(release, state)), view.values.values(), strict=True):
        assert row.missing == (value.missing is not None)
        assert not row.missing or row.value != "0"


@pytest.mark.parametrize("level", list(MapLevel))
def test_every_area_can_be_opened_on_the_still_map(release: Dataset, level: MapLevel) -> None:
    drawn = still_map(release, ViewState(level=level), "")
    assert set(re.findall(r'data-area="(\d+)"', drawn)) == set(release.adcodes(level))


def test_an_open_brand_is_written_out(release: Dataset) -> None:
    page = first_page(scene_of(release, VIEWS[3]), UNNAMED)
    brand = release.brands["zhenxiong-hardware-workers"]
    assert brand.name_en in page
    assert brand.summary_en in page


def test_text_cannot_become_markup(release: Dataset) -> None:
    page = first_page(scene_of(release, ViewState(q='"><script>alert(1)</script>')), UNNAMED)
    assert "<script" not in page
    assert "&lt;script" in page


def test_components_are_written_as_the_browser_would_build_them(release: Dataset) -> None:
    tree = html.Div(
        [
            turn("a & b", {"q": "1", "lang": "en"}, className="x"),
            html.A("①", href="#source-1", tabIndex=-1, **aria(label="1")),
            html.Button("copy"),
            html.P("gone", hidden=True),
            html.I(style={"backgroundColor": "#fff", "height": "3px"}),
            html.Details(html.Br(), open=True),
            None,
            0,
        ],
        id="here",
    )
    assert plain_html(scene_of(release, ViewState()), tree) == (
        '<div id="first-here"><a href="/?q=1&amp;lang=en" class="x">a &amp; b</a>'
        '<a href="#first-source-1" tabindex="-1" aria-label="1">①</a>'
        '<i style="background-color:#fff;height:3px"></i>'
        '<details open=""><br></details>0</div>'
    )


@pytest.mark.parametrize("seed", range(40))
def test_any_view_has_a_page_without_scripts(
    release: Dataset, words: Vocabulary, seed: int
) -> None:
    scene = compose(release, seeded_state(words, seed))
    assert not read(first_page(scene, UNNAMED)).open
