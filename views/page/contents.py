"""What slots hold as a browser is sent it: written once, told apart by a digest, kept a while."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from plotly.io.json import to_json_plotly

from data.cache import Cache
from data.memo import memo
from scene.scene import compose
from views.page.controls import control_values
from views.page.slots import SLOTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from scene.scene import Scene
    from views.ids import Ids
    from views.page.slots import Slot

#: Bytes of slots kept ready for each release.
KEPT = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Content:
    """What a slot holds as JSON, a digest of it, and how the controls in it are set."""

    json: str
    digest: str
    controls: Mapping[str, object]

    def __len__(self) -> int:
        """Return how much room it takes, about."""
        return len(self.json)


def contents(scene: Scene) -> dict[Ids, Content]:
    """Return what each slot holds in a view, drawn only where no view before looked the same."""
    return {slot.id: _content(scene, slot) for slot in SLOTS}


def written(value: object) -> Content:
    """Write what a slot holds."""
    text = to_json_plotly(value)
    return Content(text, blake2b(text.encode(), digest_size=6).hexdigest(), control_values(value))


@memo(1)
def _kept(_: Dataset) -> Cache[Content]:
    return Cache(KEPT)


def _content(scene: Scene, slot: Slot) -> Content:
    seen = slot.seen(scene.state)

    def draw() -> Content:
        return written(slot.holds(compose(scene.dataset, seen, root=scene.root)))

    return _kept(scene.dataset).get_or((slot.id, seen, scene.root), draw)
