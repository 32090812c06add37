"""Claims on contrast."""
