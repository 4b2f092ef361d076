"""A stage holds the whole tour: the map's colours, the light, words with figures, links."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from data.announced import announced
from data.counting import preferred_headcount
from data.models import AreaLevel
from layers.view import Missing
from scene.mount import Mount
from scene.scene import compose
from settings import ROOT
from state.address import parse
from state.view_state import Language, MapLevel, Shape, Theme, ViewState
from texts import texts_for
from texts.figures import number_words
from tours.load import load_tours
from tours.model import MOST_STEPS, Step, Tour
from views.stage.announced_zone import zone_of
from views.stage.bars import bars_of
from views.stage.camera import area_box, box_of, camera, lit, stage_ground
from views.stage.cards import card_of
from views.stage.legend import titled_legend
from views.stage.notes import notes_page
from views.stage.page import Show, data_block, stage_page
from views.stage.picked import PickedError, picked_tour, split_steps
from views.stage.picture import step_picture
from views.stage.qr import qr_svg
from views.stage.told import Told, told_steps
from views.still.areas import fill

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from state.vocabulary import Vocabulary

BASE = "https://map.example"
HARDWARE = "zhenxiong-hardware-workers"
ALL_COUNTIES = 129


@pytest.fixture(scope="module")
def tours(release: Dataset, words: Vocabulary) -> Mapping[str, Tour]:
    """Return the shipped tours."""
    return load_tours(ROOT / "data" / "yunnan" / "tours", release, words)


def told(dataset: Dataset, lang: Language = Language.ZH, **state: object) -> Told:
    """Tell one step that speaks for itself."""
    tour = Tour("", None, (Step(ViewState().but(**state)),))
    return told_steps(dataset, tour, lang, Theme.LIGHT, BASE)[0]


def show(tour: Tour, lang: Language = Language.ZH) -> Show:
    return Show(tour, ViewState(lang=lang), f"tour={tour.name}", Mount(base=BASE), 60)


@pytest.mark.parametrize("lang", list(Language))
def test_every_shipped_tour_is_whole_in_one_answer(
    release: Dataset, tours: Mapping[str, Tour], lang: Language
) -> None:
    assert len(tours) == 3
    for tour in tours.values():
        page = stage_page(release, show(tour, lang), 1)
        for kind in ('<section class="card', '<figure class="key"', '<div class="code"'):
            shown = re.findall(rf'{kind}[^>]*data-step="(\d+)"( hidden)?', page)
            assert [int(step) for step, _ in shown] == list(range(len(tour.steps)))
            assert [step for step, hidden in shown if not hidden] == ["1"]
        assert not re.search(r"\{\w", re.sub(r"<script.*?</script>", "", page))
        addresses = re.findall(r'(?:src|href)="([^"#]+)"', page)
        assert all(address.startswith(("/", "data:")) for address in addresses)
        notes = notes_page(release, show(tour, lang))
        assert notes.count("<article") == len(tour.steps)


def test_a_step_wears_the_colours_of_its_layer(release: Dataset) -> None:
    state = ViewState(layer="recognition-level", brand="weishan-village-chefs")
    step = told(release, **state.model_dump())
    picture = step_picture(step)
    scene = compose(release, state)
    paints, of = picture["paints"], picture["of"]
    assert isinstance(paints, list)
    assert isinstance(of, list)
    wanted = [fill(scene, scene.view.values[code]) for code in stage_ground(scene).counties]
    assert [paints[place] for place in of] == wanted
    assert len(of) == ALL_COUNTIES


def test_on_a_map_of_prefectures_a_county_wears_its_prefectures_colour(release: Dataset) -> None:
    step = told(release, level=MapLevel.PREFECTURE)
    view, picture = step.scene.view, step_picture(step)
    paints, of = picture["paints"], picture["of"]
    assert isinstance(paints, list)
    assert isinstance(of, list)
    for code, place in zip(stage_ground(step.scene).counties, of, strict=True):
        parent = release.areas[code].parent_adcode or ""
        assert paints[place] == fill(step.scene, view.values[parent])


@pytest.mark.parametrize(
    ("state", "codes"),
    [
        ({"brand": HARDWARE}, ("530600", "530627")),
        ({"brand": "puer-baristas"}, ("530800",)),
        ({"area": "532328"}, ("532300", "532328")),
        ({"area": "532300"}, ("532300",)),
        ({"area": "530000"}, ()),
        ({}, ()),
    ],
)
def test_the_light_falls_on_the_prefecture_and_the_place(
    release: Dataset, state: dict[str, Any], codes: tuple[str, ...]
) -> None:
    step = told(release, **state)
    picture = step_picture(step)
    assert lit(step) == picture["rings"] == codes
    below = len(release.children(codes[0])) if codes else None
    found = picture["lit"]
    assert (len(found) if isinstance(found, list) else None) == below


@pytest.mark.parametrize("code", ["530600", "533400", "532600", "532800", "533100"])
def test_the_camera_keeps_the_spotlight_on_the_map(release: Dataset, code: str) -> None:
    step = told(release, area=code)
    ground = stage_ground(step.scene)
    seen, whole = camera(step, ground), box_of(ground)
    spot = area_box(step.scene, seen.ground(ground), code)
    assert seen.k >= 1
    assert 0 <= spot.left < spot.right <= whole.right
    assert 0 <= spot.top < spot.bottom <= whole.bottom


def test_tiles_are_shown_as_the_map_and_the_link_keeps_them(
    release: Dataset, words: Vocabulary
) -> None:
    step = told(release, lang=Language.EN, shape=Shape.TILES, area="532328")
    assert step.scene.state.shape is Shape.OUTLINE
    sent = urlsplit(step.link)
    state, notices = parse(sent.query, words, sent.path)
    assert (sent.netloc, notices) == ("map.example", ())
    assert state == ViewState(shape=Shape.TILES, area="532328", lang=Language.EN)


def test_a_card_shows_the_preferred_figure_and_sets_the_brand_on_its_county(
    release: Dataset,
) -> None:
    step, t = told(release, brand=HARDWARE), texts_for("zh")
    card, figure = card_of(step), preferred_headcount(release, HARDWARE)
    assert card.crumbs == ("昭通市", "镇雄县")
    assert figure is not None
    assert card.figure is not None
    assert card.figure.number == number_words(t, figure)
    assert card.figure.passport.publisher == release.sources[figure.source_id].publisher
    assert "16.7%" in card.base[0]
    assert "1.97" in card.base[1]
    bars = bars_of(step)
    assert [bar.side for bar in bars] == ["hi", "lo", "hi"]
    assert bars[0].variable == "manufacturing"
    assert max(bar.width for bar in bars) < 100


def test_an_areas_card_counts_what_it_does_not_name(release: Dataset) -> None:
    card = card_of(told(release, area="532328"))
    home = [b for b in release.brands.values() if b.home_adcode == "532328"]
    assert len(card.brands) + card.more == len(home)
    assert (card.figure, card.goes, card.base) == (None, "", ("", ""))
    assert card_of(told(release, area="533423")).none_found


def test_a_province_wide_brand_has_no_place_and_no_workforce(release: Dataset) -> None:
    wide = [
        brand.brand_id
        for brand in release.brands.values()
        if release.areas[brand.home_adcode].level is AreaLevel.PROVINCE
    ]
    assert wide
    for brand in wide:
        step = told(release, brand=brand)
        assert (lit(step), bars_of(step), card_of(step).base) == ((), (), ("", ""))


def test_what_the_province_announced_is_told_with_its_passport(release: Dataset) -> None:
    t, figures = texts_for("zh"), announced(release)
    zone = zone_of(release, t)
    assert [one.number for one in zone.figures] == [
        number_words(t, figures[one.metric]) for one in zone.figures
    ]
    assert zone.documented == len(release.brands)
    assert zone.publisher == release.sources[figures["brands_total"].source_id].publisher


def test_a_legend_always_says_how_many_have_no_data(release: Dataset) -> None:
    levels = titled_legend(told(release, layer="recognition-level")).legend
    assert not levels.is_scale
    assert any(row.missing is Missing.NO_DATA for row in levels.below)
    quotient = titled_legend(told(release)).legend
    assert len(quotient.breaks) == len(quotient.classes) - 1


def test_a_code_has_its_quiet_zone_and_its_label_is_text() -> None:
    drawn = str(qr_svg("https://map.example/", "<b>"))
    assert "<b>" not in drawn
    side = re.search(r'viewBox="0 0 (\d+) (\d+)"', drawn)
    assert side is not None
    assert int(side[1]) == int(side[2]) >= 21 + 2 * 4


def test_data_in_the_page_cannot_end_its_element() -> None:
    block = str(data_block({"words": "</script><script>"}))
    assert "<" not in block
    assert json.loads(block) == {"words": "</script><script>"}


def test_picked_steps_keep_their_order_and_are_each_once(release: Dataset) -> None:
    items = split_steps("brand:puer-baristas, area:532328,brand:puer-baristas,,")
    assert items == ("brand:puer-baristas", "area:532328")
    first, second = picked_tour(release, items).steps
    assert (first.state.brand, second.state.area) == ("puer-baristas", "532328")
    assert first.headline is None


@pytest.mark.parametrize(
    ("items", "named"),
    [
        (("brand:nobody",), "brand:nobody"),
        (("area:999999", "brand:puer-baristas"), "area:999999"),
        (("layer:brand-count",), "layer:brand-count"),
        (("x" * 500,), "x" * 40),
        ((), "found 0"),
        (tuple("area:532328" for _ in range(MOST_STEPS + 1)), f"1 to {MOST_STEPS}"),
    ],
)
def test_what_cannot_be_picked_is_named(
    release: Dataset, items: tuple[str, ...], named: str
) -> None:
    with pytest.raises(PickedError) as refused:
        picked_tour(release, items)
    assert named in str(refused.value)
    assert len(str(refused.value)) < 300
