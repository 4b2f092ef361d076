"""The panel: the open area or brand, else the province."""
