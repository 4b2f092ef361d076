"""The worked example in the guide is a layer: it is registered and built as it is printed."""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from layers import registry
from layers.registry import build_layer, vocabulary
from state.view_state import Language, MapLevel, ViewState
from texts import Texts, texts_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.dataset import Dataset
    from layers.view import Layer, LayerView

GUIDE = Path(__file__).parents[2] / "docs" / "adding-a-layer.md"
MODULE = "guide_policies_applying"


def block(language: str) -> str:
    """Return the guide's only code block in a language."""
    (text,) = re.findall(
        rf"^```{language}\n(.*?)^```", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    return str(text)


@pytest.fixture
def layer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Layer]:
    """Write the example to a module of its own and register it."""
    (tmp_path / f"{MODULE}.py").write_text(block("python"), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    example: Layer = import_module(MODULE).LAYER
    known = MappingProxyType({**registry.LAYERS, example.id: example})
    monkeypatch.setattr(registry, "LAYERS", known)
    yield example
    del sys.modules[MODULE]


def words(lang: str, layer: Layer) -> Texts:
    """Return a catalogue with the words the guide prints."""
    printed = tomllib.loads(block("toml"))["layer"][layer.id]
    t = texts_for(lang)
    own = {f"layer.{layer.id}.{key}": text for key, text in printed.items()}
    return replace(t, entries={**t.entries, **own})


@pytest.mark.parametrize("level", MapLevel)
@pytest.mark.parametrize("lang", Language)
def test_the_example_answers_for_every_area(
    release: Dataset, layer: Layer, level: MapLevel, lang: Language
) -> None:
    state = ViewState(layer=layer.id, level=level, lang=lang)
    view: LayerView = build_layer(release, state, words(lang, layer))
    assert tuple(view.values) == release.adcodes(level)
    assert view.title == "Support policies that apply"
    assert set(view.sources) <= set(release.sources)
    for code, value in view.values.items():
        around = (code, *release.ancestors(code))
        assert value.number == sum(len(release.policies_of(place)) for place in around)
        assert value.class_index is not None
        assert value.text.removeprefix("policies: ") in value.sentence


def test_an_address_may_name_the_example(release: Dataset, layer: Layer) -> None:
    assert layer.id in vocabulary(release).layers


def test_the_line_the_guide_names_is_what_the_registry_holds() -> None:
    source = Path(str(registry.__file__)).read_text("utf-8")
    named = re.findall(r'^\s+"(\w+)",$', source, re.MULTILINE)
    assert "brand_count" in named
    assert '`"policies_applying",`' in GUIDE.read_text("utf-8")


def test_the_guide_names_pieces_that_exist() -> None:
    for dotted in re.findall(r"`(layers(?:\.\w+)+)`", GUIDE.read_text("utf-8")):
        module, _, name = dotted.rpartition(".")
        assert hasattr(import_module(module), name), dotted
