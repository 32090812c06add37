"""Hostile and faithful drafts, generated: study name x claim x form x disguise, with the truth computed from the table."""
