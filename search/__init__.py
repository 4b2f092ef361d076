"""Find brands, areas, policies and questions by what a visitor types, in any of its spellings."""

from search.finding import find
from search.hit import Hit
from search.index import Index, build

__all__ = ["Hit", "Index", "build", "find"]
