"""Know what is documented: tables, rules, the immutable dataset and its counting rules."""
