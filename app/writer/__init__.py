"""Turn passages and a determination into a draft."""
