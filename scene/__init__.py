"""What a view says: a pure function of a release and a state; nothing here draws."""
