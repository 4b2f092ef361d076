"""The frame: whole without scripts, its links stay in it, its switches are checked and obeyed."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from data.models import AreaLevel
from layers.registry import LAYERS
from scene.colours import COLOURS
from scene.scene import compose
from scene.site import UNNAMED
from state.view_state import Language, MapLevel, Reading, Tab, Theme, ViewState
from tests.strategies import seeded_state
from views.document.first_page import first_page
from views.embed.accent import contrast, readable_accent
from views.embed.builder import wished
from views.embed.legend import legend_rows
from views.embed.options import KEYS, LOCKS, PLAIN, SIZES, Options, embed_query, read_frame
from views.embed.page import embed_page
from views.embed.scene import frame_scene
from views.embed.side import told
from views.embed.snippets import Fit, Size, frame, picture, scripted
from views.still.map import static_map

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.vocabulary import Vocabulary

HOST = "https://www.example.gov.cn"
BASE = "https://map.example"
FRAMES = [Options(), Options(search=True, filters=True, list=False), Options(lock=LOCKS)]


def page(release: Dataset, state: ViewState, options: Options = PLAIN) -> str:
    return embed_page(frame_scene(release, state, options), {HOST})


def links(text: str) -> list[str]:
    return [html.unescape(one) for one in re.findall(r'<a [^>]*?href="([^"]*)"', text)]


def test_a_frame_keeps_breaks_as_typed(words: Vocabulary) -> None:
    typed = "layer=people-employed&classes=5000%EF%BC%8C1005601"
    state, options, notices = read_frame(typed, words, ())
    assert (state.classes, notices) == ("5000,1005601", ())
    assert embed_query(state, options) == "?layer=people-employed&classes=5000,1005601"


@pytest.mark.parametrize("options", FRAMES)
@pytest.mark.parametrize("seed", range(6))
def test_every_link_stays_in_the_frame_or_opens_a_window(
    release: Dataset, words: Vocabulary, seed: int, options: Options
) -> None:
    state = seeded_state(words, seed).but(reading=Reading.STANDARD, tab=Tab.MAP, compare=())
    text = page(release, state, options)
    for tag in re.findall(r"<a [^>]*>", text):
        (address,) = links(tag)
        if 'target="_blank"' in tag:
            assert 'rel="noopener"' in tag
            assert urlsplit(address).path in {"/", "/data"}
        elif "embed/app" not in address:
            assert urlsplit(address).path == "/embed"
            kept, switches, notices = read_frame(urlsplit(address).query, words, ())
            assert (switches, notices) == (options, ())
            assert (kept.lang, kept.theme) == (state.lang, state.theme)


@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize("level", MapLevel)
def test_every_frame_names_review_source_and_release(
    release: Dataset, lang: Language, level: MapLevel
) -> None:
    nothing = Options(panel=False, list=False, legend=False)
    for layer in LAYERS:
        scene = frame_scene(release, ViewState(layer=layer, lang=lang, level=level), nothing)
        text = embed_page(scene, ())
        assert scene.t("map.review_missing") in text
        assert release.boundaries.meta.source in text
        assert release.release in text
        assert f'href="/data{"?lang=en" if lang == "en" else ""}#sources"' in text


def test_every_area_is_a_link_and_can_be_reached_by_name(release: Dataset) -> None:
    counties = release.adcodes(AreaLevel.COUNTY)
    text = page(release, ViewState())
    assert len(re.findall(r'tabindex="-1"><path', text)) == len(counties)
    listed = text.partition('class="all"')[2]
    assert [code for code in counties if f'href="/embed?area={code}"' not in listed] == []
    alone = page(release, ViewState(), Options(list=False))
    assert 'class="all"' not in alone
    assert 'tabindex="-1"' not in alone, "without the list, the keyboard needs the map"


def test_the_legend_counts_every_area_once(release: Dataset) -> None:
    counties = len(release.adcodes(AreaLevel.COUNTY))
    for layer in LAYERS:
        scene = frame_scene(release, ViewState(layer=layer, lang="en"), PLAIN)
        rows = legend_rows(scene)
        said = [re.findall(r"\d+", areas or row.words)[-1] for row, areas in rows]
        assert sum(map(int, said)) == counties, layer


def test_what_is_chosen_is_told_and_brands_of_a_prefecture_stand_apart(release: Dataset) -> None:
    scene = frame_scene(release, ViewState(area="530627", lang="en"), PLAIN)
    found = told(scene)
    assert found.name == "Zhenxiong"
    assert len(found.brands) == 3
    assert len(found.shared) == 1
    assert not told(frame_scene(release, scene.state, Options(panel=False))).brands
    brand = told(frame_scene(release, ViewState(brand="chenggong-florists"), PLAIN))
    assert brand.name
    assert not brand.sentence.startswith(brand.name)
    empty = told(frame_scene(release, ViewState(area="533423"), PLAIN))
    assert empty.notes == (scene_words(release, "area.none_found"),)


def scene_words(release: Dataset, key: str) -> str:
    return frame_scene(release, ViewState(), PLAIN).t(key)


def test_a_locked_frame_offers_no_other_area_and_no_other_question(release: Dataset) -> None:
    everything = Options(search=True, filters=True)
    free = page(release, ViewState(area="530724"), everything)
    assert "layer=brand-count" in free
    assert 'role="search"' in free
    locked = page(release, ViewState(area="530724"), Options(search=True, filters=True, lock=LOCKS))
    assert "layer=brand-count" not in locked
    assert 'role="search"' not in locked
    kept = [link for link in links(locked) if "/embed?" in link]
    assert kept
    assert all("area=530724" in link for link in kept)


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("search=yes", "search"),
        ("search=1&search=0", "search"),
        ("lock=area,everything", "lock"),
        ("accent=ffff00", "accent"),
        ("accent=red", "accent"),
        ("accent=0b5c6e&theme=dark", "accent"),
        ("size=huge", "size"),
        ("host=https://evil.example", "host"),
        ("host=javascript:alert(1)", "host"),
        ("area=999999", "area"),
        ("colour=red", "colour"),
    ],
)
def test_a_switch_that_cannot_be_used_is_left_out_and_named(
    release: Dataset, words: Vocabulary, query: str, key: str
) -> None:
    state, options, notices = read_frame(query, words, {HOST})
    assert [notice.key for notice in notices] == [key]
    assert f"“{key}=" in html.unescape(
        embed_page(frame_scene(release, state, options, notices), {HOST})
    )


def test_switches_go_there_and_back(words: Vocabulary) -> None:
    asked = Options(True, True, False, False, False, LOCKS, "#8a4f1d", SIZES[1], HOST)
    state = ViewState(area="530724", q="陶 & 瓷", lang="en")
    query = embed_query(state, asked).removeprefix("?")
    assert read_frame(query, words, {HOST}) == (state, asked, ())
    assert embed_query(ViewState(), PLAIN) == ""
    assert not KEYS & set(ViewState.model_fields), "a switch may not hide a choice of the page"


def test_the_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert readable_accent("#767676", "light") == "#767676"
    assert readable_accent("777777", "light") is None
    for theme in Theme:
        assert readable_accent(COLOURS[theme]["accent"], theme)


def test_a_release_that_is_not_held_is_named_and_the_current_one_offered(release: Dataset) -> None:
    gone = ViewState(release="0123456789ab", area="530724")
    text = page(release, gone)
    words = scene_words(release, "release.gone").split("{", maxsplit=1)[0]
    assert words in text
    assert "0123456789ab" in text
    assert 'href="/embed?area=530724"' in text.partition('class="note"')[2].partition("</div>")[0]
    assert "0123456789ab" in static_map(frame_scene(release, gone, PLAIN)), "on pictures too"
    assert words not in page(release, ViewState(release=release.release))
    assert 'href="/?area=530724"' in first_page(compose(release, gone), UNNAMED)
    assert words in first_page(compose(release, gone), UNNAMED), "and on the page"


def test_a_hostile_text_stays_a_text(release: Dataset) -> None:
    text = page(release, ViewState(q='"><script>alert(1)</script>'), Options(search=True))
    assert "<script>alert" not in text
    assert len(re.findall(r"<script", text)) == 1


@pytest.mark.parametrize("fit", Fit)
def test_snippets_say_what_they_are_and_need_no_more(release: Dataset, fit: Fit) -> None:
    scene, size = frame_scene(release, ViewState(area="530724"), PLAIN), Size(fit, 640, 420)
    for code in (frame(scene, BASE, size), scripted(scene, BASE, size), picture(scene, BASE)):
        assert f"{BASE}/" in code
        assert "制造业区位商" in code, "a name for those who do not see it"
        assert not re.search(r"\son\w+=|<style", code)
    assert ("style=" in frame(scene, BASE, size)) == (fit is Fit.RATIO)
    assert ("size=flow" in scripted(scene, BASE, size)) == (fit is Fit.RESPONSIVE)
    assert 'height="420"' in frame(scene, BASE, size)


def test_the_builder_reads_its_form(release: Dataset, words: Vocabulary) -> None:
    view = "layer=brand-count&search=1&lock=area&lock=layer&accent="
    query = f"form=1&{view}&fit=fixed&width=640&frozen=1"
    wish = wished(query, words, release.release)
    assert wish.notices == ()
    assert wish.options == Options(True, False, False, False, False, ("layer", "area"))
    assert wish.size == Size(Fit.FIXED, 640)
    assert wish.state == ViewState(layer="brand-count", release=release.release)
    plain = wished("release=0123456789ab", words, release.release)
    assert (plain.options, plain.state.release) == (PLAIN, "")
    bent = wished("width=1&height=x&fit=round&accent=ffffff", words, release.release)
    assert {notice.key for notice in bent.notices} == {"width", "height", "fit", "accent"}
    assert bent.size == Size()
