"""Policies that apply in an area, its own first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from texts.numbers import quantity, with_unit
from views.parts.number_passport import passport
from views.parts.passport import unit_words
from views.parts.sections import section

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import Policy
    from scene.scene import Scene
    from views.parts.citations import Citations


def policies_applying(scene: Scene, adcode: str) -> tuple[Policy, ...]:
    """Return the policies of an area and of every area above it, nearest first."""
    dataset = scene.dataset
    nation = dataset.regions[dataset.province_adcode].parent_adcode
    codes = (adcode, *dataset.ancestors(adcode), *([] if nation is None else [nation]))
    return tuple(policy for code in codes for policy in dataset.policies_of(code))


def policies_section(scene: Scene, adcode: str, citations: Citations) -> list[Component]:
    """List the policies of an area, those from further up folded away; empty if none apply."""
    t = scene.t
    policies = policies_applying(scene, adcode)
    own = [policy for policy in policies if policy.adcode == adcode]
    above = [policy for policy in policies if policy.adcode != adcode]
    if not policies:
        return []
    parts: list[Component] = []
    if own:
        parts.append(_listed(scene, own, citations))
    if above:
        summary = html.Summary(t("policy.above", count=len(above)))
        parts.append(html.Details([summary, _listed(scene, above, citations)]))
    return [section(t("policy.title"), *parts)]


def _listed(scene: Scene, policies: list[Policy], citations: Citations) -> html.Ul:
    return html.Ul([_item(scene, policy, citations) for policy in policies], className="policies")


def _item(scene: Scene, policy: Policy, citations: Citations) -> html.Li:
    t = scene.t
    year = t("passport.none") if policy.issued is None else str(policy.issued)
    about = t("panel.dot").join((t.pick(policy.issuer, policy.issuer_en), year))
    money = [] if policy.subsidy_yuan is None else [_subsidy(scene, policy, policy.subsidy_yuan)]
    return html.Li(
        [
            t.own(policy, "title"),
            html.P(t.own(policy, "provides")),
            *money,
            html.P(citations.cite(t, about, policy.source_id), className="cap"),
        ]
    )


def _subsidy(scene: Scene, policy: Policy, yuan: int) -> html.Div:
    t = scene.t
    amount = with_unit(quantity(yuan, t.lang), unit_words(t, "yuan"), t.lang)
    lines = (
        ("value", amount),
        ("counts", t("policy.counts")),
        ("period", t("passport.none") if policy.issued is None else str(policy.issued)),
    )
    shown = passport(scene, [t("policy.subsidy", amount=amount)], lines, (policy.source_id,))
    return html.Div(shown, className="money")
