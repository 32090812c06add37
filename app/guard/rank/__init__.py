"""Claims that put one study before another."""
