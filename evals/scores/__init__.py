"""The scores of one answer; each function takes an Asked and returns Scores."""
