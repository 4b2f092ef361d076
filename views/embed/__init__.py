"""The map inside other sites' pages: its frame, its switches, and what builds its snippets."""
