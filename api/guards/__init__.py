"""What stands in front of every request: limits, headers, origins, checks."""
