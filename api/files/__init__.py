"""Routes that send files: pictures, boundaries, the single file, static assets."""
