"""The words and numbers of the page, in each language it speaks."""

from texts.catalogue import Texts, texts_for

__all__ = ["Texts", "texts_for"]
