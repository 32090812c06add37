"""One sentence: the studies it names, the cues between them, its clauses."""
