"""Claims on radiation."""
