"""Guided tours: steps of views, told in both languages with figures from the dataset."""
