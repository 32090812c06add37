"""How far a denial, a doubt, another person or an "if" reaches in a sentence.

Each of them starts at a cue, reaches over lists, and ends at a terminator (NegEx/ConText). What makes lists hard is that
a comma may continue a denial ("no fever, chills or cancer") or end it ("no trauma, known lymphoma"): see `segments`.
"""
