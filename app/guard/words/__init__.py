"""Words of English that the readers share; no medicine here."""
