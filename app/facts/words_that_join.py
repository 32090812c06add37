"""The small words and marks that start, join and end the segments of a sentence."""

from __future__ import annotations

from app.text.word_set import word_set

LIST_MARKS = word_set(", and or nor / &")
"""Between the members of a list."""
ENDERS = word_set("after since following due despite during from when with w because who presents presenting")
"""These end a denial that has found its target."""
ENDS = frozenset([".", "!", ";", "?", ",", ")", "\n", "\n\n", "]", "|"])
"""Marks behind which something new may begin."""
CHANGES = frozenset(["?", "-", ">", "]", ")", ":"]) | LIST_MARKS | ENDERS
"""Words and marks that may change what is in force where no cue stands."""
THROUGH = word_set("of in to down into the his her my any on at or and for a both left right either")
"""A denial reaches through these to a second name of what it denied."""
ARTICLES = word_set("her his my the a an their our maternal paternal older younger late twin elder late half")
TURNS = frozenset(["but", "however", "though", "although", "now", "today", "presents", "presenting"])
"""Behind these the patient is the subject again."""
CONTINUES = frozenset(["history", "hx", "prior", "previous", "previously", "had", "noted", "reported", "known", "h"])
"""These may affirm, and may as well go on with a denied list: "denies fever, prior surgery or cancer"."""
PASSIVE = word_set("""
    diagnosed dx dxd dxed treated been associated troubled presented dealt bothered ill unwell sick down afflicted struck poorly touched
    hit ailing stricken laid bad
    """)
"""Before "with", these go on with a denial: "never diagnosed with cancer", "never been unwell with cancer"."""
