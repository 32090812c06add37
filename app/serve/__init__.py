"""For programs: HTTP beside the chat, and the Model Context Protocol. Every door leads to the same answer record."""
