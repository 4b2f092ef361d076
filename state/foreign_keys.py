"""Keys that other software appends to links: chat programs, advertisers, mailings, statistics."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

if TYPE_CHECKING:
    from collections.abc import Mapping

#: By who appends them, in lower case; none of them may ever be a key of ours.
SENDERS: Mapping[str, str] = MappingProxyType(
    {
        "WeChat, WeCom, QQ": "nsukey from isappinstalled scene subscene ascene clicktime enterid "
        "srcid chksm mpshare exportkey pass_ticket fontscale winzoom devicetype nettype wxfrom "
        "weixinadkey weixinadinfo wxwork_userid from_wecom adtag ptag pgv_ref tuin tdsourcetag "
        "_wv _wwv _wvx _bid _pflag qz_gdt qz_gdt_vid",
        "Weibo": "weibo_id wm sudaref featurecode luicode lfid uicode retcode display sourcetype",
        "Baidu, 360, Sogou, UC": "hmsr hmpl hmcu hmkw hmci hmmd wfr for fr eqid logidurl "
        "renqun_youhua qhclickid sdclkid uctrackid",
        "Toutiao, Douyin, TikTok, Kuaishou": "_t _d _r clickid click_id adid creativeid "
        "creativetype projectid promotionid enter_from previous_page is_copy_url is_from_webapp "
        "sender_device sender_web_id ug_source u_code iid req_id ttclid shareid sharetoken "
        "sharemethod shareobjectid shareuid kpn",
        "Xiaohongshu, Bilibili, Douban": "xhsshare xsec_token xsec_source appuid apptime "
        "author_share exsource vd_source unique_k bbid buvid from_spmid from_source is_story_h5 "
        "plat_id seid _i dt_dapp dt_platform",
        "Taobao, Alipay, DingTalk, Feishu, JD": "spm scm pvid trackid tracelog mm_sceneid shareurl "
        "ut_sk un_site cpp bxsign sp_tk tk mkt chinfo __webview_options__ ddtab dtaction swfrom "
        "corpid showmenu ccm_open_type op_tracking_id jd_pop cu ad_od",
        "Google, Microsoft, Yandex": "gclid gclsrc dclid gbraid wbraid srsltid _ga _gl _gac ved "
        "usg si feature amp_gsa amp_js_v usqp msclkid cvid ocid yclid ysclid ymclid _openstat",
        "Meta, X, LinkedIn, Pinterest, Reddit, Snapchat, LINE": "fbclid mibextid igsh igshid "
        "__tn__ twclid __twitter_impression ref_src ref_url li_fat_id trk epik rdt_cid scclid "
        "openexternalbrowser",
        "mailings": "mkt_tok dm_i _hsenc _hsmi hsctatracking spreportid spmailingid spuserid "
        "spjobid _kx _ke",
        "affiliates and statistics": "irclickid irgwc awc zanpid cjevent tduid wickedid ef_id "
        "s_kwcid s_cid cmpid ncid campaignid adgroupid adposition _branch_match_id "
        "_branch_referrer wt.mc_id wt_mc xtor",
        "many": "ref referer referrer src source _",
    }
)
KEYS = frozenset(key for keys in SENDERS.values() for key in keys.split())
#: How whole families of such keys begin.
PREFIXES = (
    *("utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "itm_", "ga_", "gad_", "at_"),
    *("mc_", "__hs", "elq", "bsft_", "vero_", "oly_", "fb_", "_ym_", "stm_"),
    *("wx_", "wxshare_", "sharer_", "share_", "gdt_", "tt_", "bd_", "e_", "rsv_", "uc_"),
    *("ali_", "dd_", "spm_", "sps", "ks_", "sogou_", "sat_", "__cft__", "tgwebapp"),
)
#: What is left of a `&` before a key where a link was copied out of HTML.
ESCAPED = "amp;"


def is_foreign(key: str) -> bool:
    """Say whether other software appended a key, in whichever case it wrote it."""
    known = key.casefold().removeprefix(ESCAPED)
    return known in KEYS or known.startswith(PREFIXES)


def own_query(query: str) -> str:
    """Return a query string without the parts that other software appended; the rest as it is."""
    return "&".join(
        part for part in query.split("&") if not is_foreign(unquote_plus(part.partition("=")[0]))
    )
