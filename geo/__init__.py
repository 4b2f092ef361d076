"""Where things are: boundaries, datum, simplification, neighbours and viewport."""
