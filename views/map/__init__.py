"""The interactive map: figure, style, and what lies over it."""
