"""oEmbed: what a content system needs to turn an address of the map into a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from scene.subject import document_title, subject_state
from state.address import format_query
from views.embed.snippets import Fit, Size, frame

if TYPE_CHECKING:
    from views.embed.scene import FrameScene

Json = dict[str, object]
USUAL = Size(Fit.FIXED, 640, 480)
CARD = (1200, 630)
CACHE_SECONDS = 300
#: The paths that show a map, "" for the top; those of brands and areas end with a name.
PAGES = frozenset({"", "embed"})
SUBJECTS = frozenset({"brand", "area"})


def map_address(url: str, base: str) -> tuple[str, str] | None:
    """Return the path and query of an address of this site's map, None for any other address.

    `base` is the public address without a slash at its end; nor has the path one. http and https
    are one. The brand or area of a path need not exist.
    """
    try:
        found, own = urlsplit(url), urlsplit(base)
    except ValueError:
        return None
    path = unquote(found.path)
    here = found.scheme in {"http", "https"} and found.netloc.casefold() == own.netloc.casefold()
    if not here or not f"{path}/".startswith(f"{own.path}/"):
        return None
    inside = path.removeprefix(own.path).strip("/")
    kind, *names = inside.split("/")
    shown = (kind in PAGES and not names) or (kind.casefold() in SUBJECTS and len(names) == 1)
    return (f"/{inside}", found.query) if shown else None


def oembed(scene: FrameScene, base: str, width: int | None, height: int | None) -> Json:
    """Return the answer for a view; the frame is no larger than what was asked for, in pixels."""
    size = Size(
        Fit.FIXED,
        min(width or USUAL.width, USUAL.width),
        min(height or USUAL.height, USUAL.height),
    )
    card = format_query(subject_state(scene)).replace("?", "&", 1)
    answer: Json = {
        "version": "1.0",
        "type": "rich",
        "title": document_title(scene),
        "provider_name": scene.t("app.title"),
        "provider_url": f"{base}/",
        "cache_age": CACHE_SECONDS,
        "width": size.width,
        "height": size.height,
        "html": str(frame(scene, base, size)),
    }
    if (width or CARD[0]) >= CARD[0] and (height or CARD[1]) >= CARD[1]:
        answer |= {
            "thumbnail_url": f"{base}/map.png?card=1{card}",
            "thumbnail_width": CARD[0],
            "thumbnail_height": CARD[1],
        }
    return answer
