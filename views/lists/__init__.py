"""The list and the comparison."""
