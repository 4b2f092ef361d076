"""`/present/build`: a visitor's own tour of brands and areas, kept in its address alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.models import AreaLevel
from layers.kinds.wording import area_name
from scene.names import place_name, place_path
from state.address import format_query
from texts import texts_for
from tours.model import MOST_STEPS
from views.plain.plain_page import plain_page
from views.stage.picked import AREA, BRAND, PickedError, known, split_steps, steps_query
from views.stage.qr import qr_svg

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

    from data.dataset import Dataset
    from scene.mount import Mount
    from scene.site import Site
    from state.view_state import ViewState
    from texts import Texts


@dataclass(frozen=True, slots=True)
class Wish:
    """Hold the items picked so far, in order."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Hold something to pick: `find` is what the search looks at, `where` the places above."""

    item: str
    name: str
    where: str
    find: str
    trade: str = ""


def wished(dataset: Dataset, args: MultiDict[str, str]) -> Wish:
    """Read the form: `steps` is the order so far, `pick` what is ticked, `up`, `down`, `drop`.

    Items that are ticked for the first time come last; without a tick an item goes. A list of
    steps without the form (`form` is not there) is taken as it is.

    Raises
    ------
    PickedError
        An item is unknown, or there are too many; the message names them.
    """
    before, ticked = split_steps(args.get("steps", "")), tuple(dict.fromkeys(args.getlist("pick")))
    items = [item for item in before if item in ticked] if "form" in args else [*before]
    items += [item for item in ticked if item not in items]
    unknown = [item[:40] for item in items if not known(dataset, item)]
    if unknown:
        message = f"pick: there is no {', '.join(map(repr, unknown[:5]))} on this map."
        raise PickedError(message)
    if len(items) > MOST_STEPS:
        message = f"pick: found {len(items)} steps; expected {MOST_STEPS} at most."
        raise PickedError(message)
    return Wish(_moved(items, args))


def _moved(items: list[str], args: MultiDict[str, str]) -> tuple[str, ...]:
    for key, step in (("up", -1), ("down", 1)):
        name = args.get(key)
        if name in items:
            place = items.index(name)
            other = min(max(place + step, 0), len(items) - 1)
            items[place], items[other] = items[other], items[place]
    return tuple(item for item in items if item != args.get("drop"))


def build_page(dataset: Dataset, site: Site, worn: ViewState, wish: Wish, mount: Mount) -> str:
    """Return the page as HTML."""
    t = texts_for(worn.lang)
    groups = {BRAND: _brands(dataset, t), AREA: _areas(dataset, t)}
    by_item = {choice.item: choice for choices in groups.values() for choice in choices}
    query = steps_query(wish.items)
    address = f"/present?{query}{format_query(worn).replace('?', '&', 1)}"
    link = mount.base + address
    return plain_page(
        "present_build",
        worn,
        site,
        dataset.release,
        mount,
        groups=groups,
        picked=[by_item[item] for item in wish.items if item in by_item],
        steps=",".join(wish.items),
        worn_pairs=[pair.split("=") for pair in format_query(worn)[1:].split("&") if pair],
        most=MOST_STEPS,
        address=mount.root + address,
        link=link if wish.items else "",
        qr=qr_svg(link, t("stage.qr_label", name=t("stage.own_tour"))) if wish.items else "",
    )


def _brands(dataset: Dataset, t: Texts) -> list[Choice]:
    return [
        Choice(
            item=f"{BRAND}:{brand.brand_id}",
            name=t.own(brand, "name"),
            where=_where(dataset, t, brand.home_adcode),
            find=f"{brand.name_zh} {brand.name_en} {_where(dataset, t, brand.home_adcode)}",
            trade=brand.industry,
        )
        for brand in dataset.every_brand
    ]


def _areas(dataset: Dataset, t: Texts) -> list[Choice]:
    levels = (AreaLevel.PREFECTURE, AreaLevel.COUNTY)
    found = [dataset.areas[code] for level in levels for code in dataset.adcodes(level)]
    return [
        Choice(
            item=f"{AREA}:{area.adcode}",
            name=area_name(dataset, area.adcode, t),
            where=_where(dataset, t, area.parent_adcode or area.adcode),
            find=f"{area.name_zh} {area.name_en} {area.initials} {area.adcode}",
        )
        for area in found
    ]


def _where(dataset: Dataset, t: Texts, adcode: str) -> str:
    return t("panel.dot").join(place_name(t, area) for area in place_path(dataset, adcode)[1:])
