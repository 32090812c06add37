"""Whom what was read is about, and whether it counts."""
