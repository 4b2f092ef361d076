"""The HTML document that the server sends, and the page in it that needs no script."""
