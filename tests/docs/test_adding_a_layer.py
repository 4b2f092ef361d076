"""The worked examples in the guide are layers: registered and built as they are printed."""

from __future__ import annotations

import re
import sys
import tomllib
from contextlib import contextmanager
from dataclasses import fields, replace
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from layers import registry, view
from layers.registry import build_layer, variable_label, vocabulary
from search import questions
from search.hit import Kind, Why
from search.questions import question_entries
from state.view_state import Language, MapLevel, ViewState
from texts import Texts, texts_for

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from data.dataset import Dataset
    from layers.view import Layer, LayerView

GUIDE = Path(__file__).parents[2] / "docs" / "adding-a-layer.md"
#: The examples of the guide, in its order.
POLICIES, TRAINING = 0, 1


def block(language: str, example: int) -> str:
    """Return one of the guide's code blocks in a language."""
    blocks = re.findall(
        rf"^```{language}\n(.*?)^```", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert len(blocks) == TRAINING + 1
    return str(blocks[example])


@contextmanager
def registered(
    example: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Generator[Layer, None, None]:
    """Write an example to a module of its own and register it."""
    name = f"guide_example_{example}"
    (folder / f"{name}.py").write_text(block("python", example), encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))
    made: Layer = import_module(name).LAYER
    known = MappingProxyType({**registry.LAYERS, made.id: made})
    monkeypatch.setattr(registry, "LAYERS", known)
    yield made
    del sys.modules[name]


@pytest.fixture
def layer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Layer]:
    """Register the first example."""
    with registered(POLICIES, tmp_path, monkeypatch) as made:
        yield made


@pytest.fixture
def training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Layer]:
    """Register the second example, which has variables and figures."""
    with registered(TRAINING, tmp_path, monkeypatch) as made:
        yield made


def words(lang: str, layer: Layer, example: int = POLICIES) -> Texts:
    """Return a catalogue with the words the guide prints."""
    printed = tomllib.loads(block("toml", example))["layer"][layer.id]
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


@pytest.mark.parametrize("level", MapLevel)
@pytest.mark.parametrize("lang", Language)
def test_the_example_with_a_choice_answers_with_the_figures_of_each_variable(
    release: Dataset, training: Layer, level: MapLevel, lang: Language
) -> None:
    t = words(lang, training, TRAINING)
    for variable in training.variables():
        state = ViewState(layer=training.id, variable=variable, level=level, lang=lang)
        answer = build_layer(release, state, t)
        assert tuple(answer.values) == release.adcodes(level)
        for value in answer.values.values():
            assert [figure.metric for figure in value.figures] == [variable] * (not value.missing)
            assert {figure.source_id for figure in value.figures} <= set(answer.sources)
            assert not re.search(r"[{}]", value.sentence)
        assert variable_label(training.id, variable, t) == t(f"metric.{variable}")


def test_an_address_and_a_search_find_the_example_with_a_choice(
    release: Dataset, training: Layer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert vocabulary(release).layers[training.id] == training.variables()
    monkeypatch.setattr(questions, "LAYER_GROUPS", {"jobs": (training,)})
    monkeypatch.setattr(questions, "texts_for", lambda lang: words(lang, training, TRAINING))
    (entry,) = (one for one in question_entries(release) if one.kind is Kind.LAYER)
    assert tuple(text for text, why in entry.texts if why is Why.EVERYDAY) == training.everyday


def test_the_guide_names_fields_that_exist() -> None:
    known = {
        f"{kind.__name__}.{field.name}"
        for kind in (view.Layer, view.LayerView, view.AreaValue)
        for field in fields(kind)
    }
    named = set(re.findall(r"`((?:Layer|LayerView|AreaValue)\.\w+)`", GUIDE.read_text("utf-8")))
    assert named
    assert named <= known


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
