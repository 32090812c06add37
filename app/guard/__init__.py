"""Check prose against the table; the table always wins."""
