"""The page about the map: who runs it, how it counts, what it keeps, and how accessible it is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from data.conformance import Conformance, Principle, gbt_subjects, wcag_criteria
from scene.mount import TOP
from scene.site import UNNAMED
from texts import texts_for
from views.plain.plain_page import plain_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.dataset import Dataset
    from scene.mount import Mount
    from scene.site import Site
    from state.view_state import ViewState
    from views.plain.bundled import Bundled

#: Sections in order; each is an anchor and a heading.
SECTIONS = (
    "what",
    "who",
    "data",
    "lines",
    "counting",
    "privacy",
    "accessibility",
    "licences",
    "version",
)
CRS = "EPSG:4326"
#: The statements of the coordinate system that a build of the boundaries writes, and their words.
DATUMS = {
    "WGS-84, converted from GCJ-02": "about.datum_converted",
    "WGS-84, from the coordinate system the file declares": "about.datum_declared",
}


def about_page(
    dataset: Dataset,
    state: ViewState,
    site: Site = UNNAMED,
    works: Sequence[Bundled] = (),
    mount: Mount = TOP,
) -> str:
    """Return the page as HTML in the state's language, theme and way of reading.

    `works` are the works of others that the site sends along.
    """
    t = texts_for(state.lang)
    criteria, subjects = wcag_criteria().values(), gbt_subjects()
    datum = dataset.boundaries.meta.datum
    claims = Counter(criterion.conformance for criterion in criteria)
    return plain_page(
        "about",
        state,
        site,
        dataset.release,
        mount,
        about={"kind": "AboutPage"},
        sections=SECTIONS,
        host=site.stated(t, "host_unit"),
        contact=site.stated(t, "contact"),
        brands=len(dataset.brands),
        sources=len(dataset.sources),
        boundaries=dataset.boundaries.meta,
        crs=CRS,
        datum=t(DATUMS[datum]) if datum in DATUMS else datum,
        criteria=criteria,
        principles={p: [s for s in subjects if s.principle is p] for p in Principle},
        claims=[(claim.value, claims[claim]) for claim in Conformance],
        partial=[c for c in criteria if c.conformance is Conformance.PARTIAL],
        works=works,
    )
