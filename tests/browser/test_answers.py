"""What a click is answered: the parts that changed, and the whole where the screen is another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from tests.browser.steps import panel, visit, wait_for_map

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

ENDPOINT = "_dash-update-component"
#: Sent with every answer.
ALWAYS = {"document", "page-error", "shown"}
MOST_BYTES = {"theme": 6_000, "filter": 10_000}
#: What this page would post if its address were another one.
ASK = """async (search) => {
  const dependencies = await (await fetch('/_dash-dependencies')).json();
  const { output } = dependencies.find((one) => one.output.includes('brand-table.children'));
  const outputs = output.slice(2, -2).split('...').map((one) => {
    const [id, property] = one.split('.');
    return { id, property };
  });
  const inputs = [['search', search], ['pathname', '/']]
    .map(([property, value]) => ({ id: 'location', property, value }));
  const state = [{ id: 'shown', property: 'data', value: null }];
  const body = JSON.stringify({
    output, outputs, inputs, changedPropIds: ['location.search'], state,
  });
  const headers = { 'Content-Type': 'application/json' };
  const sent = await fetch('/_dash-update-component', { method: 'POST', headers, body });
  return (await sent.json()).response.shown.data;
}"""


def is_answer(response: Response) -> bool:
    return ENDPOINT in response.url


def answered(response: Response) -> set[str]:
    """Return the parts of the page that an answer holds."""
    held: dict[str, Any] = json.loads(response.body())["response"]
    return set(held)


def test_a_choice_is_answered_with_what_it_changes(walk: Page) -> None:
    visit(walk)
    with walk.expect_response(is_answer) as dark:
        walk.get_by_role("link", name="深色").click()
    parts = {"provider", "tools", "rail-display", "map", "overlay", "legend"}
    assert answered(dark.value) == ALWAYS | parts
    assert dark.value.request.sizes()["responseBodySize"] < MOST_BYTES["theme"]
    wait_for_map(walk)
    with walk.expect_response(is_answer) as chosen:
        walk.locator('#rail input[value="food_service"]').evaluate("box => box.click()")
    sent = answered(chosen.value)
    assert {"rail-industry", "rail-foot", "filter-chips", "panel"} <= sent
    assert not {"rail-layer", "rail-rank", "strip", "header", "tools", "site-footer"} & sent
    assert chosen.value.request.sizes()["responseBodySize"] < MOST_BYTES["filter"]


def test_what_stays_is_not_drawn_anew(walk: Page) -> None:
    visit(walk)
    walk.evaluate(
        """() => {
          window.drawn = [];
          const seen = { childList: true, subtree: true, characterData: true };
          for (const id of ['rail-layer', 'rail-rank', 'strip', 'header', 'panel'])
            new MutationObserver(() => window.drawn.push(id))
              .observe(document.getElementById(id), seen);
        }"""
    )
    walk.get_by_role("link", name="深色").click()
    expect(walk.locator("html")).to_have_attribute("data-theme", "dark")
    wait_for_map(walk)
    assert walk.evaluate("window.drawn") == []


def test_a_screen_that_shows_another_page_gets_the_whole(walk: Page) -> None:
    visit(walk)
    other = walk.evaluate(ASK, "?area=530627")
    assert other["panel"]
    # As if an answer had come in between that this browser has not shown.
    walk.evaluate(
        "(digests) => window.dash_clientside.set_props('shown', { data: digests })", other
    )
    walk.locator('#panel a[data-set^="area=530600"]').first.click()
    expect(panel(walk).get_by_role("heading", name="昭通市", exact=True)).to_be_visible()
    expect(walk.locator("#panel .crumb")).to_contain_text("昭通市")
    visit(walk, "?area=530627")
    expect(panel(walk).get_by_role("heading", name="镇雄县")).to_be_visible()


def test_a_forged_screen_harms_nobody(walk: Page) -> None:
    visit(walk)
    for forged in (None, 7, "x", {"panel": "x"}, {"no-such-part": "x"}, ["panel"]):
        walk.evaluate("(data) => window.dash_clientside.set_props('shown', { data })", forged)
        visit(walk, "?area=530627")
        expect(panel(walk).get_by_role("heading", name="镇雄县")).to_be_visible()
        visit(walk)
        expect(panel(walk).get_by_role("heading", name="云南劳务品牌")).to_be_visible()
