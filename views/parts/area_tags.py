"""Tags of an area: border, autonomous, national key county; only what is known to be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from scene.names import joined
from views.parts.tags import tag

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import County, Prefecture
    from scene.scene import Scene
    from views.parts.citations import Citations


def area_tags(scene: Scene, adcode: str, citations: Citations) -> list[html.Span]:
    """Return the tags of a county or prefecture; what is not known has no tag."""
    t, record = scene.t, _record(scene.dataset, adcode)
    tags = []
    if record.autonomous_group:
        groups = joined(t, (t.word("group", one) for one in _listed(record.autonomous_group)))
        tags.append(tag(t("tag.autonomous", groups=groups)))
    if record.is_border and record.border_with:
        lands = joined(t, (t.word("country", one) for one in _listed(record.border_with)))
        tags.append(tag(t("tag.border", lands=lands), title=t("tag.border_note")))
    if record.is_key_county and record.is_key_county_source_id:
        mark = citations.mark(t, record.is_key_county_source_id)
        tags.append(html.Span([t("tag.key_county"), "\N{NO-BREAK SPACE}", mark], className="tag"))
    return tags


def tag_sources(dataset: Dataset, adcode: str) -> tuple[str | None, ...]:
    """Return the source ids that `area_tags` cites."""
    return (_record(dataset, adcode).is_key_county_source_id,)


def _record(dataset: Dataset, adcode: str) -> County | Prefecture:
    return dataset.counties.get(adcode) or dataset.prefectures[adcode]


def _listed(names: str) -> list[str]:
    """Return the names that the tables join by ";"."""
    return [name.strip() for name in names.split(";")]
