"""Small parts that several page pieces share."""
