"""Routes that send pages beside the application's own."""
