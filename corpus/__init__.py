"""What does the guideline say? Data in topics/, and the small schema and loader that validates it."""
