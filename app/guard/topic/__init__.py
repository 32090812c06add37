"""What the guard needs of a topic, made once."""
