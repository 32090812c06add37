"""Claims on how high a study stands: ratings, scores, grades, advice."""
