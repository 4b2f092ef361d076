"""`/present`: tours by name, tours in an address, the presenter's window, the builder."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from flask import Flask

from api.guards import problems
from api.pages import present
from data.releases import Release, Releases
from scene.site import UNNAMED, Site
from settings import ROOT
from texts import texts_for
from tours.load import load_tours
from tours.model import MOST_STEPS

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset
    from state.vocabulary import Vocabulary

TOUR = "one-county-one-brand"
PEOPLE = {"Accept": "text/html"}
TWO = ["brand:puer-baristas", "area:532328"]


@pytest.fixture(scope="module")
def browser(release: Dataset, words: Vocabulary) -> FlaskClient:
    """Return a client of the stage's routes with the shipped tours."""
    return client(release, words)


def client(release: Dataset, words: Vocabulary, site: Site = UNNAMED) -> FlaskClient:
    server = Flask("present")
    releases = Releases(Release(release))
    problems.register(server, site, releases)
    tours = load_tours(ROOT / "data" / "yunnan" / "tours", release, words)
    present.register(server, releases, site, present.Programme(lambda _: tours))
    return server.test_client()


def picked(page: str) -> list[str]:
    """Return the steps of the tour that a builder's page links to, in order."""
    found = re.search(r'name="steps" value="([^"]*)"', page)
    assert found is not None
    return [item for item in found[1].split(",") if item]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_chooser_leads_to_every_tour_in_its_language_and_theme(
    browser: FlaskClient, lang: str
) -> None:
    page = browser.get(f"/present?lang={lang}&theme=dark").text
    links = [html.unescape(one) for one in re.findall(r'class="offer" href="([^"]+)"', page)]
    assert len(links) == 3
    for link in links:
        stage = browser.get(link)
        assert stage.status_code == 200
        assert f'lang="{"en" if lang == "en" else "zh-CN"}" data-theme="dark"' in stage.text
        assert stage.headers["ETag"]


@pytest.mark.parametrize(
    ("query", "status", "named"),
    [
        ("?tour=nowhere", 404, "nowhere"),
        ("?tour=%3Cscript%3E", 404, "&lt;script&gt;"),
        ("?tour=", 404, "one-county-one-brand"),
        ("?steps=", 400, "found 0"),
        ("?steps=brand:nobody,area:532328", 400, "brand:nobody"),
        (f"?steps=area:532328&tour={TOUR}", 400, "both"),
        (f"?tour={TOUR}&step=0", 400, "1 to 6"),
        (f"?tour={TOUR}&step=7", 400, "1 to 6"),
        (f"?tour={TOUR}&step=1e1", 400, "1e1"),
        (f"?tour={TOUR}&step=%C2%B2", 400, "1 to 6"),
    ],
)
def test_what_is_unknown_is_named_on_a_page(
    browser: FlaskClient, query: str, status: int, named: str
) -> None:
    for path in ("/present", "/present/notes"):
        sent = browser.get(path + query, headers=PEOPLE)
        assert (sent.status_code, sent.mimetype) == (status, "text/html")
        assert named in sent.text


def test_sixty_steps_are_the_most(browser: FlaskClient, release: Dataset) -> None:
    codes = [f"area:{code}" for code in release.counties]
    assert browser.get(f"/present?steps={','.join(codes[:MOST_STEPS])}").status_code == 200
    too_many = codes[: MOST_STEPS + 1]
    assert browser.get(f"/present?steps={','.join(too_many)}").status_code == 400
    form = urlencode({"form": "1", "pick": too_many}, doseq=True)
    assert browser.get(f"/present/build?{form}").status_code == 400


def test_notes_alone_belong_to_no_tour(browser: FlaskClient) -> None:
    assert browser.get("/present/notes", headers=PEOPLE).status_code == 404
    page = browser.get(f"/present/notes?tour={TOUR}&step=4&lang=en").text
    assert "Zhenxiong hardware workers" in page
    channel = re.search(r'"channel":"([^"]+)"', page)
    assert channel is not None
    stage = browser.get(f"/present?tour={TOUR}&lang=zh").text
    assert f'"channel":"{channel[1]}"' in stage, "windows of two languages belong together"


def test_the_code_leads_to_the_public_address(release: Dataset, words: Vocabulary) -> None:
    site = Site(public_url="https://map.example/brands")
    page = client(release, words, site).get("/present/build?steps=" + ",".join(TWO)).text
    assert "https://map.example/brands/present?steps=brand:puer-baristas,area:532328" in page


def test_the_builder_offers_every_brand_and_area(browser: FlaskClient, release: Dataset) -> None:
    page = browser.get("/present/build?lang=en").text
    offered = re.findall(r'name="pick" value="([^"]+)"', page)
    wanted = len(release.brands) + len(release.counties) + len(release.prefectures)
    assert len(offered) == len(set(offered)) == wanted
    assert picked(page) == []
    assert texts_for("en")("present_build.nothing", most=MOST_STEPS) in page


def test_the_form_alone_orders_a_tour(browser: FlaskClient) -> None:
    def send(**fields: object) -> list[str]:
        form = urlencode({"form": "1", **fields}, doseq=True)
        return picked(browser.get(f"/present/build?{form}").text)

    third = "brand:heqing-silversmiths"
    now = ",".join(TWO)
    assert send(pick=TWO) == TWO
    assert send(steps=now, pick=[third, *TWO]) == [*TWO, third]
    assert send(steps=now, pick=TWO, up=TWO[1]) == TWO[::-1]
    assert send(steps=now, pick=TWO, down=TWO[0]) == TWO[::-1]
    assert send(steps=now, pick=TWO, up=TWO[0]) == TWO
    assert send(steps=now, pick=TWO, drop=TWO[0]) == TWO[1:]
    assert send(steps=now, pick=TWO[:1]) == TWO[:1]
    assert picked(browser.get(f"/present/build?steps={now}").text) == TWO


def test_the_builder_names_what_it_does_not_know(browser: FlaskClient) -> None:
    sent = browser.get("/present/build?form=1&pick=brand:%3Cb%3E", headers=PEOPLE)
    assert sent.status_code == 400
    assert "brand:&lt;b&gt;" in sent.text
