"""Where does it say it? Chunk, embed, store (Chroma), search."""
