"""Cut the fonts of the pictures out of Noto Sans CJK: see README.md beside this file."""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "assets" / "fonts"
#: The faces of a collection, by their place in it: quotation marks are full-width in the
#: Chinese one and as wide as a letter in the Korean one, which serves English.
CHINESE, PROPORTIONAL = 2, 1
LATIN = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028))))
SIGNS = "‰′″※€№℃←↑→↓↗⇄−√≈≠≤≥■□▲△▼▽◆◇○●★☆✓①②③④⑤⑥⑦⑧⑨⑩　、。〇"


def gb2312() -> str:
    """Return every character of GB 2312."""
    codes = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return "".join(code.decode("gb2312", "ignore") for code in codes)


def printed() -> str:
    """Return every character of the catalogues, the tables and the boundaries' manifest."""
    folders = (("texts", "*/*.toml"), ("data/yunnan", "*.csv"), ("assets/geo", "boundaries.json"))
    files = (file for folder, names in folders for file in (ROOT / folder).glob(names))
    return "".join(file.read_text("utf-8") for file in files)


def cut(source: Path, face: int, characters: str, family: str, target: Path) -> None:
    """Write a font of one face with only these characters, under a family name."""
    font = TTFont(source, fontNumber=face)
    options = Options(layout_features=["kern"], hinting=False, notdef_outline=True)
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(sorted(set(characters))))
    subsetter.subset(font)
    _rename(font, family, target.stem)
    font["head"].recalcTimestamp = False
    font.recalcTimestamp = False
    font.save(target)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size:,} bytes")


def _rename(font: TTFont, family: str, full: str) -> None:
    """Give a font a family and full names of its own: it is no longer the one it was cut from."""
    names = font["name"]
    names.removeNames(nameID=16)
    for number, words in ((1, family), (3, full), (4, full.replace("-", " ")), (6, full)):
        names.removeNames(nameID=number)
        names.setName(words, number, 3, 1, 0x409)


def main(folder: Path) -> None:
    """Build the four files from a folder with NotoSansCJK-Regular.ttc and -Bold.ttc."""
    TARGET.mkdir(exist_ok=True)
    for weight in ("Regular", "Bold"):
        source = folder / f"NotoSansCJK-{weight}.ttc"
        everything = gb2312() + printed() + LATIN + SIGNS
        cut(source, CHINESE, everything, "Dian Sans SC", TARGET / f"DianSansSC-{weight}.otf")
        cut(source, PROPORTIONAL, LATIN, "Dian Sans", TARGET / f"DianSans-{weight}.otf")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/noto"))
