"""The stage: a tour of views for a large screen, as pages of plain HTML."""
