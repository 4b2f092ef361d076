"""What is said of a link that is frozen to a release."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scene.scene import Scene


def release_words(scene: Scene) -> str:
    """Say that the release a link was frozen to is not held, "" where it is or none was asked."""
    asked, held = scene.state.release, scene.dataset.release
    return scene.t("release.gone", asked=asked, held=held) if asked not in {"", held} else ""
