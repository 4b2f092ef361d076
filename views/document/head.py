"""What a document says of itself: title, description, addresses, and a picture to share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from data.counting import counted_brands, preferred_headcount
from state.address import format_query
from state.plain_address import canonical_address
from state.view_state import Language
from views.page import LANG_TAGS, document_title
from views.parts.names import joined, place_name, place_path
from views.parts.passport import number_words, period_words, unit_words
from views.parts.tags import doubt_tags

if TYPE_CHECKING:
    from data.models import Brand
    from state.view_state import ViewState
    from views.scene import Scene

#: Names in the description of an area; more than these are counted.
NAMED = 4


@dataclass(frozen=True, slots=True)
class Head:
    """Hold the head of one document; addresses are absolute.

    `alternates` maps a language tag, and `x-default`, to the address in that language; `oembed`
    describes the document to content systems that want to embed it.
    """

    title: str
    description: str
    canonical: str
    alternates: dict[str, str]
    picture: str
    oembed: str


def head_of(scene: Scene, base: str) -> Head:
    """Return the head of a scene's document; `base` is the public address, without a slash."""
    state = subject_state(scene)
    in_language = {lang: base + canonical_address(state.but(lang=lang)) for lang in Language}
    card = format_query(scene.state).replace("?", "&", 1)
    return Head(
        title=document_title(scene),
        description=description(scene),
        canonical=in_language[state.lang],
        alternates={
            **{LANG_TAGS[lang]: address for lang, address in in_language.items()},
            "x-default": in_language[Language.ZH],
        },
        picture=f"{base}/map.png?card=1{card}",
        oembed=f"{base}/oembed?format=json&url={quote(in_language[state.lang], safe='')}",
    )


def subject_state(scene: Scene) -> ViewState:
    """Return the state with no more in it than what is shown: a brand's home goes without saying.

    The province is what is shown when nothing is open.
    """
    dataset, state = scene.dataset, scene.state
    if state.brand is not None and state.area == dataset.brands[state.brand].home_adcode:
        return state.but(area=None)
    return state.but(area=None) if state.area == dataset.province_adcode else state


def description(scene: Scene) -> str:
    """Say in a sentence or two what the document is about, from the data alone."""
    state = scene.state
    if state.brand is not None:
        return _brand(scene, scene.dataset.brands[state.brand])
    if state.area not in {None, scene.dataset.province_adcode}:
        return _area(scene, state.area or "")
    t = scene.t
    known = t("document.known", count=len(scene.dataset.brands))
    return " ".join((t("document.layer", title=scene.view.title), t("app.description"), known))


def _brand(scene: Scene, brand: Brand) -> str:
    t = scene.t
    doubts = joined(t, (str(tag.children) for tag in doubt_tags(t, brand)))
    said = t(
        "document.brand",
        name=t.own(brand, "name"),
        place=_place(scene, brand.home_adcode),
        level=t(f"level.{brand.level}"),
        occupation=t.own(brand, "occupation"),
    )
    parts = [said, *([t("document.doubts", doubts=doubts)] if doubts else [])]
    parts += [t.own(brand, "summary"), _headcount(scene, brand)]
    return " ".join(filter(None, parts))


def _headcount(scene: Scene, brand: Brand) -> str:
    t = scene.t
    figure = preferred_headcount(scene.dataset, brand.brand_id)
    if figure is None:
        return ""
    number = f"{number_words(t, figure)} {unit_words(t, figure.unit)}"
    when = period_words(t, figure.period, figure.period_kind)
    return t("document.figure", number=number, scope=t.own(figure, "scope"), when=when)


def _area(scene: Scene, adcode: str) -> str:
    t, dataset = scene.t, scene.dataset
    brands = counted_brands(dataset, adcode, dataset.brands.values())
    names = joined(t, (t.own(brand, "name") for brand in brands[:NAMED]))
    key = "more" if len(brands) > NAMED else "some"
    found = (
        t(f"document.area_{key}", count=len(brands), names=names)
        if brands
        else t("document.area_none")
    )
    value = scene.view.values.get(adcode)
    parts = [t("document.area", place=_place(scene, adcode)), found]
    return " ".join((*parts, value.sentence) if value else parts)


def _place(scene: Scene, adcode: str) -> str:
    """Name a place with what it lies in: 云南楚雄州元谋县; Yuanmou, Chuxiong, Yunnan."""
    t = scene.t
    names = [place_name(t, area) for area in place_path(scene.dataset, adcode)]
    return "".join(names) if t.lang == "zh" else ", ".join(reversed(names))
