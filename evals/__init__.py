"""How good is it? Gold set, scores, run, report, bench."""
