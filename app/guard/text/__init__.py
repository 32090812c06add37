"""Read through disguises: from any text to plain words in plain sentences."""
