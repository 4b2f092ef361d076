"""What the map can say: one layer, one file; a layer answers with a LayerView."""
