"""What a view is about: its title, the page it belongs to, and a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.counting import counted_brands, preferred_headcount
from scene.doubts import doubts
from scene.names import joined, place_name, place_path
from texts.figures import number_words, unit_words
from texts.periods import period_words

if TYPE_CHECKING:
    from data.models import Brand
    from scene.scene import Scene
    from state.view_state import ViewState

#: Names in the description of an area; more than these are counted.
NAMED = 4


def document_title(scene: Scene) -> str:
    """Name the page: the open brand or area, else the question, then the site."""
    t, dataset, state = scene.t, scene.dataset, scene.state
    if state.brand is not None:
        subject = t.own(dataset.brands[state.brand], "name")
    elif state.area is not None:
        subject = t.own(dataset.areas[state.area], "name")
    else:
        subject = scene.view.title
    return f"{subject} · {t('app.title')}"


def selected(scene: Scene) -> str | None:
    """Return the area to outline: the chosen one, else the chosen brand's home below province."""
    state, dataset = scene.state, scene.dataset
    code = state.area
    if code is None and state.brand is not None:
        code = dataset.brands[state.brand].home_adcode
    return None if code == dataset.province_adcode else code


def subject_state(scene: Scene) -> ViewState:
    """Return the state with no more in it than what is shown: a brand's home goes without saying.

    The province is what is shown when nothing is open.
    """
    dataset, state = scene.dataset, scene.state
    if state.brand is not None and state.area == dataset.brands[state.brand].home_adcode:
        return state.but(area=None)
    return state.but(area=None) if state.area == dataset.province_adcode else state


def own_page(state: ViewState) -> ViewState:
    """Return the view that has a page of its own: the brand, area or question of this one."""
    plain = type(state)(lang=state.lang)
    for key in ("brand", "area"):
        if (subject := getattr(state, key)) is not None:
            return plain.but(**{key: subject})
    return plain.but(layer=state.layer)


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
    doubtful = joined(t, (doubt.words for doubt in doubts(t, brand)))
    said = t(
        "document.brand",
        name=t.own(brand, "name"),
        place=_place(scene, brand.home_adcode),
        level=t(f"level.{brand.level}"),
        occupation=t.own(brand, "occupation"),
    )
    parts = [said, *([t("document.doubts", doubts=doubtful)] if doubtful else [])]
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
    brands = counted_brands(dataset, adcode, dataset.every_brand)
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
    return "".join(names) if t.is_chinese else ", ".join(reversed(names))
