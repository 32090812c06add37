"""A typed text before anybody understands it: turns, wrapped lines, phrases, words."""
