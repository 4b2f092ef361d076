"""Every sentence of the catalogues is one that some code asks for."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING

from tests.architecture.tree import ROOT, modules
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What takes the place of something that is only known while running.
ANY = "\0"
#: In a template: a whole text, and one that something is joined to.
IN_TEMPLATE = re.compile(r"[\"']([a-z][\w.-]*)[\"'](\s*~)?|~\s*[\"']([\w.-]+)[\"']")
SHIPPED = frozenset({"tests", "tools", "bench"})


def asked_in(source: str) -> Iterator[str]:
    """Yield every text of a module, with `ANY` where a value is written into it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            parts = (
                str(part.value) if isinstance(part, ast.Constant) else ANY for part in node.values
            )
            yield "".join(parts)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".word"):
            yield f"{ast.literal_eval(node.args[0])}.{ANY}"


def asked_in_template(source: str) -> Iterator[str]:
    """Yield every quoted text of a template, with `ANY` where one is joined to a value."""
    for whole, joined, last in IN_TEMPLATE.findall(source):
        yield f"{whole}{ANY if joined else ''}" if whole else ANY + last


@cache
def asked() -> frozenset[str]:
    found: set[str] = set()
    for module in modules():
        if module.package not in SHIPPED:
            found.update(asked_in(module.text))
    for file in (ROOT / "views" / "templates").iterdir():
        if file.suffix in {".html", ".xml", ".txt"}:
            found.update(asked_in_template(file.read_text("utf-8")))
    return frozenset(found)


def patterns(texts: frozenset[str]) -> re.Pattern[str]:
    """Return what matches a key that one of the texts may become.

    A text with a gap must hold a dot of its own, or it would match everything.
    """
    gaps = {text for text in texts if ANY in text and "." in text and " " not in text}
    written = (
        ".+".join(re.escape(part) for part in text.split(ANY)) for text in gaps if len(text) > 3
    )
    return re.compile("|".join(sorted(written)))


def unused(keys: list[str], texts: frozenset[str]) -> list[str]:
    """Return the keys that no text asks for; a prefecture's is asked for with the plain one."""
    known = patterns(texts)
    plain = {key: key.removesuffix("_prefecture") for key in keys}
    return [
        key
        for key in keys
        if key not in texts and plain[key] not in texts and not known.fullmatch(key)
    ]


def test_no_sentence_is_left_over() -> None:
    assert unused(sorted(texts_for("zh").entries), asked()) == []


def test_a_sentence_that_nothing_asks_for_is_found() -> None:
    texts = frozenset(
        asked_in('t("map.fit"); t(f"level.{level}"); level_key("walk.help", level); t("no key")')
    )
    keys = ["map.fit", "level.county", "walk.help_prefecture", "map.fitting", "levels.county"]
    assert unused(keys, texts) == ["map.fitting", "levels.county"]
    assert unused(["data.title"], frozenset(asked_in_template('{{ t("data." ~ name) }}'))) == []
