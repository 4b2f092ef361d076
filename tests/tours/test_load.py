"""Tour files: what is shipped is sound, and each mistake is named by file, step and field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from layers.registry import vocabulary
from settings import ROOT
from texts import texts_for
from tours.errors import TourError
from tours.facts import tell
from tours.load import load_tours

if TYPE_CHECKING:
    from pathlib import Path

    from data.dataset import Dataset

SHIPPED = ROOT / "data" / "yunnan" / "tours"
SOUND = """
title: {zh: 题, en: Title}
steps:
  - view: "?area=530627"
    headline: {zh: "镇雄 {documented.530627} 个", en: "Zhenxiong, {documented.530627}"}
    text: {zh: 两句。, en: Two sentences.}
"""


def problems(folder: Path, release: Dataset, text: str) -> list[str]:
    """Load one file of this text and return what is said of it."""
    (folder / "a.yml").write_text(text, "utf-8")
    with pytest.raises(TourError) as raised:
        load_tours(folder, release, vocabulary(release))
    return str(raised.value).splitlines()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_shipped_tour_is_told_without_a_loose_brace(release: Dataset, lang: str) -> None:
    t = texts_for(lang)
    tours = load_tours(SHIPPED, release, vocabulary(release))
    assert len(tours) == 3
    for tour in tours.values():
        words = [tour.title, *(w for s in tour.steps for w in (s.headline, s.text, s.notes))]
        told = [tell(release, one.told(t), t)[0] for one in words if one is not None]
        assert told
        assert not any("{" in text or "}" in text for text in told)


def test_a_sound_file_has_its_link_read(release: Dataset, tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(SOUND, "utf-8")
    (tour,) = load_tours(tmp_path, release, vocabulary(release)).values()
    assert [step.state.area for step in tour.steps] == ["530627"]


def test_no_folder_means_no_tours(release: Dataset, tmp_path: Path) -> None:
    assert load_tours(tmp_path / "none", release, vocabulary(release)) == {}


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("?area=530627", "?area=999999", "a.yml: step 1, view: the map does not know area=999999"),
        ("documented.530627", "documented.999999", "a.yml: step 1, headline: zh: there is no"),
        ("documented.530627", "share.manufacturing", "a.yml: step 1, headline: zh: there is no"),
        ("Two sentences", "30 sentences", "a.yml: step 1, text: en: holds a typed number"),
        ("Two sentences", "１３８ 0013 8000", "a.yml: step 1, text: en: holds a typed number"),
        ("两句", "两\u200b句", "a.yml: step 1, text: zh: holds U+200B (ZERO WIDTH SPACE)"),
        ("Two sentences", "T" * 241, "a.yml: step 1, text.en: String should have at most 240"),
        ("Title", "'{no.such}'", "a.yml: title: en: there is no figure {no.such}"),
        ("text:", "txt:", "a.yml: step 1, text: Field required"),
        ("zh: 两句。, ", "", "a.yml: step 1, text.zh: Field required"),
        ("steps:", "steps: []\nmore:", "a.yml: steps: "),
        ("title: {", "title: [", "a.yml: file: is not YAML"),
    ],
)
def test_a_mistake_is_named_by_file_step_and_field(
    release: Dataset, tmp_path: Path, wrong: str, right: str, said: str
) -> None:
    found = problems(tmp_path, release, SOUND.replace(wrong, right, 1))
    assert any(line.startswith(said) for line in found), found


@pytest.mark.parametrize("text", ["", "7", "[1, 2]", "steps: null", "\0"])
def test_what_is_not_a_tour_is_refused(release: Dataset, tmp_path: Path, text: str) -> None:
    assert all(line.startswith("a.yml:") for line in problems(tmp_path, release, text))
