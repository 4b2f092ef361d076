"""What a view's HTML document holds: a function of the release, the view and the site."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from layers.registry import vocabulary
from scene.scene import compose
from state.rules import address_rules
from views.document.first_page import first_page
from views.document.head import head_of
from views.document.site_meta import site_meta
from views.document.structured_data import structured_data
from views.markup import json_block

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from data.dataset import Dataset
    from scene.mount import Mount
    from scene.site import Site
    from state.address import Notice
    from state.view_state import ViewState

#: Documents kept ready, some 250 KB each.
KEPT = 32


def documents(dataset: Dataset) -> Callable[..., Mapping[str, object]]:
    """Return what composes the documents of a release; what it keeps ends with the release."""
    return lru_cache(KEPT)(partial(composed, dataset))


def composed(
    dataset: Dataset, state: ViewState, notices: tuple[Notice, ...], site: Site, mount: Mount
) -> Mapping[str, object]:
    """Return what a view's document says of itself, and its page without scripts."""
    scene = compose(dataset, state, notices, mount.root)
    head = head_of(scene, mount.base)
    return {
        "root": mount.root,
        "t": scene.t,
        "state": state,
        "head": head,
        "meta": site_meta(site),
        "data": structured_data(scene, head, mount.base, site),
        "rules": json_block(address_rules(vocabulary(dataset))),
        "first": first_page(scene, site),
    }
