"""All claims of a sentence, by every reader."""
