"""What a page is made of: headings, lists, rows, statements on the guideline itself, what cannot be read."""
