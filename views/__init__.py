"""How the page looks: renderers and one page piece per file, pure functions of a Scene."""
