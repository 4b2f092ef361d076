"""What other software appends to a link says nothing about the view; a typo of ours does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.pages.present import WORN
from api.v1 import ROUTES
from state.address import parse
from state.foreign_keys import KEYS, PREFIXES, is_foreign, own_query
from state.view_state import ViewState
from views.embed import builder, options

if TYPE_CHECKING:
    from state.vocabulary import Vocabulary

#: As they were seen at the end of links, by who sent them.
SEEN = {
    "WeChat": "nsukey=Zl%2F4Kk%3D&from=singlemessage&isappinstalled=0&scene=2&clicktime=1700000000"
    "&enterid=1700000000&wxshare_count=2&srcid=0321&sharer_shareinfo_first=ab12",
    "QQ": "_wv=1031&_bid=2247&ADTAG=share&tuin=1&pgv_ref=aio2015",
    "Tencent Ads": "qz_gdt=abc&gdt_vid=wx0abc",
    "Weibo": "weibo_id=4990000000000000&wm=3333_2001&sudaref=weibo.com&display=0&retcode=6102",
    "Baidu": "hmsr=sousuo&hmpl=a&hmcu=b&hmkw=c&hmci=d&bd_vid=123&wfr=spider&for=pc",
    "Toutiao": "tt_from=weixin&share_token=ab-cd&wxshare_count=1&utm_campaign=client_share",
    "Douyin": "_t=8abc&_r=1&share_app_id=1128&enter_from=share",
    "Bilibili": "spm_id_from=333.1007&vd_source=ab&share_source=weixin&unique_k=aB",
    "Taobao": "spm=a2e15.8261149&scm=1007.1&pvid=1&ali_trackid=2&mkt=zh",
    "DingTalk": "dd_nav_bgcolor=FF0&ddtab=true&showmenu=false",
    "Google": "gclid=Cj0&gad_source=1&gbraid=0&wbraid=1&srsltid=Af&_gl=1*abc",
    "Meta": "fbclid=IwAR0&mibextid=abc&igshid=x",
    "Microsoft": "msclkid=ab12",
    "Yandex": "yclid=1&ysclid=l&_openstat=x",
    "mailings": "mc_cid=a&mc_eid=b&mkt_tok=c&_hsenc=d&_hsmi=e",
    "statistics": "utm_source=x&UTM_MEDIUM=y&mtm_campaign=z&pk_kwd=k&GCLID=1",
    "percent-encoded": "utm%5Fsource=x&%66rom=timeline&%5Ft=1",
    "copied out of HTML": "amp;from=timeline&amp;utm_source=x",
}
TYPOS = ("laguage", "lan", "aera", "areas", "ara", "brands", "themes", "ranks", "industy",
         "whithin", "lvl", "layers", "froms", "utm", "share", "tabs", "Lang", "AREA", "classs",
         "amp;lang")  # fmt: skip


@pytest.mark.parametrize("sender", SEEN)
def test_what_other_software_appends_is_no_news(words: Vocabulary, sender: str) -> None:
    plain = parse("?area=532328&lang=en", words)
    assert parse(f"?area=532328&{SEEN[sender]}&lang=en", words) == plain
    assert plain[1] == ()


@pytest.mark.parametrize("typo", TYPOS)
def test_a_typo_of_our_own_key_is_news(words: Vocabulary, typo: str) -> None:
    assert [notice.key for notice in parse(f"?{typo}=1&from=x", words)[1]] == [typo]


def test_no_key_of_ours_is_foreign() -> None:
    ours = {*ViewState.model_fields, *options.KEYS, *builder.OWN, *WORN}
    ours |= {key for route in ROUTES for key in route.query.names()}
    ours |= {"bom", "card", "download", "limit", "width", "url", "maxwidth", "maxheight"}
    ours |= {"tour", "steps", "step", "pick", "up", "down", "drop", "senior", "county"}
    assert sorted(filter(is_foreign, ours)) == []


def test_the_list_is_in_lower_case() -> None:
    assert [key for key in (*KEYS, *PREFIXES) if key != key.casefold()] == []


def test_a_long_tail_does_not_make_an_address_too_long(words: Vocabulary) -> None:
    state, notices = parse(f"?area=532328&nsukey={'x' * 3000}", words)
    assert (state.area, notices) == ("532328", ())


@given(query=st.text(max_size=60))
def test_what_is_left_is_left_as_it_was(query: str) -> None:
    left = own_query(query)
    assert own_query(left) == left
    assert set(left.split("&")) <= {*query.split("&"), ""}
