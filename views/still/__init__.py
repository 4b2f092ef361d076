"""The map as a picture that stands still, drawn as SVG."""
