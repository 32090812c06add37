"""Does a claim hold, and what is shown in its place?"""
