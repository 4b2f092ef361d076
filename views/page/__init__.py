"""The page: its slots and the pieces around the map."""
