"""Characters that a reader cannot see, and that no name or sentence needs."""

from __future__ import annotations

import re
import unicodedata

#: Controls, formatting marks, line and paragraph ends, private, half and unassigned characters.
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Co", "Cs", "Cn"})
#: Letters and signs that are drawn as nothing, and the sign that stands for a lost character.
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\ufffd]")
#: They choose a form of the character before them; of a Chinese one, the second kind alone.
_VARIANT = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_CHINESE_VARIANT = re.compile("[\ufe00-\ufe02\U000e0100-\U000e01ef]")
#: Planes of rare Chinese characters: the newest are older than this Python's tables.
_CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0002fffd\U00030000-\U0003fffd]")


def unseen_character(text: str) -> str | None:
    """Name the first character that cannot be seen and where it stands; None when there is none."""
    for place, character in enumerate(text):
        if _is_unseen(character, text[place - 1 : place]):
            name = unicodedata.name(character, "")
            known = f" ({name})" if name else ""
            where = f" after '{text[max(0, place - 8) : place]}'" if place else " at the start"
            return f"U+{ord(character):04X}{known}{where}"
    return None


def _is_unseen(character: str, before: str) -> bool:
    if _CHINESE.match(character):
        return False
    if _VARIANT.match(character):
        return not (_CHINESE_VARIANT.match(character) and _CHINESE.match(before))
    return unicodedata.category(character) in _UNSEEN or _BLANK.match(character) is not None
