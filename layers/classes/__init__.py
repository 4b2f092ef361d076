"""Classes of values: breaks, scales, rounding and palettes."""
