"""`python -m app` is `firstscan`."""

from app.cli import main

main()
