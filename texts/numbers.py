"""Numbers as people read them: 万 and 亿 in Chinese, thousands and millions in English."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Protocol

from babel.numbers import format_decimal

from texts.catalogue import texts_for

WAN = 10_000
YI = 100_000_000
MILLION = 1_000_000
BILLION = 1_000_000_000
#: Numbers kept as they are written: a page has some hundreds, many of them on every page.
KEPT = 20_000
#: A quotient within this band of 1 is "about the province's share".
NEAR = (0.9, 1.1)


class Writer(Protocol):
    """Write a number of a layer as people read it; `exact` keeps every digit."""

    def __call__(self, value: float, /, *, exact: bool = False) -> str:
        """Return the number in words of one language."""


def quantity(value: float, lang: str, *, exact: bool = False) -> str:
    """Write a count or a sum of money: 10.18 万 (zh), 1,349,784 or 6 million (en).

    English keeps every digit below a billion; millions are for round numbers.
    """
    number, t = Decimal(str(value)), texts_for(lang)
    large, small = (YI, WAN) if t.is_chinese else (BILLION, MILLION)
    for size, key in ((large, "number.large"), (small, "number.round")):
        fits = size != MILLION or value % (size / 100) == 0
        if abs(number) >= size and fits:
            return t(key, number=_decimal(number / size, lang, exact=exact))
    return _decimal(number, lang, exact=exact)


def hedged(value: float, qualifier: str, lang: str) -> str:
    """Write a quantity with its qualifier: 10 万余, 近 12 万, about 6 million."""
    text = texts_for(lang)(f"number.{qualifier}", number=quantity(value, lang))
    return text.replace("万 余", "万余").replace("亿 余", "亿余")


def with_unit(text: str, unit: str, lang: str) -> str:
    """Join a written number and its unit: 6,506 人, 10.18 万人, 101,800 people."""
    if texts_for(lang).is_chinese and text and not text[-1].isascii():
        return text + unit
    return f"{text} {unit}"


def percent(share: float, lang: str, *, exact: bool = False) -> str:
    """Write a share between 0 and 1 as a percentage with one decimal, or more where exact."""
    number = Decimal(str(share)) * 100 if exact else share * 100
    return _written(number, "#,##0.0", lang, exact=exact) + "%"


@lru_cache(KEPT)
def ratio(value: float, lang: str) -> str:
    """Write a location quotient with two decimals."""
    return format_decimal(value, format="0.00", locale=texts_for(lang).locale)


def mark(quotient: float) -> str:
    """Return ▲ above, ≈ near or ▽ below the province."""
    low, high = NEAR
    return "▽" if quotient < low else "≈" if quotient <= high else "▲"


def plain(value: float, *, exact: bool = False) -> str:
    """Write a break or a small count without a unit: 0.5, 1.33, 3; never less than its ones."""
    whole = value % 1 == 0
    digits = max(6, len(str(int(abs(value)))))
    return f"{Decimal(str(value) if exact or whole else f'{value:.{digits}g}').normalize():f}"


def _decimal(number: Decimal, lang: str, *, exact: bool) -> str:
    """Write a number, rounded to two decimals unless exact; halves go up, as people do it."""
    shown = number if exact else number.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return _written(shown, "#,##0.##", lang, exact=exact)


@lru_cache(KEPT)
def _written(number: Decimal | float, form: str, lang: str, *, exact: bool) -> str:
    text: str = format_decimal(
        number, format=form, locale=texts_for(lang).locale, decimal_quantization=not exact
    )
    return text
