"""Decide: which row of the guideline holds for a presentation."""
