"""What layers of one kind share: counts of brands, census shares, stated figures."""
